import { useTexts } from '@leerkring/platform/web';
import { Heading } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { PollCard } from './poll-card';
import { texts } from './texts';
import './polling.css';

interface PollsPaneProps {
  session: RoomSession;
  /** Where it is a pane of its own: the id of its title. Otherwise it stands among other parts of one. */
  titleId?: string;
}

/** What is asked of the circle, the newest first: to vote in, and then what came out. */
export function PollsPane({ session, titleId }: PollsPaneProps) {
  const t = useTexts(texts);
  if (!session.polls.length) return null;
  return (
    <div className={titleId ? undefined : 'people-pane__part'}>
      <Heading level={titleId ? 2 : 3} look="small" id={titleId}>
        {t.polls} <span className="people-pane__count">{session.polls.length}</span>
      </Heading>
      <ol className="poll-list">
        {session.polls.toReversed().map((poll) => (
          <li key={poll.id}>
            <PollCard session={session} poll={poll} level={titleId ? 3 : 4} />
          </li>
        ))}
      </ol>
    </div>
  );
}
