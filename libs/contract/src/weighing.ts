/** How much a criterion counts, and how well an option does on it: five steps that people can tell apart; finer ones would only seem exact. */
export const weighingSteps = { min: 1, max: 5 } as const;

/** What a group decided about a version of a weighing framework. */
export const weighingOutcomes = ['adopted', 'not_adopted'] as const;
export type WeighingOutcome = (typeof weighingOutcomes)[number];

interface InWeighing {
  caseFileId: string;
  weighingId: string;
}

interface OfVersion extends InWeighing {
  versionId: string;
}

/** What happens to weighing frameworks: event name → payload. No words travel with these: screens ask. */
export interface WeighingEvents {
  'weighing.drafted': InWeighing;
  /** Its words, a criterion, an option or a score. */
  'weighing.changed': InWeighing;
  'weighing.removed': InWeighing;
  'weighing.kept': OfVersion;
  'weighing.laid_before': OfVersion;
  'weighing.answered': OfVersion;
  'weighing.settled': OfVersion;
}

/** What follows each of them on the server. */
export const weighingFollowUps: Record<keyof WeighingEvents, 'reaction' | 'quiet'> = {
  'weighing.drafted': 'quiet',
  'weighing.changed': 'quiet',
  'weighing.removed': 'quiet',
  'weighing.kept': 'quiet',
  'weighing.laid_before': 'reaction',
  'weighing.answered': 'quiet',
  'weighing.settled': 'reaction',
};

export interface WeighedCriterion {
  id: string;
  weight: number;
}

export interface WeighedScore {
  criterionId: string;
  optionId: string;
  /** Null: taken back. */
  score: number | null;
}

/** How one option comes out. */
export interface OptionTotal {
  optionId: string;
  /** The mean of its scores, each weighing what its criterion does; null without any. What has no score is left out, not counted as nothing. */
  mean: number | null;
  /** Criteria on which it has a score. */
  scored: number;
  /** What each of these adds to the mean. */
  parts: { criterionId: string; part: number }[];
}

export interface WeighingTotals {
  totals: OptionTotal[];
  /** The options that come out best; several: a tie. */
  leaders: string[];
  /** Cells without a score. */
  missing: number;
  /** Who would come out best if all criteria counted the same. */
  equalLeaders: string[];
  /** The smallest change of one weight that brings others to the top, for each criterion that has one. */
  tips: { criterionId: string; weight: number; leaders: string[] }[];
}

/** A mean as a fraction, so that a tie is seen as one. */
interface Fraction {
  sum: number;
  weight: number;
}

/** How the options of a weighing framework come out, and how easily that would be otherwise. */
export function weigh(criteria: readonly WeighedCriterion[], optionIds: readonly string[], scores: readonly WeighedScore[]): WeighingTotals {
  const given = new Map(scores.flatMap(({ criterionId, optionId, score }) => (score === null ? [] : [[`${criterionId} ${optionId}`, score] as const])));
  const scoresOf = (optionId: string) => criteria.flatMap(({ id, weight }) => {
    const score = given.get(`${id} ${optionId}`);
    return score === undefined ? [] : [{ id, weight, score }];
  });
  const totals = optionIds.map((optionId): OptionTotal => {
    const scored = scoresOf(optionId);
    const weight = scored.reduce((sum, one) => sum + one.weight, 0);
    const parts = scored.map((one) => ({ criterionId: one.id, part: (one.weight * one.score) / weight }));
    return { optionId, mean: scored.length ? fractionOf(scored).sum / weight : null, scored: scored.length, parts };
  });
  const leadersWith = (weightOf: (criterion: WeighedCriterion) => number): string[] =>
    best(optionIds.map((optionId) => [optionId, fractionOf(scoresOf(optionId).map((one) => ({ weight: weightOf(one), score: one.score })))]));
  const leaders = leadersWith(({ weight }) => weight);
  return {
    totals,
    leaders,
    missing: criteria.length * optionIds.length - totals.reduce((sum, { scored }) => sum + scored, 0),
    equalLeaders: leadersWith(() => 1),
    tips: criteria.flatMap((criterion) => tipOf(criterion, leaders, (weight) => leadersWith((one) => (one.id === criterion.id ? weight : one.weight)))),
  };
}

function fractionOf(scored: readonly { weight: number; score: number }[]): Fraction {
  return scored.reduce((sum, { weight, score }) => ({ sum: sum.sum + weight * score, weight: sum.weight + weight }), { sum: 0, weight: 0 });
}

/** Those with the highest mean, in the order given; who has none is not among them. */
function best(options: (readonly [string, Fraction])[]): string[] {
  const scored = options.filter(([, { weight }]) => weight > 0);
  return scored.filter(([, one]) => scored.every(([, other]) => one.sum * other.weight >= other.sum * one.weight)).map(([id]) => id);
}

/** The weight nearest to that of now with other leaders; the lower one when two are as near. */
function tipOf({ id, weight: now }: WeighedCriterion, leaders: string[], leadersAt: (weight: number) => string[]): WeighingTotals['tips'] {
  const others = Array.from({ length: weighingSteps.max - weighingSteps.min + 1 }, (_, step) => weighingSteps.min + step).filter((weight) => weight !== now);
  for (const weight of others.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now) || a - b)) {
    const then = leadersAt(weight);
    if (then.join() !== leaders.join()) return [{ criterionId: id, weight, leaders: then }];
  }
  return [];
}
