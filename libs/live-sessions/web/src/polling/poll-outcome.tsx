import { consentAnswers } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { VisuallyHidden } from '@leerkring/ui';
import type { SessionPoll } from '../fragments';
import { ConsentReasons, ConsentWords } from './consent-outcome';
import { StatementsOutcome } from './statements-outcome';
import { texts } from './texts';

const MOST_DOTS = 10;

export interface PollOutcomeProps {
  /** Whose people chose. */
  session: { group: { members: { nodes: readonly { account: { id: string; name: string } }[] } } };
  poll: SessionPoll;
  result: NonNullable<SessionPoll['result']>;
}

/** What came out, as a table that is drawn as dots or bars: the numbers say the same. */
export function PollOutcome({ session, poll, result }: PollOutcomeProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const number = (score: number): string => score.toLocaleString(language, { maximumFractionDigits: 1 });
  const named = new Map(session.group.members.nodes.map(({ account }) => [account.id, account.name]));
  const nameOf = (id: string): string => named.get(id) ?? t.someone;
  const parts = { poll, result, nameOf, number };
  return (
    <>
      {poll.kind === 'consent' && <ConsentWords {...parts} />}
      {poll.kind === 'statements' ? <StatementsOutcome {...parts} /> : <OptionsOutcome {...parts} />}
      {poll.kind === 'consent' && <ConsentReasons {...parts} />}
      {result.spread && <Spread spread={result.spread} number={number} />}
      {result.winners.length > 1 && <p className="poll__state">{result.drawn === null ? t[poll.tie === 'again' ? 'tied_again' : 'tied_talk'] : t.drawn(poll.options[result.drawn]!)}</p>}
      {poll.anonymous && poll.weight === 'per_municipality' && <p className="people-pane__note">{t.wholeVotes}</p>}
      {!result.scores.some(Boolean) && <p className="poll__state">{poll.voterCount ? t.divided : t.nobody}</p>}
    </>
  );
}

interface OutcomeParts {
  poll: SessionPoll;
  result: NonNullable<SessionPoll['result']>;
  nameOf: (accountId: string) => string;
  number: (score: number) => string;
}

function OptionsOutcome({ poll, result, nameOf, number }: OutcomeParts) {
  const t = useTexts(texts);
  const most = Math.max(...result.scores, 1);
  const labels = useLabels(poll);
  return (
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
        {labels.map((label, index) => (
          <tr key={label} className={result.winners.includes(index) ? 'poll-outcome__winner' : undefined}>
            <th scope="row">
              {label}
              <Bar score={result.scores[index]!} most={most} />
              {result.voters[index]!.length > 0 && <span className="poll-outcome__names">{result.voters[index]!.map(nameOf).join(', ')}</span>}
            </th>
            <td>{number(result.scores[index]!)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How its options are called on screen. */
function useLabels({ kind, options, ends }: SessionPoll): readonly string[] {
  const t = useTexts(texts);
  if (kind === 'consent') return consentAnswers.map((answer) => t[`short_${answer}`]);
  if (!ends) return options;
  return options.with(0, t.end(1, ends.low)).with(-1, t.end(options.length, ends.high));
}

function Spread({ spread, number }: { spread: { median: number; mean: number }; number: (score: number) => string }) {
  const t = useTexts(texts);
  return (
    <dl className="poll-spread">
      <div>
        <dt>{t.median}</dt>
        <dd>{number(spread.median)}</dd>
      </div>
      <div>
        <dt>{t.mean}</dt>
        <dd>{number(spread.mean)}</dd>
      </div>
    </dl>
  );
}

/** A score as dots, at most ten for the highest; of a part of a vote, a part of a dot. */
function Bar({ score, most }: { score: number; most: number }) {
  const dots = score * (most > MOST_DOTS ? MOST_DOTS / most : 1);
  return (
    <span className="poll-outcome__dots" aria-hidden>
      {Array.from({ length: Math.ceil(dots) }, (_, index) => (
        <span key={index} style={dots < index + 1 ? { clipPath: `inset(0 ${Math.round((index + 1 - dots) * 100)}% 0 0)` } : undefined} />
      ))}
    </span>
  );
}
