import { ThreadView, useThread } from '@leerkring/discussions/web';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

/** One conversation. */
export default function ThreadPage() {
  const { id } = useParams();
  return <Thread key={id} id={id!} />;
}

function Thread({ id }: { id: string }) {
  const { thread, gone, error, retry, fresh, loadEarlier } = useThread(id);
  if (gone) return <NotFound />;
  if (error) return <LoadFailed error={error} retry={retry} />;
  if (!thread) return <PageSkeleton />;
  return <ThreadView thread={thread} fresh={fresh} loadEarlier={loadEarlier} groupHref={thread.group ? paths.group(thread.group.id) : paths.tracks()} />;
}
