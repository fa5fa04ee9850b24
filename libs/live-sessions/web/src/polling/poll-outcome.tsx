import { useLanguage, useTexts } from '@leerkring/platform/web';
import { VisuallyHidden } from '@leerkring/ui';
import type { SessionPoll } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { texts } from './texts';

const MOST_DOTS = 10;

interface PollOutcomeProps {
  session: RoomSession;
  poll: SessionPoll;
  result: NonNullable<SessionPoll['result']>;
}

/** What came out, as a table that is drawn as dots: the numbers say the same. */
export function PollOutcome({ session, poll, result }: PollOutcomeProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const most = Math.max(...result.scores, 1);
  const number = (score: number): string => score.toLocaleString(language, { maximumFractionDigits: 1 });
  const named = new Map(session.group.members.nodes.map(({ account }) => [account.id, account.name]));
  return (
    <>
      <table className="poll-outcome">
        <caption>
          <VisuallyHidden>{t.result}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t.answer}</VisuallyHidden>
            </th>
            <th scope="col">
              <VisuallyHidden>{t.score}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {poll.options.map((option, index) => (
            <tr key={option} className={result.winners.includes(index) ? 'poll-outcome__winner' : undefined}>
              <th scope="row">
                {option}
                <Bar score={result.scores[index]!} most={most} />
                {result.voters[index]!.length > 0 && <span className="poll-outcome__names">{result.voters[index]!.map((id) => named.get(id) ?? t.someone).join(', ')}</span>}
              </th>
              <td>{number(result.scores[index]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {result.winners.length > 1 && <p className="poll__state">{t.tie}</p>}
      {!result.winners.length && <p className="poll__state">{t.nobody}</p>}
    </>
  );
}

/** A score as dots, at most ten for the highest. */
function Bar({ score, most }: { score: number; most: number }) {
  const scale = most > MOST_DOTS ? MOST_DOTS / most : 1;
  return (
    <span className="poll-outcome__dots" aria-hidden>
      {Array.from({ length: Math.round(score * scale) }, (_, index) => (
        <span key={index} />
      ))}
    </span>
  );
}
