import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { calendarOf } from './meeting-calendar';
import type { SeenMeeting } from './meetings.repository';

const page = 'https://leerkring.example.nl/bijeenkomsten/een';
const aMeeting = (wishes: Partial<SeenMeeting> = {}): SeenMeeting =>
  ({ id: 'een', title: 'Uitwisseling 2', startsAt: new Date('2026-12-03T13:00:00Z'), endsAt: new Date('2026-12-03T15:00:00Z'), place: 'Dorpshuis', link: null, preparation: '', createdAt: new Date('2026-11-19T13:00:00Z'), changedAt: null, cancelledAt: null, sequence: 0, ...wishes }) as SeenMeeting;
const linesOf = (wishes?: Partial<SeenMeeting>): string[] => calendarOf(aMeeting(wishes), page).split('\r\n');
const eventOf = (text: string): ICAL.Event => new ICAL.Event(ICAL.Component.fromString(text).getFirstSubcomponent('vevent')!);

describe('a meeting in somebody’s calendar', () => {
  it('begins and ends by clocks in the Netherlands, whose rules go with it', () => {
    const lines = linesOf();
    for (const line of ['TZID:Europe/Amsterdam', 'DTSTART;TZID=Europe/Amsterdam:20261203T140000', 'DTEND;TZID=Europe/Amsterdam:20261203T160000', 'DTSTAMP:20261119T130000Z', 'UID:een@leerkring', 'STATUS:CONFIRMED', 'SEQUENCE:0', 'LOCATION:Dorpshuis']) {
      expect(lines).toContain(line);
    }
    expect(linesOf({ startsAt: new Date('2027-06-03T13:00:00Z') })).toContain('DTSTART;TZID=Europe/Amsterdam:20270603T150000');
  });

  it.each([
    ['2027-03-28T00:59:00Z', '20270328T015900'],
    ['2027-03-28T01:01:00Z', '20270328T030100'],
    ['2026-10-24T23:59:00Z', '20261025T015900'],
    ['2026-10-25T02:01:00Z', '20261025T030100'],
  ])('begins at what clocks show at %s, when they change', (moment, shown) => {
    const lines = linesOf({ startsAt: new Date(moment), endsAt: new Date(Date.parse(moment) + 3_600_000) });
    expect(lines).toContain(`DTSTART;TZID=Europe/Amsterdam:${shown}`);
  });

  it('keeps every sign of its words, in lines of at most 75 octets', () => {
    const title = 'Loten; of, "stemmen"? \\ één coöperatie 🗳️ '.repeat(4).trim();
    const preparation = 'Lees *casus 3*.\n\nNeem één vraag mee; of twee, of drie.';
    const text = calendarOf(aMeeting({ title, preparation, link: 'https://vergader.example.nl/?a=1,2;3' }), page);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const { summary, description } = eventOf(text);
    expect(summary).toBe(title);
    expect(description).toBe(`https://vergader.example.nl/?a=1,2;3\n\n${preparation}\n\n${page}`);
  });

  it('cannot be given lines of its own by what somebody fills in', () => {
    const lines = linesOf({ title: 'Slot\r\nATTENDEE:mailto:iemand@example.nl', place: 'Hier\nSTATUS:CANCELLED' });
    expect(lines.filter((line) => /^(ATTENDEE|STATUS)/.test(line))).toEqual(['STATUS:CONFIRMED']);
  });

  it('says that it was called off, as a later version', () => {
    const lines = linesOf({ cancelledAt: new Date('2026-11-20T08:00:00Z'), sequence: 3 });
    expect(lines).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:3', 'DTSTAMP:20261120T080000Z', 'UID:een@leerkring']));
  });
});
