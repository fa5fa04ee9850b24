import ICAL from 'ical.js';
import type { SeenMeeting } from './meetings.repository';

/** Clocks in the Netherlands, as they have been set since 1996. */
const amsterdam = ICAL.Component.fromString(
  [
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Amsterdam',
    'BEGIN:DAYLIGHT',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'TZNAME:CEST',
    'DTSTART:19960331T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'TZNAME:CET',
    'DTSTART:19961027T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n'),
);
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });

// The space that begins a folded line is not counted by the library, and a line holds 75 octets.
ICAL.foldLength = 74;

/**
 * A meeting as iCalendar (RFC 5545): the same UID for ever, a SEQUENCE that goes up with every change, and CANCELLED when it was called off.
 * @param page where it stands in the app; null when the app does not know its own address
 */
export function calendarOf(meeting: SeenMeeting, page: string | null): string {
  const { id, title, startsAt, endsAt, place, link, preparation, createdAt, changedAt, cancelledAt, sequence } = meeting;
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${id}@leerkring`);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(cancelledAt ?? changedAt ?? createdAt, true));
  event.addProperty(wallTime('dtstart', startsAt));
  event.addProperty(wallTime('dtend', endsAt));
  event.addPropertyWithValue('sequence', sequence);
  event.addPropertyWithValue('status', cancelledAt ? 'CANCELLED' : 'CONFIRMED');
  event.addPropertyWithValue('summary', title);
  const location = place ?? link;
  if (location) event.addPropertyWithValue('location', location);
  const description = [link, preparation, page].filter(Boolean).join('\n\n');
  if (description) event.addPropertyWithValue('description', description);
  if (page) event.addPropertyWithValue('url', page);
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Leerkring//NL');
  calendar.addSubcomponent(ICAL.Component.fromString(amsterdam.toString()));
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

function wallTime(name: 'dtstart' | 'dtend', moment: Date): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setParameter('tzid', 'Europe/Amsterdam');
  property.setValue(ICAL.Time.fromDateTimeString(wall.format(moment).replace(' ', 'T'), property));
  return property;
}
