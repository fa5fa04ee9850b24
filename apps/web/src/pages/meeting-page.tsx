import { Attendees, AttendanceForm, MeetingFiles, MeetingHead, MeetingInputs, MeetingNotice, MeetingPreparation, SettledAgenda, useMeeting } from '@leerkring/live-sessions/web';
import { Page, PageGrid, TrackPattern } from '@leerkring/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import './page-head.css';

/** One meeting of a group: when and where, what to prepare, and who comes. */
export default function MeetingPage() {
  const { id = '' } = useParams();
  return <Meeting key={id} id={id} />;
}

function Meeting({ id }: { id: string }) {
  const { meeting, error, refresh, retry } = useMeeting(id);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!meeting) return <PageSkeleton />;
  return (
    <>
      <div className="page-head">
        <TrackPattern letter={meeting.group.track.letter} height={22} flush />
        <Page>
          <div className="page-head__words">
            <MeetingHead meeting={meeting} hrefs={{ group: (groupId) => paths.group(groupId, 'bijeenkomsten'), room: paths.liveSession }} />
          </div>
        </Page>
      </div>
      <Page>
        <PageGrid>
          <MeetingNotice meeting={meeting} />
          <AttendanceForm meeting={meeting} />
          <MeetingPreparation meeting={meeting} />
          <SettledAgenda meeting={meeting} />
          <MeetingFiles meeting={meeting} onArrived={refresh} />
          <MeetingInputs meeting={meeting} hrefs={{ board: paths.agenda }} />
          <Attendees meeting={meeting} />
        </PageGrid>
      </Page>
    </>
  );
}
