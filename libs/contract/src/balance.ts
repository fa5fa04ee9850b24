import type { Maturity, MunicipalitySize } from './applications';
import type { MunicipalFunction } from './roles';

/** In what the learning groups of a track are to look like the whole of its municipalities. */
export const balanceDimensions = ['region', 'maturity', 'instrument', 'size', 'function'] as const;
export type BalanceDimension = (typeof balanceDimensions)[number];

/** What counts of a municipality when groups are composed. Null: it is not known, which is a kind of its own. */
export interface ComposedMunicipality {
  id: string;
  /** Its province. */
  region: string | null;
  maturity: Maturity | null;
  /** Id of a taxonomy term. */
  instrument: string | null;
  size: MunicipalitySize | null;
  /** Of the people of its delegation. */
  functions: readonly MunicipalFunction[];
}

/** What stands out most in a group: how many of its municipalities have this, out of how many, and of all municipalities together. */
export interface StandsOut {
  value: string | null;
  inGroup: number;
  ofGroup: number;
  inAll: number;
  ofAll: number;
}

export interface DimensionScore {
  /** From 0 to 100; 100: nothing occurs more or less than its share, rounded up or down. */
  score: number;
  /** Null when everything has its share. */
  standsOut: StandsOut | null;
}

export interface GroupScore {
  /** From 0 to 100: the mean of its dimensions. */
  score: number;
  dimensions: Record<BalanceDimension, DimensionScore>;
}

/** One thing that a municipality can have, and how many have it. */
interface Trait {
  dimension: BalanceDimension;
  value: string | null;
  count: number;
}

const ROUNDING = 1e-9;

const valuesOf: Record<BalanceDimension, (municipality: ComposedMunicipality) => readonly (string | null)[]> = {
  region: ({ region }) => [region],
  maturity: ({ maturity }) => [maturity],
  instrument: ({ instrument }) => [instrument],
  size: ({ size }) => [size],
  function: ({ functions }) => [...new Set(functions)],
};

/**
 * Measures groups against all municipalities that are to be divided. A group has a full score when every trait occurs in it as often as its share
 * of the whole, rounded up or down; each municipality that would have to be different for that takes something off. The board in the browser and
 * the proposals of the server use this one measure.
 */
