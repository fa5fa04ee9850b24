import { describe, expect, it } from '@jest/globals';
import { overflowOf } from './use-overflow';

const over = (widths: number[], room: number, shown: number): number[] => [...overflowOf({ widths, room, more: 50 }, shown)];

describe('a row of tabs that is too narrow', () => {
  it('shows all when they just fit, without a button for the rest', () => {
    expect(over([100, 100, 100], 300, 0)).toEqual([]);
  });

  it('keeps the first ones, and leaves room for the button', () => {
    expect(over([100, 100, 100], 299, 0)).toEqual([2]);
    expect(over([100, 100, 100, 100], 250, 0)).toEqual([2, 3]);
    expect(over([100, 100, 100, 100], 249, 0)).toEqual([1, 2, 3]);
  });

  it('always keeps the one that is shown, in its place', () => {
    expect(over([100, 100, 100, 100], 260, 3)).toEqual([1, 2]);
  });

  it('lets no later one through that is narrower', () => {
    expect(over([100, 200, 20], 260, 0)).toEqual([1, 2]);
  });
});
