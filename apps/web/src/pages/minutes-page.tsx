import { MinutesView, useMinutes } from '@leerkring/live-sessions/web';
import { Page } from '@leerkring/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

/** The minutes of a session. */
export default function MinutesPage() {
  const { id = '' } = useParams();
  return <SessionMinutes key={id} id={id} />;
}

function SessionMinutes({ id }: { id: string }) {
  const { session, error, refresh } = useMinutes(id);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={() => void refresh()} />;
  if (!session) return <PageSkeleton />;
  return (
    <Page width="read">
      <MinutesView session={session} hrefs={{ group: (groupId) => paths.group(groupId, 'bijeenkomsten'), room: paths.liveSession }} refresh={refresh} />
    </Page>
  );
}
