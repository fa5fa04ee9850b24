/** How a poll is answered: one option, several, or dots to spread over them. */
export const pollKinds = ['one', 'several', 'dots'] as const;
export type PollKind = (typeof pollKinds)[number];

/** Whose votes weigh the same: those of all people, or those of all municipalities, however many people came for them. */
export const pollWeights = ['per_head', 'per_municipality'] as const;
export type PollWeight = (typeof pollWeights)[number];

/** A question to who sits in a session; without what was chosen, which nobody hears before it is closed. */
export interface PollNews {
  id: string;
  question: string;
  kind: PollKind;
  weight: PollWeight;
  /** Whether nobody ever hears who chose what. */
  anonymous: boolean;
  options: string[];
  /** Dots that each person has; 1 for other kinds. */
  dots: number;
  openedAt: string;
}

/** What came out of a poll. */
export interface PollResult {
  /** Score of each option, in the order of the options; parts of votes where a municipality came with more people. */
  scores: number[];
  /** Indexes of the options with the highest score; more than one is a tie, which the group decides itself. */
  winners: number[];
  /** Who chose each option; empty lists when the poll is anonymous. */
  voters: string[][];
}

/** What one person chose: indexes of options, one for each vote or dot. */
export interface PollChoice {
  /** Null in an anonymous poll. */
  accountId: string | null;
  organisationId: string;
  options: number[];
}

const DIGITS = 1e6;

/** Whether these are choices that the poll takes: options that exist, as many as its kind allows, twice the same only as dots. */
export function isChoice({ kind, options, dots }: Pick<PollNews, 'kind' | 'options' | 'dots'>, chosen: readonly number[]): boolean {
  if (!chosen.length || !chosen.every((index) => Number.isInteger(index) && index >= 0 && index < options.length)) return false;
  if (kind === 'one') return chosen.length === 1;
  if (kind === 'dots') return chosen.length <= dots;
  return new Set(chosen).size === chosen.length;
}

/** Counts a poll. Per municipality, what the people of one municipality chose counts as their average, so that their number makes no difference. */
export function tally({ options, weight }: Pick<PollNews, 'options' | 'weight'>, choices: readonly PollChoice[]): PollResult {
  const voters = new Map<string, number>();
  for (const { organisationId } of choices) voters.set(organisationId, (voters.get(organisationId) ?? 0) + 1);
  const scores = options.map(() => 0);
  const names: string[][] = options.map(() => []);
  for (const { accountId, organisationId, options: chosen } of choices) {
    const part = weight === 'per_head' ? 1 : 1 / voters.get(organisationId)!;
    for (const index of chosen) scores[index]! += part;
    for (const index of new Set(chosen)) if (accountId) names[index]!.push(accountId);
  }
  const rounded = scores.map((score) => Math.round(score * DIGITS) / DIGITS);
  const most = Math.max(...rounded);
  return { scores: rounded, winners: most > 0 ? rounded.flatMap((score, index) => (score === most ? [index] : [])) : [], voters: names };
}
