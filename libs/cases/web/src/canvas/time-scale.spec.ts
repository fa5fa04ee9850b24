import { describe, expect, it } from '@jest/globals';
import { packed, placeOn, timeScale, timesOf, type Span } from './time-scale';

const day = (startsOn: string, endsOn: string | null = null): Span => ({ startsOn, endsOn });

describe('the timeline of a canvas', () => {
  it('goes from the first of a month to the last of one, over all that stands on it and today', () => {
    const scale = timeScale([day('2026-10-15', '2026-12-03')], '2027-01-20');
    expect(scale.columns.map(({ from }) => from)).toEqual(['2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01']);
    expect(scale.days).toBe(31 + 30 + 31 + 31);
    expect(scale.columns.reduce((sum, { size }) => sum + size, 0)).toBeCloseTo(1);
    expect(scale.today).toBeCloseTo((31 + 30 + 31 + 19) / scale.days);
  });

  it('leaves today out when it is nowhere near, and takes months together when there are very many', () => {
    expect(timeScale([day('2020-01-05')], '2026-11-29').today).toBeNull();
    const { columns } = timeScale([day('2016-01-05'), day('2036-06-01')], '2026-11-29');
    expect(columns.length).toBeLessThanOrEqual(36);
    expect(columns[0]!.from).toBe('2016-01-01');
  });

  it('shows something also when nothing stands on it', () => {
    expect(timeScale([], '2026-11-29').columns.map(({ from }) => from)).toEqual(['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01']);
  });

  it('puts a period from its first day to its last, and what would lie over another on a line of its own', () => {
    const spans = [day('2026-11-01', '2026-11-30'), day('2026-11-29'), day('2026-12-20')];
    const scale = timeScale(spans, '2026-11-29');
    expect(placeOn(scale, spans[0]!)).toEqual({ at: 0, size: 30 / scale.days });
    expect(packed(scale, spans, 40)).toEqual({ lines: [0, 1, 0], count: 2 });
  });

  it('tells what is over, goes on, comes next and comes later', () => {
    expect(timesOf([day('2026-11-01'), day('2026-11-20', '2026-11-29'), day('2026-12-01'), day('2026-12-02'), day('2026-12-01')], '2026-11-29')).toEqual(['done', 'now', 'next', 'later', 'next']);
  });
});
