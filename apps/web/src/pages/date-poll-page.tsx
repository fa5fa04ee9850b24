import { AnswerDatePollForm, DatePollHead, DatePollNotice, DatePollTable, useDatePoll } from '@leerkring/live-sessions/web';
import { Page, PageGrid, TrackPattern } from '@leerkring/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import './page-head.css';

/** When a group can meet: what is proposed, what each municipality answers, and what became of it. */
export default function DatePollPage() {
  const { id = '' } = useParams();
  return <DatePoll key={id} id={id} />;
}

function DatePoll({ id }: { id: string }) {
  const { datePoll, error, retry } = useDatePoll(id);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!datePoll) return <PageSkeleton />;
  return (
    <>
      <div className="page-head">
        <TrackPattern letter={datePoll.group.track.letter} height={22} flush />
        <Page>
          <div className="page-head__words">
            <DatePollHead datePoll={datePoll} hrefs={{ group: (groupId) => paths.group(groupId, 'bijeenkomsten') }} />
          </div>
        </Page>
      </div>
      <Page>
        <PageGrid>
          <DatePollNotice datePoll={datePoll} hrefs={{ meeting: paths.meeting }} />
          <AnswerDatePollForm datePoll={datePoll} />
          <DatePollTable datePoll={datePoll} />
        </PageGrid>
      </Page>
    </>
  );
}
