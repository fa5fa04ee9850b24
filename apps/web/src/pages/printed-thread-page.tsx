import { PrintedThread } from '@leerkring/discussions/web';
import { useParams } from 'react-router';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';

/** One conversation on paper, without the shell. */
export default function PrintedThreadPage() {
  const { id } = useParams();
  return <PrintedThread key={id} id={id!} notFound={<NotFound />} failed={(error, retry) => <LoadFailed error={error} retry={retry} />} />;
}
