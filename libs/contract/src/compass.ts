import { limits } from './limits';
import type { Words } from './words';

/** What the sides of a dilemma are about. The free axis has poles of the case itself. */
export const compassAxes = ['residents', 'council_neighbourhood', 'minority_majority', 'free'] as const;
export type CompassAxis = (typeof compassAxes)[number];

/** The two ends of an axis, as they are called on screen. */
export type AxisPoles = readonly [string, string];

export const axisNames: Record<CompassAxis, Words> = {
  residents: { nl: 'Inwoners en inwoners', en: 'Residents and residents' },
  council_neighbourhood: { nl: 'Raad en buurt', en: 'Council and neighbourhood' },
  minority_majority: { nl: 'Minderheid en stille meerderheid', en: 'Minority and silent majority' },
  free: { nl: 'Vrije as', en: 'Free axis' },
};

const poleNames: Record<Exclude<CompassAxis, 'free'>, Record<keyof Words, AxisPoles>> = {
  residents: { nl: ['De ene groep inwoners', 'De andere groep inwoners'], en: ['One group of residents', 'The other group of residents'] },
  council_neighbourhood: { nl: ['Raad', 'Buurt'], en: ['Council', 'Neighbourhood'] },
  minority_majority: { nl: ['Minderheid', 'Stille meerderheid'], en: ['Minority', 'Silent majority'] },
};

/** What the ends of an axis are called; those of the free axis in the words of the case. */
export function polesOf(axis: CompassAxis, language: keyof Words, free: AxisPoles | null): AxisPoles {
  return axis === 'free' ? (free ?? ['', '']) : poleNames[axis][language];
}

/** A question with two sides, both of which can be defended. */
export interface Dilemma {
  axis: CompassAxis;
  question: string;
  /** What speaks for the first pole of the axis, in a sentence, and for the second. */
  first: string;
  second: string;
}

/** A case for the democratic compass, as facilitators write it. */
export interface CompassCaseWords {
  title: string;
  /** Markdown. */
  situation: string;
  /** What the ends of the free axis are called; null where no dilemma lies on it. */
  freePoles: AxisPoles | null;
  dilemmas: Dilemma[];
}

/** Where a dilemma is: everybody chooses, talks, chooses again, and sees what all chose; after the last one the game is done. */
export const compassSteps = ['before', 'talk', 'after', 'reveal', 'done'] as const;
export type CompassStep = (typeof compassSteps)[number];

/** Where a game is. */
export interface CompassPlace {
  step: CompassStep;
  /** Which dilemma, from 0; when it is done the last one. */
  dilemma: number;
}

/** Where a game with so many dilemmas goes from here; null: nowhere, it is done. */
export function nextPlace({ step, dilemma }: CompassPlace, dilemmas: number): CompassPlace | null {
  if (step === 'done') return null;
  if (step !== 'reveal') return { step: compassSteps[compassSteps.indexOf(step) + 1]!, dilemma };
  return dilemma + 1 < dilemmas ? { step: 'before', dilemma: dilemma + 1 } : { step: 'done', dilemma };
}

/**
 * Where a game steps back to; null: nowhere. What was counted is never counted again, so nobody goes back from what all chose; from the next dilemma one
 * can look at it once more.
 */
export function placeBefore({ step, dilemma }: CompassPlace): CompassPlace | null {
  if (step === 'talk' || step === 'after') return { step: compassSteps[compassSteps.indexOf(step) - 1]!, dilemma };
  return step === 'before' && dilemma > 0 ? { step: 'reveal', dilemma: dilemma - 1 } : null;
}

/** Where one can stand between two poles, from the first to the second; 0 is the middle. */
export const compassPositions = [-3, -2, -1, 0, 1, 2, 3] as const;
export type CompassPosition = (typeof compassPositions)[number];

