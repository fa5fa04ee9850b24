import { Backlinks, LinkTitles, ThreadView, useThread } from '@leerkring/discussions/web';
import { patiently } from '@leerkring/ui';
import { Suspense, lazy } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

const Following = lazy(async () => ({ default: (await patiently(() => import('@leerkring/notifications/web'))).Following }));

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
  const aside = (
    <Suspense>
      <Following type="thread" id={id} />
      <Backlinks path={paths.thread(id)} hrefOf={paths.thread} />
    </Suspense>
  );
  return (
    <LinkTitles>
      <ThreadView thread={thread} fresh={fresh} loadEarlier={loadEarlier} groupHref={thread.group ? paths.group(thread.group.id) : paths.tracks()} aside={aside} />
    </LinkTitles>
  );
}
