const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

export interface SessionTimes {
  plannedAt: string | null;
  openedAt: string | null;
  closedAt: string | null;
}

/** Where a session is in time: minutes until it begins (below 0: late), under way, or how long it took. */
export function sessionClock({ plannedAt, openedAt, closedAt }: SessionTimes, now: number): { kind: 'ahead' | 'under_way' | 'over'; minutes: number } {
  if (!openedAt) return { kind: 'ahead', minutes: Math.ceil((Date.parse(plannedAt!) - now) / MINUTE) };
  const until = closedAt ? Date.parse(closedAt) : now;
  return { kind: closedAt ? 'over' : 'under_way', minutes: Math.max(0, Math.floor((until - Date.parse(openedAt)) / MINUTE)) };
}

/** The number that stands in the ring, and its unit: minutes up to an hour, then hours, from two days on days. */
export function shortly(minutes: number): { value: string; unit: 'minutes' | 'hours' | 'days'; count: number } {
  if (minutes < HOUR) return { value: String(minutes), unit: 'minutes', count: minutes };
  if (minutes >= 2 * DAY) return { value: String(Math.round(minutes / DAY)), unit: 'days', count: Math.round(minutes / DAY) };
  return { value: `${Math.floor(minutes / HOUR)}:${String(minutes % HOUR).padStart(2, '0')}`, unit: 'hours', count: 2 };
}

/** Seats of five minutes, twelve in the hour, that are filled. */
export function seatsOf(minutes: number): number {
  return Math.max(0, Math.min(12, Math.ceil(minutes / 5)));
}
