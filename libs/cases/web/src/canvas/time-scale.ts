/** A day or a period: days as '2026-12-03'; without a last day it is one day. */
export interface Span {
  startsOn: string;
  endsOn: string | null;
}

/** A month, or some months together, of the timeline. */
export interface Column {
  /** The first day of it. */
  from: string;
  /** Where it begins and how wide it is, as parts of the whole. */
  at: number;
  size: number;
}

/** The days that a timeline shows, from the first of a month to the last of one. */
export interface TimeScale {
  first: number;
  /** How many days. */
  days: number;
  columns: Column[];
  /** How wide it is at least, in pixels. */
  width: number;
  /** Null when today is nowhere near. */
  today: number | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const LEAST_MONTHS = 4;
const MONTH_PX = 76;
const LEAST_PX = 640;
/** Of columns; more months than that go together. */
const MOST = 36;
/** Farther away, today is not what the process is about. */
const NEAR_DAYS = 200;

export const dayNumber = (day: string): number => Math.round(Date.parse(day) / DAY_MS);
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days);
export const lastDay = ({ startsOn, endsOn }: Span): string => endsOn ?? startsOn;

/** The first day of the month that is so many months after this one. */
function monthAfter(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

function monthsBetween(one: string, other: string): number {
  const [year, month] = one.split('-').map(Number) as [number, number];
  const [lastYear, lastMonth] = other.split('-').map(Number) as [number, number];
  return (lastYear - year) * 12 + lastMonth - month;
}

/** The timeline on which all of these stand. */
export function timeScale(spans: readonly Span[], today: string): TimeScale {
  const known = spans.flatMap((span) => [span.startsOn, lastDay(span)]).sort();
  const near = !known.length || (dayNumber(today) > dayNumber(known[0]!) - NEAR_DAYS && dayNumber(today) < dayNumber(known.at(-1)!) + NEAR_DAYS);
  const all = near ? [...known, today].sort() : known;
  const begin = monthAfter(all[0]!, 0);
  const step = Math.ceil((monthsBetween(begin, all.at(-1)!) + 1) / MOST);
  const count = Math.max(LEAST_MONTHS, Math.ceil((monthsBetween(begin, all.at(-1)!) + 1) / step));
  const first = dayNumber(begin);
  const days = dayNumber(monthAfter(begin, count * step)) - first;
  const columns = Array.from({ length: count }, (_, place): Column => {
    const from = monthAfter(begin, place * step);
    return { from, at: (dayNumber(from) - first) / days, size: (dayNumber(monthAfter(from, step)) - dayNumber(from)) / days };
  });
  return { first, days, columns, width: Math.max(LEAST_PX, count * MONTH_PX), today: near ? (dayNumber(today) - first) / days : null };
}

/** Where something stands on the timeline, as parts of the whole; one day is its middle, and no wider than a mark. */
export function placeOn({ first, days }: TimeScale, span: Span): { at: number; size: number } {
  const from = dayNumber(span.startsOn) - first;
  if (span.endsOn === null) return { at: (from + 0.5) / days, size: 0 };
  return { at: from / days, size: (dayNumber(span.endsOn) - first + 1 - from) / days };
}

/** In which of the lines below one another each of these stands, so that none lies over another; and how many lines that takes. */
export function packed(scale: TimeScale, spans: readonly Span[], markPx: number): { lines: number[]; count: number } {
  const ends: number[] = [];
  const lines: number[] = [];
  const order = spans.map((span, index) => ({ index, ...extent(scale, span, markPx) })).sort((one, other) => one.from - other.from);
  for (const { index, from, to } of order) {
    const free = ends.findIndex((end) => end <= from);
    const line = free === -1 ? ends.length : free;
    ends[line] = to;
    lines[index] = line;
  }
  return { lines, count: Math.max(1, ends.length) };
}

/** In pixels, where the timeline is as narrow as it gets. */
function extent(scale: TimeScale, span: Span, markPx: number): { from: number; to: number } {
  const { at, size } = placeOn(scale, span);
  const half = size === 0 ? markPx / 2 : 0;
  const from = at * scale.width - half;
  return { from, to: from + Math.max(markPx, size * scale.width) + 2 };
}

/** Whether it is over, goes on, is the first to come, or comes later. */
export type MomentTime = 'done' | 'now' | 'next' | 'later';

/** How these stand to today, in their own order. */
export function timesOf(spans: readonly Span[], today: string): MomentTime[] {
  const next = spans.map(({ startsOn }) => startsOn).filter((day) => day > today).sort()[0];
  return spans.map((span) => (lastDay(span) < today ? 'done' : span.startsOn <= today ? 'now' : span.startsOn === next ? 'next' : 'later'));
}
