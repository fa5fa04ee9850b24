import { CopyConsents } from '@leerkring/discussions/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Page } from '@leerkring/ui';
import './consents-page.css';

const texts = defineTexts({
  nl: { title: 'Toestemming', line: 'Berichten van jou komen alleen in een andere leergroep als jij dat goed vindt.' },
  en: { title: 'Consent', line: 'Posts of yours come into another group only when you agree.' },
});

/** What the member is asked about copies of own posts. */
export default function ConsentsPage() {
  const t = useTexts(texts);
  return (
    <Page width="read">
      <div className="consents-page__head">
        <Heading level={1}>{t.title}</Heading>
        <p>{t.line}</p>
      </div>
      <CopyConsents />
    </Page>
  );
}