/** What one person chose of one dilemma. Only that person ever reads it. */
export interface OwnChoice {
  dilemma: number;
  before: number | null;
  after: number | null;
}

/**
 * How often each position was chosen before and after the talk, by the people who chose both times. Counted once, and told of at least five people.
 * How many of them moved, or where to, is not in it: of five people that would soon tell who.
 */
export interface CompassDistribution {
  people: number;
  before: number[];
  after: number[];
}

/** Counts a dilemma once and for all; null when too few people chose both times. */
export function distributionOf(choices: readonly Pick<OwnChoice, 'before' | 'after'>[]): CompassDistribution | null {
  const whole = choices.filter(({ before, after }) => before !== null && after !== null);
  if (whole.length < limits.compassPeople) return null;
  const counted = (moment: 'before' | 'after'): number[] => compassPositions.map((position) => whole.filter((choice) => choice[moment] === position).length);
  return { people: whole.length, before: counted('before'), after: counted('after') };
}

/** Where somebody stands on an axis before and after the talk: the average of the dilemmas on it that they chose both times. */
export interface CompassReading {
  axis: CompassAxis;
  dilemmas: number;
  before: number;
  after: number;
}

/** The compass of one person: a reading of each axis on which they chose before and after, in the order of the axes. */
export function compassOf(dilemmas: readonly Pick<Dilemma, 'axis'>[], choices: readonly OwnChoice[]): CompassReading[] {
  return compassAxes.flatMap((axis) => {
    const own = choices.filter(({ dilemma, before, after }) => dilemmas[dilemma]?.axis === axis && before !== null && after !== null);
    if (!own.length) return [];
    const average = (moment: 'before' | 'after'): number => own.reduce((sum, choice) => sum + choice[moment]!, 0) / own.length;
    return [{ axis, dilemmas: own.length, before: average('before'), after: average('after') }];
  });
}

/** How far a consequence reaches. */
export const consequenceReaches = ['household', 'street', 'village', 'municipality'] as const;
export type ConsequenceReach = (typeof consequenceReaches)[number];

/** From very undesirable to very desirable. */
export const desirabilities = [1, 2, 3, 4, 5] as const;

/** Whether consequences of this dilemma can be noted: from its talk on. */
export function isTalkedOf({ step, dilemma: now }: CompassPlace, dilemma: number): boolean {
  return dilemma >= 0 && (dilemma < now || (dilemma === now && step !== 'before'));
}

/** What happens in a game: event name → payload. What somebody chose, and why, stands in none of them. */
export interface CompassEvents {
  'compass_case.written': { compassCaseId: string; version: number };
  'compass_case.archived': { compassCaseId: string; archived: boolean };
  'compass_game.started': { compassGameId: string };
  /** `result`: of the dilemma that was shown just now; null when too few people chose, and in all other steps. */
  'compass_game.stepped': { compassGameId: string; revision: number; place: CompassPlace; result: CompassDistribution | null; chosenCount?: number };
  /** How many people chose so far in this step. Nobody stands beside it, not even who chose. */
  'compass_game.chosen': { compassGameId: string; revision: number; chosenCount: number };
  /** It ended before its last dilemma was shown, or was taken away before anybody chose. */
  'compass_game.ended': { compassGameId: string };
  /** Without words: screens ask. */
  'consequence.noted': { consequenceId: string };
  'consequence.changed': { consequenceId: string };
  'consequence.removed': { consequenceId: string };
}

/** What follows each of them on the server. */
export const compassFollowUps: Record<keyof CompassEvents, 'reaction' | 'quiet'> = {
  'compass_case.written': 'quiet',
  'compass_case.archived': 'quiet',
  'compass_game.started': 'quiet',
  'compass_game.stepped': 'quiet',
  'compass_game.chosen': 'quiet',
  'compass_game.ended': 'quiet',
  'consequence.noted': 'quiet',
  'consequence.changed': 'quiet',
  'consequence.removed': 'reaction',
};
