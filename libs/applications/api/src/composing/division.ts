import type { Balance, GroupRange } from '@leerkring/contract';
import type { Candidate, WantedGroup } from './proposal';

/** Those who have no place. */
const NOWHERE = -1;

/**
 * Candidates over groups, by their places in both lists. What is counted per group is kept up to date, so that weighing an exchange of two
 * candidates reads two groups only.
 */
export class Division {
  private readonly traits: number[][];
  private readonly counts: Int32Array[];
  private readonly sizes: number[];
  private readonly places: number[];
  private readonly scores: number[];
  private readonly pinned: ReadonlySet<number>;

  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly groups: readonly WantedGroup[],
    private readonly balance: Balance,
    private readonly range: GroupRange,
  ) {
    this.traits = candidates.map((candidate) => balance.traitsOf(candidate));
    this.counts = groups.map(() => new Int32Array(balance.traits.length));
    this.sizes = groups.map(() => 0);
    this.scores = groups.map(() => 0);
    this.places = candidates.map(() => NOWHERE);
    const at = new Map(candidates.map(({ id }, place) => [id, place]));
    const pins = groups.flatMap(({ pinned }, group) => pinned.flatMap((id) => (at.has(id) ? [[at.get(id)!, group] as const] : [])));
    this.pinned = new Set(pins.map(([candidate]) => candidate));
    for (const [candidate, group] of pins) if (this.places[candidate] === NOWHERE) this.put(candidate, group);
  }

  /** Gives everybody a place, in this order: in one of the smallest groups, there where it does most good. */
  fill(order: readonly number[]): void {
    for (const candidate of order) {
      if (this.places[candidate] !== NOWHERE) continue;
      const group = this.bestFor(candidate);
      if (group !== NOWHERE) this.put(candidate, group);
    }
    // Where the rules leave too few for a group, there is no group.
    for (const [group, size] of this.sizes.entries()) if (size < this.range.from && !this.groups[group]!.pinned.length) this.empty(group);
  }

  /** Exchanges two candidates as long as that helps, going round in this order. */
  improve(order: readonly number[], budget: { left: number }): void {
    for (let better = true; better && budget.left > 0; ) {
      better = false;
      for (const [at, one] of order.entries()) {
        if (this.pinned.has(one)) continue;
        for (let next = at + 1; next < order.length; next++) {
          const other = order[next]!;
          if (this.places[one] === this.places[other] || this.pinned.has(other)) continue;
          if (--budget.left < 0) return;
          if (this.exchangeIfBetter(one, other)) better = true;
        }
      }
    }
  }

  /** What is to become as large as possible: the score, and how many have a place. */
  value(): number {
    const filled = this.scores.filter((_, group) => this.sizes[group]! > 0);
    const mean = filled.length ? filled.reduce((sum, score) => sum + score, 0) / filled.length : 0;
    return mean + 1000 * this.places.filter((place) => place !== NOWHERE).length;
  }

  isPerfect(): boolean {
    return this.candidates.length === 0 || (this.places.every((place) => place !== NOWHERE) && this.scores.every((score) => score > 100 - 1e-9));
  }

  members(): Map<string, number[]> {
    return new Map(this.groups.map(({ key }, group) => [key, [...this.places.keys()].filter((candidate) => this.places[candidate] === group)]));
  }

  private bestFor(candidate: number): number {
    const open = [...this.groups.keys()].filter((group) => this.sizes[group]! < this.range.to && this.fits(candidate, group));
    const smallest = Math.min(...open.map((group) => this.sizes[group]!));
    let [best, most] = [NOWHERE, -Infinity];
    for (const group of open) {
      if (this.sizes[group] !== smallest) continue;
      const before = this.scores[group]!;
      this.put(candidate, group);
      const gain = this.scores[group]! - before;
      this.take(candidate);
      if (gain > most) [best, most] = [group, gain];
    }
    return best;
  }

  private exchangeIfBetter(one: number, other: number): boolean {
    const [from, to] = [this.places[one]!, this.places[other]!];
    if (!this.fits(one, to) || !this.fits(other, from)) return false;
    const [scoreFrom, scoreTo] = [this.scoreAt(from), this.scoreAt(to)];
    this.exchange(one, other);
    this.weigh(from);
    this.weigh(to);
    if (this.scoreAt(from) + this.scoreAt(to) > scoreFrom + scoreTo + 1e-9) return true;
    this.exchange(one, other);
    if (from !== NOWHERE) this.scores[from] = scoreFrom;
    if (to !== NOWHERE) this.scores[to] = scoreTo;
    return false;
  }

  private exchange(one: number, other: number): void {
    const [from, to] = [this.places[one]!, this.places[other]!];
    this.move(one, to);
    this.move(other, from);
  }

  private fits(candidate: number, group: number): boolean {
    return group === NOWHERE || this.groups[group]!.barredId !== this.candidates[candidate]!.organisationId;
  }

  private put(candidate: number, group: number): void {
    this.move(candidate, group);
    this.weigh(group);
  }

  private take(candidate: number): void {
    const group = this.places[candidate]!;
    this.move(candidate, NOWHERE);
    this.weigh(group);
  }

  private empty(group: number): void {
    for (const [candidate, place] of this.places.entries()) if (place === group) this.take(candidate);
  }

  private move(candidate: number, to: number): void {
    this.count(candidate, this.places[candidate]!, -1);
    this.count(candidate, to, 1);
    this.places[candidate] = to;
  }

  private count(candidate: number, group: number, change: 1 | -1): void {
    if (group === NOWHERE) return;
    const counts = this.counts[group]!;
    for (const trait of this.traits[candidate]!) counts[trait]! += change;
    this.sizes[group]! += change;
  }

  private weigh(group: number): void {
    if (group !== NOWHERE) this.scores[group] = this.balance.scoreOf(this.counts[group]!, this.sizes[group]!);
  }

  private scoreAt(group: number): number {
    return group === NOWHERE ? 0 : this.scores[group]!;
  }
}
