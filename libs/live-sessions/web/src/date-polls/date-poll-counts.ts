import type { DateChoice } from '@leerkring/contract';
import type { Delegation } from './date-polls.queries';

/** How many municipalities can at a moment. */
export type MomentCount = Record<DateChoice, number>;

/** For each moment, in their order. */
export function countsOf(delegations: readonly Delegation[], moments: number): MomentCount[] {
  return Array.from({ length: moments }, (_, place) => {
    const count: MomentCount = { yes: 0, if_need_be: 0, no: 0 };
    for (const { answer } of delegations) {
      const choice = answer?.choices[place];
      if (choice) count[choice] += 1;
    }
    return count;
  });
}

/** Places of the moments at which most can: first who can easily, then who can if need be; none when nobody can. */
export function bestOf(counts: readonly MomentCount[]): number[] {
  const most = counts.reduce((best, count) => (compare(count, best) > 0 ? count : best), { yes: 0, if_need_be: 0, no: 0 });
  if (!most.yes && !most.if_need_be) return [];
  return counts.flatMap((count, place) => (compare(count, most) === 0 ? [place] : []));
}

const compare = (a: MomentCount, b: MomentCount): number => a.yes - b.yes || a.if_need_be - b.if_need_be;
