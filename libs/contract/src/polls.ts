import { limits } from './limits';

/**
 * How a poll is answered: one option, several, dots to spread over them, a number on a scale, whether one can go along with a proposal, or
 * what one thinks of statements.
 */
export const pollKinds = ['one', 'several', 'dots', 'scale', 'consent', 'statements'] as const;
export type PollKind = (typeof pollKinds)[number];

/** What one answers to a proposal. A concern goes along with it and may be explained, an objection holds it up and must be. */
export const consentAnswers = ['agree', 'concern', 'objection'] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

/** What one answers to each statement. */
export const statementAnswers = ['agree', 'neutral', 'disagree'] as const;
export type StatementAnswer = (typeof statementAnswers)[number];

/** Whose votes weigh the same: those of all people, or those of all municipalities, however many people came for them. */
export const pollWeights = ['per_head', 'per_municipality'] as const;
export type PollWeight = (typeof pollWeights)[number];

/** What is done at an equal score, said before anybody votes: the group talks and chooses, it votes anew between the equal options, or the lot decides. */
export const tieRules = ['talk', 'again', 'lot'] as const;
export type TieRule = (typeof tieRules)[number];

/** How far a scale goes. */
export const scaleSteps = [5, 10] as const;

/** What the first and the last number of a scale mean. */
export interface ScaleEnds {
  low: string;
  high: string;
}

/** Statements that are put one after the other, each as a poll of its own. */
export interface StatementRound {
  /** Of all polls of this round. */
  id: string;
  /** From 1. */
  number: number;
  total: number;
}

/** A question to who sits in a session; without what was chosen, which nobody hears before it is closed. */
export interface PollNews {
  id: string;
  question: string;
  kind: PollKind;
  weight: PollWeight;
  /** Whether nobody ever hears who chose what. */
  anonymous: boolean;
  /** Of a scale its numbers, of a proposal `consentAnswers`, otherwise what can be chosen; or the statements. */
  options: string[];
  /** Dots that each person has; 1 for other kinds. */
  dots: number;
  /** Null for what has no winner: a scale, a proposal, statements. */
  tie: TieRule | null;
  /** Null for other kinds than a scale. */
  ends: ScaleEnds | null;
  /** Null for all other polls. */
  round: StatementRound | null;
  /** The clusters of the joint agenda that are voted on; `options` is empty then, as their names stand in no event. Left out for all other polls. */
  clusterIds?: string[];
  openedAt: string;
}

/** What came out of a poll. */
export interface PollResult {
  /** Score of each option, in the order of the options; of statements that of each `statementAnswers` of the first, then of the second, and so on. Parts of votes where a municipality came with more people. */
  scores: number[];
  /** Indexes of the options with the highest score, none where there is no winner; more than one is a tie. */
  winners: number[];
  /** Index of the winner that the lot decided for, where that was the rule and a tie came out. */
  drawn: number | null;
  /** Where the answers on a scale lie; null for other kinds, and when nobody answered. */
  spread: PollSpread | null;
  /** Who chose each of these; empty lists when the poll is anonymous. */
  voters: string[][];
}

/** The middle of the answers on a scale, and their average; both in numbers of that scale. */
export interface PollSpread {
  median: number;
  mean: number;
}

/** What one person chose: indexes of options, one for each vote or dot; of statements one place in `scores` for each. */
export interface PollChoice {
  /** Null in an anonymous poll. */
  accountId: string | null;
  organisationId: string;
  options: number[];
}

const DIGITS = 1e6;
/** Sums of rounded parts are the same within this. */
const ALIKE = 1e-4;

const OF_STATEMENT = statementAnswers.length;

/** How many scores come out of it. */
const scoreCount = ({ kind, options }: Pick<PollNews, 'kind' | 'options'>): number => options.length * (kind === 'statements' ? OF_STATEMENT : 1);

/** Where in `scores` an answer to a statement counts; both from 0. */
export const statementScore = (statement: number, answer: number): number => statement * OF_STATEMENT + answer;

