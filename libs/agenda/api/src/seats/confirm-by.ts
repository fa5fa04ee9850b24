const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * Until when somebody who moved up from the waiting list can confirm: so many days, yet the next in order must still be able to come. So
 * it ends a day before the event begins, or, when that is too soon already, halfway.
 */
export function confirmBy(now: Date, days: number, startsAt: Date): Date {
  const [from, begins] = [now.getTime(), startsAt.getTime()];
  const last = Math.max(begins - DAY, from + (begins - from) / 2);
  return new Date(Math.min(from + days * DAY, last));
}
