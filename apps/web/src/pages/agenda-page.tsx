import { AgendaBoard, AgendaHead, AgendaItems, ClusterVote, useMeeting } from '@leerkring/live-sessions/web';
import { Page, TrackPattern } from '@leerkring/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import './page-head.css';

/** The board of a meeting, on which inputs become its joint agenda. */
export default function AgendaPage() {
  const { id = '' } = useParams();
  return <Agenda key={id} id={id} />;
}

function Agenda({ id }: { id: string }) {
  const { meeting, error, retry } = useMeeting(id);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!meeting) return <PageSkeleton />;
  return (
    <>
      <div className="page-head">
        <TrackPattern letter={meeting.group.track.letter} height={22} flush />
        <Page>
          <div className="page-head__words">
            <AgendaHead meeting={meeting} hrefs={{ group: (groupId) => paths.group(groupId, 'bijeenkomsten'), meeting: paths.meeting }} />
          </div>
        </Page>
      </div>
      <Page>
        <AgendaBoard meeting={meeting} retry={retry} />
        <ClusterVote meeting={meeting} />
        <AgendaItems meeting={meeting} retry={retry} />
      </Page>
    </>
  );
}
