import { ContactsTable } from '@leerkring/contacts/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Link, Page } from '@leerkring/ui';
import { paths } from '../paths';
import { NotFound } from '../shell/not-found';
import { useViewer } from '../shell/viewer';
import './administration-page.css';

const texts = defineTexts({
  nl: { title: 'Contactpersonen', line: 'Mensen bij gemeenten die het programma kent, met of zonder account.', own: 'Mensen bij jouw gemeente die het programma kent, met of zonder account.', import: 'Lees een lijst in' },
  en: { title: 'Contact persons', line: 'People at municipalities whom the programme knows, with or without an account.', own: 'People at your municipality whom the programme knows, with or without an account.', import: 'Bring in a list' },
});

/** Whom the programme knows at municipalities; a coordinator sees those of the own municipality. */
export default function ContactsPage() {
  const t = useTexts(texts);
  const { viewer } = useViewer();
  if (!viewer?.viewerCan.includes('contact.list')) return <NotFound />;
  const manages = viewer.viewerCan.includes('contact.add');
  return (
    <Page className="administration-page">
      <div>
        <Heading level={1}>{t.title}</Heading>
        <p className="administration-page__line">{manages ? t.line : t.own}</p>
        {viewer.viewerCan.includes('import.run') && (
          <p className="administration-page__line">
            <Link href={paths.imports()}>{t.import}</Link>
          </p>
        )}
      </div>
      <ContactsTable canAdd={manages} />
    </Page>
  );
}
