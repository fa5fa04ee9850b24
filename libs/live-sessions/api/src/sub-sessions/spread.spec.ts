import { describe, expect, it } from '@jest/globals';
import { spread, type Walker } from './spread';

/** So many people of each of these municipalities. */
const people = (counts: Record<string, number>): Walker[] =>
  Object.entries(counts).flatMap(([organisationId, count]) => Array.from({ length: count }, (_, index) => ({ accountId: `${organisationId}-${index}`, organisationId })));
const sizes = (rooms: string[][] | null): number[] => rooms!.map((room) => room.length);
const most = (room: string[]): number => Math.max(0, ...[...Map.groupBy(room, (id) => id.split('-')[0]).values()].map((of) => of.length));

describe('spreading people over sub-sessions', () => {
  it('gives everybody exactly one seat, and sub-sessions that differ by one person at most', () => {
    const walkers = people({ berkelland: 31, coevorden: 7, terneuzen: 1, losser: 11 });
    const rooms = spread(walkers, Array<number>(7).fill(12), 'zaad');
    expect(rooms!.flat().sort()).toEqual(walkers.map(({ accountId }) => accountId).sort());
    expect(Math.max(...sizes(rooms)) - Math.min(...sizes(rooms))).toBeLessThanOrEqual(1);
  });

  it('parts people of one municipality as far as there are sub-sessions', () => {
    const rooms = spread(people({ berkelland: 8, coevorden: 4, terneuzen: 3, losser: 1 }), [5, 5, 5, 5], 'zaad')!;
    // Eight of Berkelland over four: two in each, and nowhere more.
    expect(rooms.map((room) => room.filter((id) => id.startsWith('berkelland')).length)).toEqual([2, 2, 2, 2]);
    expect(Math.max(...rooms.map(most))).toBe(2);
  });

  it('is the same for the same seed, whatever the order of who is here, and another one for another seed', () => {
    const walkers = people({ berkelland: 9, coevorden: 9, losser: 6 });
    const places = [12, 12];
    expect(spread(walkers.toReversed(), places, 'zaad')).toEqual(spread(walkers, places, 'zaad'));
    expect(spread(walkers, places, 'ander zaad')).not.toEqual(spread(walkers, places, 'zaad'));
  });

  it('never fills a sub-session beyond its places', () => {
    expect(sizes(spread(people({ berkelland: 10 }), [2, 12], 'zaad'))).toEqual([2, 8]);
    expect(sizes(spread(people({ berkelland: 14 }), [2, 12], 'zaad'))).toEqual([2, 12]);
  });

  it('spreads nobody when there are more people than places', () => {
    expect(spread(people({ berkelland: 15 }), [2, 12], 'zaad')).toBeNull();
    expect(spread([], [2, 12], 'zaad')).toEqual([[], []]);
  });

  it('seats 750 people of 300 municipalities in sixty sub-sessions', () => {
    const counts = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`gemeente${index}`, index % 2 ? 2 : 3]));
    const rooms = spread(people(counts), Array<number>(60).fill(13), 'zaad')!;
    expect(new Set(sizes(rooms))).toEqual(new Set([12, 13]));
    expect(Math.max(...rooms.map(most))).toBe(1);
  });
});
