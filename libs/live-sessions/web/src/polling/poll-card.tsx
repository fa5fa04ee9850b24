import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Heading, keepFocus } from '@leerkring/ui';
import type { SessionPoll } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { AskAgain } from './ask-again';
import { ClosePollButton } from './close-poll';
import { LargeOutcome } from './large-outcome';
import { NextStatement } from './next-statement';
import { PollForm } from './poll-form';
import { PollOutcome } from './poll-outcome';
import { texts } from './texts';
import { askedAgain } from './use-poll-wish';

interface PollCardProps {
  session: RoomSession;
  poll: SessionPoll;
}

/** One poll: to vote in while it is open, and then what came out. */
export function PollCard({ session, poll, level }: PollCardProps & { level: 3 | 4 }) {
  const t = useTexts(texts);
  const kind = { one: t.chooseOne, several: t.chooseSeveral, dots: t.chooseDots(poll.dots), scale: t.chooseStep, consent: t.chooseConsent, statements: t.chooseStatements }[poll.kind];
  const weight = poll.weight === 'per_head' ? t.shortHead : t.shortMunicipality;
  return (
    <section className="poll" aria-labelledby={`poll-${poll.id}`} tabIndex={-1} ref={keepFocus}>
      <Heading level={level} look="small" id={`poll-${poll.id}`}>
        {poll.question}
      </Heading>
      <p className="people-pane__note">{t.facts(poll.round ? t.numberOf(poll.round.number, poll.round.total) : '', poll.closedAt ? '' : kind, weight, poll.anonymous)}</p>
      {poll.closedAt ? <Closed session={session} poll={poll} /> : <Open session={session} poll={poll} />}
    </section>
  );
}

function Open({ session, poll }: PollCardProps) {
  const t = useTexts(texts);
  const votes = session.viewerCan.includes('poll.vote') && !poll.viewerVoted;
  return (
    <>
      {poll.tie && <p className="people-pane__note">{t[`rule_${poll.tie}`]}</p>}
      {poll.anonymous && <p className="people-pane__note">{t.revealedFrom(t[`enough_${poll.weight}`](limits.anonymousVotes))}</p>}
      {votes ? <PollForm poll={poll} /> : <p className="poll__state">{poll.viewerVoted ? t.youVoted : t.watching}</p>}
      <p className="people-pane__note">{t.voted(poll.voterCount)}</p>
      {session.viewerCan.includes('poll.close') && <ClosePollButton poll={poll} />}
    </>
  );
}

function Closed({ session, poll }: PollCardProps) {
  const t = useTexts(texts);
  const { result } = poll;
  return (
    <>
      {result ? <PollOutcome session={session} poll={poll} result={result} /> : <p className="poll__state">{t.few(t[`enough_${poll.weight}`](limits.anonymousVotes))}</p>}
      <p className="people-pane__note">{t.voted(poll.voterCount)}</p>
      {result && <LargeOutcome session={session} poll={poll} result={result} />}
      {result && poll.tie === 'again' && result.winners.length > 1 && (
        <AskAgain session={session} label={t.voteAgain} from={askedAgain(poll, { options: result.winners.map((index) => poll.options[index]!) })} />
      )}
      {poll.round && <NextStatement session={session} pollId={poll.id} round={poll.round} />}
      {!result && <AskAgain session={session} label={t.askOpenly} from={askedAgain(poll, { anonymous: false })} />}
    </>
  );
}
