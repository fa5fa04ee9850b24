import { momentOf, wallClock } from '@leerkring/ui';

/** How the moments of a series follow each other. */
export const seriesSteps = ['after', 'daily', 'weekly'] as const;
export type SeriesStep = (typeof seriesSteps)[number];

const days: Record<SeriesStep, number> = { after: 0, daily: 1, weekly: 7 };

/** The moments of a series; every day and every week at the same time on the clock, also when that is put forward or back meanwhile. */
export function seriesOf(startsAt: string, minutes: number, times: number, step: SeriesStep): string[] {
  const { day, time } = wallClock(startsAt);
  return Array.from({ length: times }, (_, place) => {
    if (step === 'after') return new Date(Date.parse(startsAt) + place * minutes * 60_000).toISOString();
    const date = new Date(`${day}T12:00:00Z`);
    date.setUTCDate(date.getUTCDate() + place * days[step]);
    return momentOf(date.toISOString().slice(0, 10), time);
  });
}
