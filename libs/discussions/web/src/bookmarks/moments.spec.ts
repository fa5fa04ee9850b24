import { describe, expect, it } from '@jest/globals';
import { wallClock } from '@leerkring/ui';
import { momentsFrom } from './moments';

const from = (moment: string) => momentsFrom(Date.parse(moment));

describe('moments to be reminded at', () => {
  it('are in the afternoon, tomorrow morning and on Monday morning, on clocks in the Netherlands', () => {
    // Thursday, 10:20 in Amsterdam.
    expect(from('2026-11-26T09:20:00Z')).toEqual({ laterToday: '2026-11-26T13:00:00.000Z', tomorrow: '2026-11-27T08:00:00.000Z', nextWeek: '2026-11-30T08:00:00.000Z' });
  });

  it('are not late in the evening', () => {
    expect(from('2026-11-26T18:00:00Z').laterToday).toBe('2026-11-26T21:00:00.000Z');
    expect(from('2026-11-26T18:01:00Z').laterToday).toBeNull();
    expect(from('2026-11-26T22:30:00Z').laterToday).toBeNull();
  });

  it('skip a whole week on a Monday, and none on a Sunday', () => {
    expect(from('2026-11-30T09:00:00Z').nextWeek).toBe('2026-12-07T08:00:00.000Z');
    expect(from('2026-11-29T09:00:00Z').nextWeek).toBe('2026-11-30T08:00:00.000Z');
  });

  it('stay at nine when the clock is set back that night', () => {
    expect(from('2026-10-24T09:00:00Z').tomorrow).toBe('2026-10-25T08:00:00.000Z');
    expect(wallClock('2026-10-25T08:00:00.000Z')).toEqual({ day: '2026-10-25', time: '09:00' });
  });
});