/** Whether these are choices that the poll takes: options that exist, as many as its kind allows, twice the same only as dots, and every statement answered once. */
export function isChoice({ kind, options, dots }: Pick<PollNews, 'kind' | 'options' | 'dots'>, chosen: readonly number[]): boolean {
  if (!chosen.length || !chosen.every((index) => Number.isInteger(index) && index >= 0 && index < scoreCount({ kind, options }))) return false;
  if (kind === 'statements') return chosen.length === options.length && chosen.every((index, statement) => Math.floor(index / OF_STATEMENT) === statement);
  if (kind === 'one' || kind === 'scale' || kind === 'consent') return chosen.length === 1;
  if (kind === 'dots') return chosen.length <= dots;
  return new Set(chosen).size === chosen.length;
}

/** Whether words may, or must, go with a choice: with what one has against a proposal. */
export function reasonFor({ kind }: Pick<PollNews, 'kind'>, [chosen]: readonly number[]): 'must' | 'may' | 'none' {
  const answer = kind === 'consent' && chosen !== undefined ? consentAnswers[chosen] : undefined;
  if (answer === 'objection') return 'must';
  return answer === 'concern' ? 'may' : 'none';
}

/** Whether there is consent with a proposal: somebody answered and nobody objects. How votes weigh does not matter for that; null while nobody answered. */
export function hasConsent({ scores }: Pick<PollResult, 'scores'>): boolean | null {
  if (!scores.some(Boolean)) return null;
  return scores[consentAnswers.indexOf('objection')] === 0;
}

/**
 * Whether so many votes may be told of. An anonymous poll says nothing about fewer than five: who voted could work out the others. Where
 * municipalities weigh the same there must be five of those.
 */
export function isEnough({ anonymous, weight }: Pick<PollNews, 'anonymous' | 'weight'>, { people, municipalities }: { people: number; municipalities: number }): boolean {
  return !anonymous || (weight === 'per_head' ? people : municipalities) >= limits.anonymousVotes;
}

const rounded = (number: number): number => Math.round(number * DIGITS) / DIGITS;

/**
 * Counts a poll. Per municipality, what the people of one municipality chose counts as their average, so that their number makes no difference.
 * An anonymous poll counts in whole votes then: parts of votes would tell what the few people of one municipality chose.
 * @param draw decides a tie by lot: a whole number from 0, below the number given
 */
export function tally({ kind, options, weight, tie, anonymous }: Pick<PollNews, 'kind' | 'options' | 'weight' | 'tie' | 'anonymous'>, choices: readonly PollChoice[], draw: (below: number) => number): PollResult {
  const voters = new Map<string, number>();
  for (const { organisationId } of choices) voters.set(organisationId, (voters.get(organisationId) ?? 0) + 1);
  const sums = Array.from({ length: scoreCount({ kind, options }) }, () => 0);
  const names: string[][] = sums.map(() => []);
  for (const { accountId, organisationId, options: chosen } of choices) {
    const part = weight === 'per_head' ? 1 : 1 / voters.get(organisationId)!;
    for (const index of chosen) sums[index]! += part;
    for (const index of new Set(chosen)) if (accountId) names[index]!.push(accountId);
  }
  const scores = sums.map(anonymous ? Math.round : rounded);
  const winners = tie ? highest(scores) : [];
  const drawn = tie === 'lot' && winners.length > 1 ? winners[draw(winners.length)]! : null;
  return { scores, winners, drawn, spread: kind === 'scale' ? spreadOf(scores) : null, voters: names };
}

function highest(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  return most > 0 ? scores.flatMap((score, index) => (score === most ? [index] : [])) : [];
}

/** Median and mean of a scale from 1, each number weighing what its score is. A median that falls between two numbers is the middle of those. */
function spreadOf(scores: readonly number[]): PollSpread | null {
  const all = scores.reduce((sum, score) => sum + score, 0);
  if (!all) return null;
  const mean = scores.reduce((sum, score, index) => sum + score * (index + 1), 0) / all;
  const upTo = scores.map((_, index) => scores.slice(0, index + 1).reduce((sum, score) => sum + score, 0));
  const from = upTo.findIndex((sum) => sum > all / 2 - ALIKE) + 1;
  const to = upTo.findIndex((sum) => sum > all / 2 + ALIKE) + 1;
  return { median: (from + to) / 2, mean: rounded(mean) };
}
