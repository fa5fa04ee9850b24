import { ImportView, RecentImports, UnsentInvitations, UploadImport } from '@leerkring/imports/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Page } from '@leerkring/ui';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../paths';
import { NotFound } from '../shell/not-found';
import { useViewer } from '../shell/viewer';
import './administration-page.css';

const texts = defineTexts({
  nl: { title: 'Importeren', line: 'Lees een lijst met contactpersonen of met bestaande leergroepen in.' },
  en: { title: 'Import', line: 'Bring in a list of contact persons or of learning groups that exist already.' },
});

/** Lists of people come in from files here. */
export default function ImportsPage() {
  const t = useTexts(texts);
  const { id } = useParams();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  if (!viewer?.viewerCan.includes('import.run')) return <NotFound />;
  return (
    <Page className="administration-page">
      <div>
        <Heading level={1}>{t.title}</Heading>
        <p className="administration-page__line">{t.line}</p>
      </div>
      {id ? (
        <ImportView key={id} id={id} onLeave={() => void navigate(paths.imports())} />
      ) : (
        <>
          <UploadImport onUploaded={(uploaded) => void navigate(paths.imports(uploaded))} />
          <UnsentInvitations />
          <RecentImports hrefOf={paths.imports} />
        </>
      )}
    </Page>
  );
}
