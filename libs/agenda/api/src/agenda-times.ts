import { limits, momentsAt, seriesDays, wallTimeOf, type SeriesStep } from '@leerkring/contract';
import { DomainError } from '@leerkring/platform/api';
import type { WrittenMoment } from './agenda-event.inputs';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Written {
  startsAt: WrittenMoment;
  endsAt: WrittenMoment;
}

/** When an event is held. */
export interface AgendaTimes {
  startsAt: Date;
  endsAt: Date;
}

/**
 * The moment that somebody wrote down.
 * @throws DomainError AGENDA_EVENT_TIME_SKIPPED, and AGENDA_EVENT_TIME_TWICE when it is not said which of two it is
 */
export function momentOf({ wallTime, second }: WrittenMoment, field: string): Date {
  const moments = momentsAt(wallTime);
  if (!moments.length) throw new DomainError('AGENDA_EVENT_TIME_SKIPPED', { field, wallTime });
  if (moments.length > 1 && second == null) throw new DomainError('AGENDA_EVENT_TIME_TWICE', { field, wallTime });
  return second ? moments.at(-1)! : moments[0]!;
}

/**
 * When an event, or each one of a series, is held: every time at what clocks show, in winter and in summer.
 * @param now null when the beginning stays what it was, which may be past
 * @throws DomainError INPUT_INVALID, AGENDA_EVENT_TIME_SKIPPED, AGENDA_EVENT_TIME_TWICE
 */
export function timesOf(written: Written, series: { step: SeriesStep; until: string } | null | undefined, now: Date | null): AgendaTimes[] {
  if (!series) return [checked(written, now)];
  const [first, last] = [dayOf(written.startsAt), dayOf(written.endsAt)];
  const days = seriesDays(first, series.step, series.until, limits.agendaSeries + 1);
  if (!days.length || days.length > limits.agendaSeries) throw new DomainError('INPUT_INVALID', { fields: { series: days.length ? 'too_many' : 'none' } });
  const lasts = Date.parse(last) - Date.parse(first);
  const on = (moment: WrittenMoment, day: string): WrittenMoment => ({ ...moment, wallTime: `${day}${moment.wallTime.slice(10)}` });
  return days.map((day) => checked({ startsAt: on(written.startsAt, day), endsAt: on(written.endsAt, new Date(Date.parse(day) + lasts).toISOString().slice(0, 10)) }, now));
}

const dayOf = ({ wallTime }: WrittenMoment): string => wallTime.slice(0, 10);

function checked(written: Written, now: Date | null): AgendaTimes {
  return sensible({ startsAt: momentOf(written.startsAt, 'startsAt'), endsAt: momentOf(written.endsAt, 'endsAt') }, now);
}

function sensible(times: AgendaTimes, now: Date | null): AgendaTimes {
  const lasts = times.endsAt.getTime() - times.startsAt.getTime();
  if (lasts <= 0 || lasts > limits.agendaEventDays * DAY_MS) throw new DomainError('INPUT_INVALID', { fields: { endsAt: 'not_after_start' } });
  const ahead = now && times.startsAt.getTime() - now.getTime();
  if (ahead !== null && (ahead <= 0 || ahead > limits.agendaYears * 366 * DAY_MS)) throw new DomainError('INPUT_INVALID', { fields: { startsAt: 'not_ahead' } });
  return times;
}

/**
 * When an event is held from now on; a beginning that stays what it was may be past.
 * @throws DomainError INPUT_INVALID, AGENDA_EVENT_TIME_SKIPPED, AGENDA_EVENT_TIME_TWICE
 */
export function changedTimes(before: AgendaTimes, written: Written, now: Date): AgendaTimes {
  const begins = momentOf(written.startsAt, 'startsAt');
  return checked(written, begins.getTime() === before.startsAt.getTime() ? null : now);
}

/**
 * When another event of a series is held, once one of them went from these times to those: clocks show as many days and minutes more or less, in
 * winter and in summer. Of an hour that comes twice it is the first one.
 * @throws DomainError INPUT_INVALID, AGENDA_EVENT_TIME_SKIPPED
 */
export function shiftedTimes({ startsAt, endsAt }: AgendaTimes, from: AgendaTimes, to: AgendaTimes, now: Date): AgendaTimes {
  const startShift = clockOf(to.startsAt) - clockOf(from.startsAt);
  const shifted = (moment: Date, shift: number, field: string): Date => (shift ? momentOf({ wallTime: new Date(clockOf(moment) + shift).toISOString().slice(0, 16), second: false }, field) : moment);
  return sensible({ startsAt: shifted(startsAt, startShift, 'startsAt'), endsAt: shifted(endsAt, clockOf(to.endsAt) - clockOf(from.endsAt), 'endsAt') }, startShift ? now : null);
}

/** What clocks in the Netherlands show, in milliseconds that can be counted with. */
function clockOf(moment: Date): number {
  return Date.parse(`${wallTimeOf(moment)}Z`);
}

export function isSameTime(one: AgendaTimes, other: AgendaTimes): boolean {
  return one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime();
}

/** Whether a part falls within the time of what it is a part of. */
export function isWithin(part: AgendaTimes, whole: AgendaTimes): boolean {
  return part.startsAt >= whole.startsAt && part.endsAt <= whole.endsAt;
}
