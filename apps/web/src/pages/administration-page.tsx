import { AccountsTable, InviteAccount } from '@leerkring/identity/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Link, Page } from '@leerkring/ui';
import { paths } from '../paths';
import { NotFound } from '../shell/not-found';
import { useViewer } from '../shell/viewer';
import './administration-page.css';

const texts = defineTexts({
  nl: { title: 'Beheer', line: 'Iedereen die kan inloggen.', rules: 'Regels van het programma', contacts: 'Contactpersonen', organisations: 'Organisaties', imports: 'Importeren' },
  en: { title: 'Administration', line: 'Everybody who can sign in.', rules: 'Rules of the programme', contacts: 'Contact persons', organisations: 'Organisations', imports: 'Import' },
});

/** Who has an account, and what they may do; for administrators and programme managers. */
export default function AdministrationPage() {
  const t = useTexts(texts);
  const { viewer } = useViewer();
  if (!viewer?.viewerCan.includes('account.list')) return <NotFound />;
  return (
    <Page className="administration-page">
      <div>
        <Heading level={1}>{t.title}</Heading>
        <p className="administration-page__line">{t.line}</p>
        <p className="administration-page__line">
          <Link href={paths.rules()}>{t.rules}</Link> · <Link href={paths.contacts()}>{t.contacts}</Link> · <Link href={paths.organisations()}>{t.organisations}</Link> · <Link href={paths.imports()}>{t.imports}</Link>
        </p>
      </div>
      <AccountsTable>{viewer.viewerCan.includes('account.invite') && <InviteAccount />}</AccountsTable>
    </Page>
  );
}