export class Balance {
  readonly traits: readonly Trait[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly bounds = new Map<number, { most: readonly number[]; least: readonly number[] }>();
  private readonly dimensions: readonly { dimension: BalanceDimension; from: number; to: number; weight: number }[];

  constructor(private readonly all: readonly ComposedMunicipality[]) {
    const counts = new Map<string, Trait>();
    for (const dimension of balanceDimensions) {
      const values = all.flatMap((municipality) => valuesOf[dimension](municipality));
      for (const value of [...new Set(values)].sort()) counts.set(keyOf(dimension, value), { dimension, value, count: values.filter((one) => one === value).length });
    }
    this.traits = [...counts.values()];
    this.places = new Map([...counts.keys()].map((key, place) => [key, place]));
    this.dimensions = balanceDimensions.map((dimension) => {
      const from = this.traits.findIndex((trait) => trait.dimension === dimension);
      const own = this.traits.filter((trait) => trait.dimension === dimension);
      return { dimension, from, to: from + own.length, weight: own.reduce((sum, { count }) => sum + count, 0) };
    });
  }

  /** Places, in `traits`, of what a municipality has. One that was not among all counts for nothing. */
  traitsOf(municipality: ComposedMunicipality): number[] {
    return balanceDimensions.flatMap((dimension) => valuesOf[dimension](municipality).flatMap((value) => this.places.get(keyOf(dimension, value)) ?? []));
  }

  /** Score of a group from 0 to 100, by how often each trait occurs in it. @param size how many municipalities it has */
  scoreOf(counts: ArrayLike<number>, size: number): number {
    let sum = 0;
    for (const dimension of this.dimensions) sum += this.dimensionScore(dimension, counts, size);
    return sum / this.dimensions.length;
  }

  /** Null for a group without municipalities. */
  group(municipalities: readonly ComposedMunicipality[]): GroupScore | null {
    const size = municipalities.length;
    if (!size) return null;
    const counts = this.traits.map(() => 0);
    for (const place of municipalities.flatMap((municipality) => this.traitsOf(municipality))) counts[place]!++;
    const scores = this.dimensions.map((one) => [one.dimension, { score: this.dimensionScore(one, counts, size), standsOut: this.standsOut(one, counts, size) }] as const);
    return { score: this.scoreOf(counts, size), dimensions: Object.fromEntries(scores) as Record<BalanceDimension, DimensionScore> };
  }

  /** The mean of the groups that have municipalities; null when none has. */
  total(groups: readonly (readonly ComposedMunicipality[])[]): number | null {
    const scores = groups.flatMap((group) => this.group(group)?.score ?? []);
    return scores.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null;
  }

  private dimensionScore({ from, to, weight }: { from: number; to: number; weight: number }, counts: ArrayLike<number>, size: number): number {
    if (!weight || !size) return 100;
    const { most, least } = this.boundsFor(size);
    let [over, under] = [0, 0];
    for (let place = from; place < to; place++) {
      const count = counts[place]!;
      if (count > most[place]!) over += count - most[place]!;
      else if (count < least[place]!) under += least[place]! - count;
    }
    return 100 * (1 - Math.min(1, (Math.max(over, under) * this.all.length) / (size * weight)));
  }

  /** How often each trait occurs at most and at least in a group of this size, to have its share. */
  private boundsFor(size: number): { most: readonly number[]; least: readonly number[] } {
    const known = this.bounds.get(size);
    if (known) return known;
    const fair = this.traits.map((_, place) => this.fairShare(place, size));
    const bounds = { most: fair.map((share) => Math.ceil(share - ROUNDING)), least: fair.map((share) => Math.floor(share + ROUNDING)) };
    this.bounds.set(size, bounds);
    return bounds;
  }

  private fairShare(place: number, size: number): number {
    return (this.traits[place]!.count * size) / this.all.length;
  }

  private standsOut({ from, to }: { from: number; to: number }, counts: readonly number[], size: number): StandsOut | null {
    const { most, least } = this.boundsFor(size);
    let [found, furthest] = [-1, 0];
    for (let place = from; place < to; place++) {
      const outside = counts[place]! > most[place]! || counts[place]! < least[place]!;
      const distance = Math.abs(counts[place]! - this.fairShare(place, size));
      // Of two that stand out as much, what there is says more than what is missing.
      const further = distance > furthest + ROUNDING || (distance > furthest - ROUNDING && counts[place]! > (counts[found] ?? 0));
      if (outside && further) [found, furthest] = [place, distance];
    }
    const trait = this.traits[found];
    return trait ? { value: trait.value, inGroup: counts[found]!, ofGroup: size, inAll: trait.count, ofAll: this.all.length } : null;
  }
}

const keyOf = (dimension: BalanceDimension, value: string | null): string => `${dimension} ${value ?? ''}`;

/** Bounds of a group, in municipalities. */
export interface GroupRange {
  from: number;
  to: number;
}

/** How many groups so many municipalities can be divided over; null when they are too few for one group, or fit no number of groups. */
export function groupCounts(municipalities: number, { from, to }: GroupRange): { least: number; most: number } | null {
  const [least, most] = [Math.max(1, Math.ceil(municipalities / to)), Math.floor(municipalities / from)];
  return least <= most ? { least, most } : null;
}

/** The number of groups whose size comes nearest to the middle of the bounds; without a number that fits, as many as can be filled. */
export function suggestedGroupCount(municipalities: number, range: GroupRange): number {
  const counts = groupCounts(municipalities, range);
  if (!counts) return Math.floor(municipalities / range.from);
  const middle = Math.round((2 * municipalities) / (range.from + range.to));
  return Math.min(counts.most, Math.max(counts.least, middle));
}

/** Seeds of proposals: whole numbers from 1 that can be read aloud. */
export const mostSeed = 9999;
