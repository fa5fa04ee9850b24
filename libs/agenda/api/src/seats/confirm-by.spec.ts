import { describe, expect, it } from '@jest/globals';
import { confirmBy } from './confirm-by';

const now = new Date('2026-11-19T13:00:00Z');
const inHours = (hours: number): Date => new Date(now.getTime() + hours * 60 * 60 * 1000);

describe('until when an offered place can be confirmed', () => {
  it('is as many days as the programme says, while the event is far away', () => {
    expect(confirmBy(now, 7, inHours(24 * 30))).toEqual(inHours(24 * 7));
  });

  it('ends a day before the event when that comes first', () => {
    expect(confirmBy(now, 7, inHours(24 * 5))).toEqual(inHours(24 * 4));
  });

  it('is half of what is left when the event begins within two days, and so always before it begins', () => {
    expect(confirmBy(now, 7, inHours(48))).toEqual(inHours(24));
    expect(confirmBy(now, 7, inHours(30))).toEqual(inHours(15));
    expect(confirmBy(now, 7, inHours(1))).toEqual(inHours(0.5));
  });
});
