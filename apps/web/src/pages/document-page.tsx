import { DocumentEnded, DocumentViewer, useVersion } from '@leerkring/cases/web';
import { Page } from '@leerkring/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

/** One version of a document, to read. */
export default function DocumentPage() {
  const { id = '', versionId = '' } = useParams();
  return <Version key={versionId} id={versionId} caseFileId={id} />;
}

function Version({ id, caseFileId }: { id: string; caseFileId: string }) {
  const { version, ended, error, retry, end } = useVersion(id);
  if (ended) return <Page><DocumentEnded backHref={paths.cases()} /></Page>;
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!version) return <PageSkeleton />;
  return (
    <Page>
      <DocumentViewer version={version} hrefs={{ cases: paths.cases, caseFile: paths.caseFile, version: (other) => paths.document(caseFileId, other) }} onGone={end} />
    </Page>
  );
}
