import { describe, expect, it } from '@jest/globals';
import { mailDate } from './mail-date';

const now = new Date('2026-11-19T13:00:00Z');
const read = (text: string): string | null => mailDate(text, now)?.toISOString() ?? null;

describe('the date of a mail', () => {
  const noon = '2019-03-04T11:00:00.000Z';
  it.each([
    ['Mon, 4 Mar 2019 12:00:00 +0100', noon],
    ['Mon, 4 Mar 2019 12:00:00 +0100 (CET)', noon],
    ['4 Mar 2019 12:00 CET', noon],
    ['ma, 4 mrt. 2019 12:00:00 +0100', noon],
    ['maandag, 4 maart 2019 12:00:00 +01:00', noon],
    ['Mon, 04-Mar-2019 11:00:00 GMT', noon],
    ['Mon, 4 Mar 19 06:00:00 EST', noon],
    ['Mon, 4 Mar 2019 12:00:00 GMT+1', noon],
    ['Mon, 4 Mar 2019 13:00:00 MET DST', noon],
    ['Mon Mar  4 11:00:00 2019', noon],
    ['Mon Mar  4 12:00:00 +0100 2019', noon],
    ['2019-03-04T12:00:00+01:00', noon],
    ['Mon, 4 Mar 2019 11:00:00 (onbekende zone)', noon],
    ['Mon, 4 Mar 2019 11:00:00 +9999', noon],
    ['Sun, 31 Dec 99 23:30:00 -0100', '2000-01-01T00:30:00.000Z'],
  ])('is read from %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each(['', 'gisteren', '4 Foo 2019 12:00:00', 'Mon, 4 Mar 2019 77:00:00 +0100', '1 Jan 1904 00:00:00 +0000', 'Mon, 4 Mar 2091 12:00:00 +0100'])(
    'is none when it cannot be: %s',
    (text) => expect(read(text)).toBeNull(),
  );
});
