import { OrganisationsTable } from '@leerkring/organisations/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Page } from '@leerkring/ui';
import { NotFound } from '../shell/not-found';
import { useViewer } from '../shell/viewer';
import './administration-page.css';

const texts = defineTexts({
  nl: { title: 'Organisaties', line: 'Voor wie mensen werken, en wie het programma dragen. Gemeenten komen uit het landelijke register; andere organisaties houd je hier bij.' },
  en: { title: 'Organisations', line: 'Whom people work for, and who carry the programme. Municipalities come from the national register; other organisations are kept here.' },
});

/** Municipalities and partners of the programme; for administrators and programme managers. */
export default function OrganisationsPage() {
  const t = useTexts(texts);
  const { viewer } = useViewer();
  if (!viewer?.viewerCan.includes('organisation.add')) return <NotFound />;
  return (
    <Page className="administration-page">
      <div>
        <Heading level={1}>{t.title}</Heading>
        <p className="administration-page__line">{t.line}</p>
      </div>
      <OrganisationsTable canAdd />
    </Page>
  );
}
