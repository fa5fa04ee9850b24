import { momentOf, wallClock } from '@leerkring/ui';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** When a working day begins. */
const MORNING = '09:00';
/** After this nobody wants to be reminded any more today. */
const LATEST = '22:00';

export interface Moments {
  /** In about three hours, on a whole hour; null when that is too late in the evening. */
  laterToday: string | null;
  tomorrow: string;
  /** Monday. */
  nextWeek: string;
}

/** When one can be reminded without choosing a date, as ISO 8601. */
export function momentsFrom(now: number): Moments {
  const { day } = wallClock(now);
  const later = wallClock(Math.ceil((now + 3 * HOUR) / HOUR) * HOUR);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const after = (days: number): string => momentOf(new Date(midnight + days * DAY).toISOString().slice(0, 10), MORNING);
  const weekday = new Date(midnight).getUTCDay();
  return { laterToday: later.day === day && later.time <= LATEST ? momentOf(later.day, later.time) : null, tomorrow: after(1), nextWeek: after(8 - (weekday || 7)) };
}
