import { describe, expect, it } from '@jest/globals';
import { meetingsOfYear, monthsLater } from './tracks';

describe('the year of a track', () => {
  it('counts months on the calendar, to the last day of a shorter one', () => {
    expect(monthsLater('2026-08-31', 1)).toBe('2026-09-30');
    expect(monthsLater('2027-11-30', 3)).toBe('2028-02-29');
    expect(monthsLater('2026-10-01', 12)).toBe('2027-10-01');
  });

  it('spreads its meetings from the first day to the last', () => {
    expect(meetingsOfYear({ startsOn: '2026-10-01', months: 12, start: 1, exchange: 3, closing: 1 })).toEqual([
      { kind: 'start', around: '2026-10-01' },
      { kind: 'exchange', around: '2027-01-01' },
      { kind: 'exchange', around: '2027-04-01' },
      { kind: 'exchange', around: '2027-07-01' },
      { kind: 'closing', around: '2027-10-01' },
    ]);
  });
});
