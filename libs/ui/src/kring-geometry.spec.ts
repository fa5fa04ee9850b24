import { describe, expect, it } from '@jest/globals';
import { arcPath, openArc, outlinePath, placesPlan, planSeats, ringGeometry, timePlan } from './kring-geometry';

describe('the ring of seats', () => {
  it('starts at 12 o’clock and goes round clockwise', () => {
    const { arcs, radius } = ringGeometry(72, 4);
    expect(arcs[0]!.from).toBeGreaterThan(0);
    expect(arcs[0]!.to).toBeLessThan(Math.PI / 2);
    const [, x, y] = /^M ([\d.]+) ([\d.]+)/.exec(arcPath(72, radius, arcs[0]!))!.map(Number);
    expect(x).toBeGreaterThan(36);
    expect(y).toBeLessThan(36 - radius * 0.7);
  });

  it.each([
    [72, 5, 72 / 7],
    [132, 12, undefined],
    [168, 15, undefined],
    [56, 12, undefined],
    [40, 15, undefined],
    [40, 12, undefined],
  ])('leaves a gap that one sees at %d px with %d seats, and stays inside its box', (size, seats, wanted) => {
    const { arcs, radius, stroke } = ringGeometry(size, seats, wanted);
    const gap = (arcs[1]!.from - arcs[0]!.to) * radius - stroke;
    expect(gap).toBeGreaterThanOrEqual(2.4);
    expect(gap).toBeLessThanOrEqual(4.1);
    expect(arcs.every(({ from, to }) => to > from)).toBe(true);
    expect(radius + stroke / 2).toBeLessThanOrEqual(size / 2 - 1 + 0.001);
  });

  it('draws the next seat as an outline that ends where a full seat ends', () => {
    const { arcs, radius, stroke } = ringGeometry(72, 5, 10);
    const outline = outlinePath(72, radius, stroke, 2, arcs[3]!);
    expect(outline.endsWith('Z')).toBe(true);
    expect(outline).toContain(`A ${radius + 4} ${radius + 4}`);
    expect(outline).toContain(`A ${radius - 4} ${radius - 4}`);
  });

  it('leaves the upper right open for a question without an answer', () => {
    expect(openArc.to - openArc.from).toBeGreaterThan(1.5 * Math.PI);
    expect(openArc.to - openArc.from).toBeLessThan(2 * Math.PI - 1);
  });
});

describe('what the seats say', () => {
  it('shows meetings held, the next one hollow and the rest to come', () => {
    expect(planSeats({ seats: 5, filled: 3, next: true })).toEqual(['filled', 'filled', 'filled', 'next', 'empty']);
    expect(planSeats({ seats: 5, filled: 5, next: true })).toEqual(['filled', 'filled', 'filled', 'filled', 'filled']);
  });

  it('empties clockwise from 12 o’clock as time goes by', () => {
    expect(planSeats({ seats: 4, filled: 3, drain: true })).toEqual(['empty', 'filled', 'filled', 'filled']);
  });

  it('marks my own seat and never shows more than there are', () => {
    expect(planSeats({ seats: 2, filled: 9, own: true })).toEqual(['own', 'filled']);
    expect(planSeats({ seats: 2, filled: -1 })).toEqual(['empty', 'empty']);
  });

  it('shows one seat per place up to twelve and above that in proportion', () => {
    expect(placesPlan(9, 4)).toEqual({ seats: 9, filled: 4 });
    expect(placesPlan(24, 12)).toEqual({ seats: 12, filled: 6 });
  });

  it('never looks full while there is a place, nor empty while somebody is in', () => {
    expect(placesPlan(24, 23)).toEqual({ seats: 12, filled: 11 });
    expect(placesPlan(100, 1)).toEqual({ seats: 12, filled: 1 });
    expect(placesPlan(24, 24)).toEqual({ seats: 12, filled: 12 });
    expect(placesPlan(24, 0)).toEqual({ seats: 12, filled: 0 });
  });

  it('still counts the seat of time that is in use', () => {
    expect(timePlan(42, 60, 5)).toEqual({ seats: 12, filled: 9 });
    expect(timePlan(220, 900, 60)).toEqual({ seats: 15, filled: 4 });
    expect(timePlan(-3, 60, 5)).toEqual({ seats: 12, filled: 0 });
  });
});
