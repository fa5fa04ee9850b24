import { describe, expect, it } from '@jest/globals';
import { roomClashes, spansOverlap } from './seats';

describe('times that overlap', () => {
  it('have a moment in common; what begins when the other ends does not', () => {
    const morning = { from: 0, until: 150 };
    expect(spansOverlap(morning, { from: 149, until: 300 })).toBe(true);
    expect(spansOverlap(morning, { from: 150, until: 300 })).toBe(false);
    expect(spansOverlap({ from: 150, until: 300 }, morning)).toBe(false);
    expect(spansOverlap(morning, { from: 30, until: 60 })).toBe(true);
  });
});

describe('a room that is used twice', () => {
  const use = (id: string, room: string, from = 0, until = 60) => ({ id, room, from, until });
  const ids = (...uses: ReturnType<typeof use>[]) => roomClashes(uses).map((pair) => pair.map(({ id }) => id));

  it('is found at one time, however its name is spelled', () => {
    expect(ids(use('a', 'Grote zaal'), use('b', ' grote  Zaal '), use('c', 'Kamer 1'))).toEqual([['a', 'b']]);
  });

  it('is no clash one after the other, or where no room is named', () => {
    expect(ids(use('a', 'Grote zaal'), use('b', 'Grote zaal', 60, 120))).toEqual([]);
    expect(ids(use('a', ''), use('b', ''))).toEqual([]);
  });
});
