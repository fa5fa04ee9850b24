import type { ThreadSubjectType } from '@leerkring/contract';
import { Backlinks, LinkTitles, PrintLink, ThreadView, useOnward, useThread } from '@leerkring/discussions/web';
import { useReporting } from '@leerkring/moderation/web';
import { patiently } from '@leerkring/ui';
import { Suspense, lazy } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

const Following = lazy(async () => ({ default: (await patiently(() => import('@leerkring/notifications/web'))).Following }));

const ExcerptAt = lazy(async () => ({ default: (await patiently(() => import('@leerkring/live-sessions/web'))).ExcerptAt }));

const subjectPaths = { group: paths.group, track: paths.track, case_file: paths.caseFile, live_session: paths.liveSession };
const subjectHref = ({ type, slug }: { type: ThreadSubjectType; slug: string }): string => subjectPaths[type](slug);

/** One conversation. */
export default function ThreadPage() {
  const { id } = useParams();
  return <Thread key={id} id={id!} />;
}

function Thread({ id }: { id: string }) {
  const target = useTarget();
  const { thread, gone, error, retry, fresh, load } = useThread(id, target.ordinal);
  const { offers, dialog } = useReporting(id);
  const onward = useOnward({ thread, fresh, target });
  if (onward) return <Navigate to={onward} replace />;
  if (gone) return <NotFound />;
  if (error) return <LoadFailed error={error} retry={retry} />;
  if (!thread) return <PageSkeleton />;
  const aside = (
    <>
      <Suspense>
        <Following type="thread" id={id} />
        <Backlinks path={paths.thread(id)} hrefOf={paths.thread} />
      </Suspense>
      <PrintLink href={paths.printedThread(id)} />
    </>
  );
  const under = thread.subject.type === 'live_session' && (
    <Suspense>
      <ExcerptAt place={{ type: 'thread', id }} page={{ type: 'thread', id }} head={thread.head} hrefOf={paths.chatMessage} />
    </Suspense>
  );
  const { group, subject } = thread;
  const above = group ? paths.group(group.id) : subject.slug ? subjectHref({ type: subject.type, slug: subject.slug }) : paths.tracks();
  return (
    <LinkTitles>
      <ThreadView thread={thread} fresh={fresh} load={load} target={target} groupHref={above} subjectHref={subjectHref} aside={aside} under={under} offers={offers} />
      {dialog}
    </LinkTitles>
  );
}

/** The post that the address asks for: `#bericht-12`. */
function useTarget(): { ordinal: number | null; visit: string } {
  const { hash, key } = useLocation();
  const ordinal = Number(/^#bericht-([1-9]\d{0,8})$/.exec(hash)?.[1] ?? 0);
  return { ordinal: ordinal || null, visit: `${key} ${hash}` };
}
