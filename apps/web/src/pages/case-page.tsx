import { CaseFileView, useCaseFile } from '@leerkring/cases/web';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

/** One case with its documents. */
export default function CasePage() {
  const { id } = useParams();
  return <Case key={id} id={id!} />;
}

function Case({ id }: { id: string }) {
  const { caseFile, error, retry, arrived } = useCaseFile(id);
  if (error?.code === 'NOT_FOUND') return <NotFound />;
  if (error) return <LoadFailed error={error} retry={retry} />;
  if (!caseFile) return <PageSkeleton />;
  return <CaseFileView caseFile={caseFile} onArrived={arrived} hrefs={{ cases: paths.cases, group: paths.group, track: paths.track }} />;
}
