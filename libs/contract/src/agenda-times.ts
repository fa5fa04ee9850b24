const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });
const HOUR_MS = 60 * 60 * 1000;

/** What clocks in the Netherlands show at this moment, as '2026-12-03T14:00'. */
export function wallTimeOf(moment: Date): string {
  return clock.format(moment).replace(' ', 'T');
}

/**
 * The moments at which clocks in the Netherlands show this ('2026-12-03T14:00'), the earlier one first: one, as a rule; two in the hour that
 * comes twice in October; none in the hour that is skipped in March, and for what is no time at all.
 */
export function momentsAt(wallTime: string): Date[] {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallTime)) return [];
  const asUtc = Date.parse(`${wallTime}:00Z`);
  if (Number.isNaN(asUtc)) return [];
  // Clocks there are one or two hours ahead.
  return [2, 1].map((ahead) => new Date(asUtc - ahead * HOUR_MS)).filter((moment) => wallTimeOf(moment) === wallTime);
}

/** How often an event of a series comes. */
export const seriesSteps = ['week', 'fortnight', 'month'] as const;
export type SeriesStep = (typeof seriesSteps)[number];

/**
 * The days of a series, the first one included, up to and with its last day (`2026-12-31`). Each month it comes on the same date, and on
 * the last one of a month that is shorter.
 */
export function seriesDays(first: string, step: SeriesStep, last: string, most: number): string[] {
  const days: string[] = [];
  for (let index = 0; days.length < most; index++) {
    const day = step === 'month' ? monthsLater(first, index) : daysLater(first, index * (step === 'week' ? 7 : 14));
    if (day > last) break;
    days.push(day);
  }
  return days;
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 24 * HOUR_MS).toISOString().slice(0, 10);
}

function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}
