import { statementAnswers, statementScore } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { VisuallyHidden } from '@leerkring/ui';
import type { SessionPoll } from '../fragments';
import { texts } from './texts';

interface StatementsOutcomeProps {
  poll: SessionPoll;
  result: NonNullable<SessionPoll['result']>;
  nameOf: (accountId: string) => string;
  number: (score: number) => string;
}

/** What came out of statements: each with a bar, and under it the numbers that the bar is drawn from. */
export function StatementsOutcome({ poll, result, nameOf, number }: StatementsOutcomeProps) {
  const t = useTexts(texts);
  return (
    <table className="poll-outcome poll-outcome--statements">
      <caption>
        <VisuallyHidden>{t.result}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {statementAnswers.map((answer) => (
            <th key={answer} scope="col">
              <span className={`poll-bar__key poll-bar__part--${answer}`} aria-hidden />
              {t[`statement_${answer}`]}
            </th>
          ))}
        </tr>
      </thead>
      {poll.options.map((statement, index) => {
        const parts = statementAnswers.map((answer, place) => ({ answer, score: result.scores[statementScore(index, place)]!, voters: result.voters[statementScore(index, place)]! }));
        return (
          <tbody key={statement}>
            <tr>
              <th scope="rowgroup" colSpan={statementAnswers.length}>
                {statement}
                <span className="poll-bar" aria-hidden>
                  {parts.map(({ answer, score }) => score > 0 && <span key={answer} className={`poll-bar__part--${answer}`} style={{ flexGrow: score }} />)}
                </span>
              </th>
            </tr>
            <tr>
              {parts.map(({ answer, score, voters }) => (
                <td key={answer}>
                  {number(score)}
                  {voters.length > 0 && <span className="poll-outcome__names">{voters.map(nameOf).join(', ')}</span>}
                </td>
              ))}
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}
