import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { calendarOf, type CalendarEntry } from './calendar';

const anEntry = (wishes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'een',
  title: 'Uitwisseling 2',
  startsAt: new Date('2026-12-03T13:00:00Z'),
  endsAt: new Date('2026-12-03T15:00:00Z'),
  location: 'Dorpshuis',
  description: '',
  page: null,
  stampedAt: new Date('2026-11-19T13:00:00Z'),
  sequence: 0,
  isCancelled: false,
  ...wishes,
});
const linesOf = (wishes?: Partial<CalendarEntry>): string[] => calendarOf([anEntry(wishes)]).split('\r\n');
/** What another program than the one that writes makes of it. */
const readBack = (text: string): VEvent[] => Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT') as VEvent[];
/** The moment that the writing program makes of a time with the rules that go with the file, and no others. */
const momentIn = (text: string, property: string): string => {
  const calendar = ICAL.Component.fromString(text);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const time = calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue(property) as ICAL.Time;
  if (time.zone.tzid !== 'UTC') time.zone = zone;
  return time.toJSDate().toISOString();
};

describe('an entry of a calendar', () => {
  it('begins and ends by clocks in the Netherlands, whose rules go with it', () => {
    const lines = linesOf();
    for (const line of ['TZID:Europe/Amsterdam', 'DTSTART;TZID=Europe/Amsterdam:20261203T140000', 'DTEND;TZID=Europe/Amsterdam:20261203T160000', 'DTSTAMP:20261119T130000Z', 'UID:een@leerkring', 'STATUS:CONFIRMED', 'SEQUENCE:0', 'LOCATION:Dorpshuis']) {
      expect(lines).toContain(line);
    }
    expect(linesOf({ startsAt: new Date('2027-06-03T13:00:00Z') })).toContain('DTSTART;TZID=Europe/Amsterdam:20270603T150000');
  });

  it.each([
    ['2027-03-28T00:59:00Z', 'DTSTART;TZID=Europe/Amsterdam:20270328T015900'],
    ['2027-03-28T01:01:00Z', 'DTSTART;TZID=Europe/Amsterdam:20270328T030100'],
    ['2026-10-24T23:59:00Z', 'DTSTART;TZID=Europe/Amsterdam:20261025T015900'],
    ['2026-10-25T00:30:00Z', 'DTSTART:20261025T003000Z'],
    ['2026-10-25T01:30:00Z', 'DTSTART:20261025T013000Z'],
    ['2026-10-25T02:01:00Z', 'DTSTART;TZID=Europe/Amsterdam:20261025T030100'],
  ])('begins at what clocks show at %s, when they change, and never at the wrong one of two', (moment, line) => {
    expect(linesOf({ startsAt: new Date(moment), endsAt: new Date(Date.parse(moment) + 3_600_000) })).toContain(line);
  });

  it('is at the same moment for other programs, in every hour around the changes of the clock of twenty years', () => {
    for (let year = 2020; year < 2040; year++) {
      for (const month of [2, 9]) {
        const sunday = new Date(Date.UTC(year, month + 1, 0));
        sunday.setUTCDate(sunday.getUTCDate() - sunday.getUTCDay());
        for (let half = -4; half <= 8; half++) {
          const startsAt = new Date(sunday.getTime() + half * 1_800_000);
          const endsAt = new Date(startsAt.getTime() + 5_400_000);
          const text = calendarOf([anEntry({ startsAt, endsAt })]);
          const [event] = readBack(text);
          const wanted = [startsAt.toISOString(), endsAt.toISOString()];
          expect([event!.start.toISOString(), event!.end!.toISOString()]).toEqual(wanted);
          expect([momentIn(text, 'dtstart'), momentIn(text, 'dtend')]).toEqual(wanted);
        }
      }
    }
  });

  it('keeps every sign of its words, in lines of at most 75 octets', () => {
    const title = 'Loten; of, "stemmen"? \\ één coöperatie 🗳️ '.repeat(4).trim();
    const description = 'Lees *casus 3*.\n\nNeem één vraag mee; of twee, of drie: https://vergader.example.nl/?a=1,2;3';
    const text = calendarOf([anEntry({ title, description })]);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    // No sign is cut in two by a fold.
    for (const line of text.split('\r\n')) expect(Buffer.from(line).toString()).toBe(line);
    const event = new ICAL.Event(ICAL.Component.fromString(text).getFirstSubcomponent('vevent')!);
    expect([event.summary, event.description]).toEqual([title, description]);
    const [other] = readBack(text);
    expect([other!.summary, other!.description]).toEqual([title, description]);
  });

  it('cannot be given lines of its own by what somebody fills in', () => {
    const lines = linesOf({ title: 'Slot\r\nATTENDEE:mailto:iemand@example.nl', location: 'Hier\nSTATUS:CANCELLED' });
    expect(lines.filter((line) => /^(ATTENDEE|STATUS)/.test(line))).toEqual(['STATUS:CONFIRMED']);
  });

  it('says that it was called off, as a later version', () => {
    const lines = linesOf({ isCancelled: true, stampedAt: new Date('2026-11-20T08:00:00Z'), sequence: 3 });
    expect(lines).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:3', 'DTSTAMP:20261120T080000Z', 'UID:een@leerkring']));
  });
});

describe('a feed', () => {
  it('has a name, says how often to come back, and holds its entries with one set of rules for the clock', () => {
    const text = calendarOf([anEntry(), anEntry({ id: 'twee' })], { name: 'Leerkring mijn agenda', refreshMinutes: 60 });
    for (const line of ['METHOD:PUBLISH', 'X-WR-CALNAME:Leerkring mijn agenda', 'NAME:Leerkring mijn agenda', 'REFRESH-INTERVAL;VALUE=DURATION:PT60M', 'X-PUBLISHED-TTL:PT60M']) expect(text.split('\r\n')).toContain(line);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(readBack(text).map(({ uid }) => uid)).toEqual(['een@leerkring', 'twee@leerkring']);
  });

  it('that is empty is a calendar still', () => expect(ICAL.Component.fromString(calendarOf([], { name: 'Leeg', refreshMinutes: 60 })).name).toBe('vcalendar'));
});
