import { consentAnswers, hasConsent, statementAnswers, statementScore, type ConsentAnswer, type PollNews, type PollResult, type StatementAnswer } from '@leerkring/contract';
import { lineOf } from './minutes-words';

export type HeldPoll = Pick<PollNews, 'question' | 'kind' | 'options' | 'weight' | 'anonymous' | 'ends' | 'tie'> & { clusterIds?: string[] | null; voterCount: number; result: PollResult | null };

const consents: Record<ConsentAnswer, string> = { agree: 'Akkoord', concern: 'Akkoord met een zorg', objection: 'Bezwaar' };
const statements: Record<StatementAnswer, string> = { agree: 'eens', neutral: 'neutraal', disagree: 'oneens' };

const score = new Intl.NumberFormat('nl', { maximumFractionDigits: 1 });

/** What came out of a poll, in Dutch: how often something was chosen, not by whom, and of an anonymous poll no more than the room heard. */
export function wordsOfPoll(poll: HeldPoll, head: (question: string) => string = (question) => `### ${question}`): string {
  const { question, result } = poll;
  const lines = result ? [linesOf(poll, result).join('\n'), ...endingOf(poll, result)] : ['Er waren te weinig stemmen om de uitslag te laten zien.'];
  return [head(lineOf(question)), ...lines, `${howOf(poll)}.`].join('\n\n');
}

function linesOf({ kind, options, ends }: HeldPoll, { scores }: PollResult): string[] {
  const line = (label: string, index: number): string => lineOfScore(label, scores[index]);
  if (kind === 'consent') return consentAnswers.map((answer, index) => line(consents[answer], index));
  if (kind !== 'statements') return options.map((option, index) => line(lineOf(labelOf(option, index, options.length, ends)), index));
  return options.map((statement, place) => `- ${lineOf(statement)}: ${statementAnswers.map((answer, index) => `${score.format(scores[statementScore(place, index)] ?? 0)} ${statements[answer]}`).join(', ')}`);
}

/** What came out for one option. */
const lineOfScore = (label: string, points = 0): string => `- ${label}: ${score.format(points)}`;

/** The lines of a vote over clusters, by cluster. */
export function linesOfClusters({ clusterIds, options, result }: HeldPoll): [string, string][] {
  return result ? (clusterIds ?? []).map((id, index) => [id, lineOfScore(lineOf(options[index]!), result.scores[index])]) : [];
}

function labelOf(option: string, index: number, length: number, ends: HeldPoll['ends']): string {
  if (ends && index === 0) return `${option} (${ends.low})`;
  return ends && index === length - 1 ? `${option} (${ends.high})` : option;
}

function endingOf({ kind, options, tie }: HeldPoll, result: PollResult): string[] {
  const consent = kind === 'consent' ? hasConsent(result) : null;
  const draw = result.drawn === null ? (tie === 'again' ? 'De stemmen staken. De groep stemt opnieuw.' : 'De stemmen staken. De groep praat verder.') : `De stemmen staken. Het lot koos: ${lineOf(options[result.drawn]!)}.`;
  return [
    ...(consent === null ? [] : [consent ? 'Er is instemming.' : 'Er is geen instemming.']),
    ...(result.spread ? [`Het midden is ${score.format(result.spread.median)}, het gemiddelde ${score.format(result.spread.mean)}.`] : []),
    ...(result.winners.length > 1 ? [draw] : []),
  ];
}

function howOf({ weight, anonymous, voterCount }: HeldPoll): string {
  const voters = voterCount === 1 ? '1 persoon stemde' : `${voterCount} mensen stemden`;
  return [voters, weight === 'per_head' ? 'elke persoon telde even zwaar' : 'elke gemeente telde even zwaar', ...(anonymous ? ['anoniem'] : [])].join(', ');
}
