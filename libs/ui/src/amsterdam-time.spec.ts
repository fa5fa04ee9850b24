import { describe, expect, it } from '@jest/globals';
import { momentOf } from './amsterdam-time';

describe('a planned time', () => {
  it('is what clocks in the Netherlands show, in winter, in summer and on the days between', () => {
    expect(momentOf('2026-11-26', '14:00')).toBe('2026-11-26T13:00:00.000Z');
    expect(momentOf('2026-07-01', '09:30')).toBe('2026-07-01T07:30:00.000Z');
    expect(momentOf('2026-10-25', '14:00')).toBe('2026-10-25T13:00:00.000Z');
    expect(momentOf('2026-03-29', '08:00')).toBe('2026-03-29T06:00:00.000Z');
  });
});
