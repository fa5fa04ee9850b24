import ICAL from 'ical.js';

/** Clocks in the Netherlands, as they have been set since 1996. */
const amsterdam = [
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
].join('\r\n');
const HOUR_MS = 60 * 60 * 1000;
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });

// The space that begins a folded line is not counted by the library, and a line holds 75 octets.
ICAL.foldLength = 74;

/** Something that stands in a calendar. */
export interface CalendarEntry {
  /** Of what it is about, the same for ever: calendars know by it what they have already. */
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** Where it is; null: nowhere that anybody said. */
  location: string | null;
  description: string;
  /** Where it stands in the app; null when the app does not know its own address. */
  page: string | null;
  /** When this version was made. */
  stampedAt: Date;
  /** Up with every version. */
  sequence: number;
  isCancelled: boolean;
}

/** A feed that calendars come back for. */
export interface CalendarFeed {
  /** Plain words, without signs that iCalendar escapes. */
  name: string;
  /** How often they are asked to come back. */
  refreshMinutes: number;
}

/**
 * Entries as iCalendar (RFC 5545): each keeps its UID for ever and a SEQUENCE that goes up, so that what was moved or called off takes its own place.
 * @param feed left out: it is a file of its own
 */
export function calendarOf(entries: readonly CalendarEntry[], feed?: CalendarFeed): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Leerkring//NL');
  if (feed) describe(calendar, feed);
  calendar.addSubcomponent(ICAL.Component.fromString(amsterdam));
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry));
  return `${calendar.toString()}\r\n`;
}

function describe(calendar: ICAL.Component, { name, refreshMinutes }: CalendarFeed): void {
  const refresh = `PT${refreshMinutes}M`;
  calendar.addPropertyWithValue('method', 'PUBLISH');
  for (const property of ['name', 'x-wr-calname']) calendar.addPropertyWithValue(property, name);
  const interval = new ICAL.Property('refresh-interval');
  interval.resetType('duration');
  interval.setValue(ICAL.Duration.fromString(refresh));
  calendar.addProperty(interval);
  calendar.addPropertyWithValue('x-published-ttl', refresh);
}

function eventOf({ id, title, startsAt, endsAt, location, description, page, stampedAt, sequence, isCancelled }: CalendarEntry): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${id}@leerkring`);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(stampedAt, true));
  event.addProperty(wallTime('dtstart', startsAt));
  event.addProperty(wallTime('dtend', endsAt));
  event.addPropertyWithValue('sequence', sequence);
  event.addPropertyWithValue('status', isCancelled ? 'CANCELLED' : 'CONFIRMED');
  event.addPropertyWithValue('summary', title);
  if (location) event.addPropertyWithValue('location', location);
  if (description) event.addPropertyWithValue('description', description);
  if (page) event.addPropertyWithValue('url', page);
  return event;
}

/** In the hour that comes twice clocks do not say which moment it is, and programs read the rule for it (RFC 5545 §3.3.5) in two ways: there it is written as UTC. */
function wallTime(name: 'dtstart' | 'dtend', moment: Date): ICAL.Property {
  const property = new ICAL.Property(name);
  if (isOneOfTwo(moment)) {
    property.setValue(ICAL.Time.fromJSDate(moment, true));
    return property;
  }
  property.setParameter('tzid', 'Europe/Amsterdam');
  property.setValue(ICAL.Time.fromDateTimeString(wall.format(moment).replace(' ', 'T'), property));
  return property;
}

function isOneOfTwo(moment: Date): boolean {
  return [-HOUR_MS, HOUR_MS].some((away) => wall.format(moment) === wall.format(new Date(moment.getTime() + away)));
}
