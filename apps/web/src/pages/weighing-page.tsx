import { WeighingView, useWeighing } from '@leerkring/cases/web';
import { Page } from '@leerkring/ui';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

/** One weighing framework of a case. */
export default function WeighingPage() {
  const { weighingId = '' } = useParams();
  return <OneWeighing key={weighingId} id={weighingId} />;
}

function OneWeighing({ id }: { id: string }) {
  const navigate = useNavigate();
  const { weighing, error, retry } = useWeighing(id);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!weighing) return <PageSkeleton />;
  return (
    <Page>
      <WeighingView weighing={weighing} hrefs={{ cases: paths.cases, caseFile: paths.caseFile, weighing: paths.weighing }} onRemoved={() => void navigate(paths.caseFile(weighing.caseFile.id))} />
    </Page>
  );
}
