import { describe, expect, it } from '@jest/globals';
import { alternate, median, percentile, spreadOf } from './figures';

describe('the figures of the bench', () => {
  it('names the value below which a share of the samples lies', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => n + 1);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('takes the middle of several rounds, whatever their order', () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([40, 10, 20, 30])).toBe(25);
    expect(median([])).toBeNaN();
  });

  it('tells the spread of samples and leaves them in their order', () => {
    const samples = Float64Array.from([3, 1, 2]);
    expect(spreadOf(samples)).toEqual({ count: 3, p50: 2, p95: 3, p99: 3, max: 3 });
    expect([...samples]).toEqual([3, 1, 2]);
  });

  it('measures forth and back, so that nobody always comes first', () => {
    expect(alternate(['A', 'B'], 2)).toEqual(['A', 'B', 'B', 'A', 'A', 'B', 'B', 'A']);
    expect(alternate(['A', 'B', 'C'], 1)).toEqual(['A', 'B', 'C', 'C', 'B', 'A']);
    expect(alternate(['A'], 3)).toEqual(['A', 'A', 'A']);
  });
});
