import { useEffect, useRef, useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Heading, VisuallyHidden } from '@leerkring/ui';
import type { SessionPoll } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { PollForm } from './poll-form';
import { PollOutcome } from './poll-outcome';
import { ClosePoll } from './polls.mutations';
import { texts } from './texts';
import './polling.css';

/** What is asked of the circle, the newest first: to vote in, and then what came out. */
export function PollsPane({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  if (!session.polls.length) return <PollsVoice polls={session.polls} />;
  return (
    <div className="people-pane__part">
      <Heading level={3} look="small">
        {t.polls} <span className="people-pane__count">{session.polls.length}</span>
      </Heading>
      <ol className="poll-list">
        {session.polls.toReversed().map((poll) => (
          <li key={poll.id}>
            <PollCard session={session} poll={poll} />
          </li>
        ))}
      </ol>
      <PollsVoice polls={session.polls} />
    </div>
  );
}

function PollCard({ session, poll }: { session: RoomSession; poll: SessionPoll }) {
  const t = useTexts(texts);
  const kind = { one: t.chooseOne, several: t.chooseSeveral, dots: t.chooseDots(poll.dots) }[poll.kind];
  const weight = poll.weight === 'per_head' ? t.shortHead : t.shortMunicipality;
  const votes = session.viewerCan.includes('poll.vote') && !poll.viewerVoted && !poll.closedAt;
  return (
    <section className="poll" aria-labelledby={`poll-${poll.id}`}>
      <Heading level={4} look="small" id={`poll-${poll.id}`}>
        {poll.question}
      </Heading>
      <p className="people-pane__note">{t.facts(poll.closedAt ? '' : kind, weight, poll.anonymous)}</p>
      {poll.result && <PollOutcome session={session} poll={poll} result={poll.result} />}
      {votes && <PollForm poll={poll} />}
      {!poll.closedAt && !votes && <p className="poll__state">{poll.viewerVoted ? t.youVoted : t.watching}</p>}
      <p className="people-pane__note">{t.voted(poll.voterCount)}</p>
      {!poll.closedAt && session.viewerCan.includes('poll.close') && <CloseButton poll={poll} />}
    </section>
  );
}

function CloseButton({ poll }: { poll: SessionPoll }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [close, { loading, error }] = useMutation(ClosePoll);
  return (
    <>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Button variant="line" size="s" busy={loading} busyLabel={t.busy} onPress={() => void close({ variables: { input: { pollId: poll.id } } }).catch(() => null)}>
        {t.closePoll}
      </Button>
    </>
  );
}

/** Says politely that something is asked, and that a result is there. */
function PollsVoice({ polls }: { polls: readonly SessionPoll[] }) {
  const t = useTexts(texts);
  const [words, setWords] = useState('');
  const before = useRef(polls);
  useEffect(() => {
    const known = before.current;
    before.current = polls;
    const opened = polls.find(({ id }) => !known.some((poll) => poll.id === id));
    const closed = polls.find(({ id, closedAt }) => closedAt && known.some((poll) => poll.id === id && !poll.closedAt));
    if (closed) setWords(t.closed(closed.question));
    else if (opened) setWords(t.opened(opened.question));
  }, [polls, t]);
  return (
    <VisuallyHidden>
      <span aria-live="polite">{words}</span>
    </VisuallyHidden>
  );
}
