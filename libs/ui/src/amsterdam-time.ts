const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
const wall = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });

/** The moment at which clocks in the Netherlands show this day ('2026-11-26') and time ('14:00'), as ISO 8601. */
export function momentOf(day: string, time: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const near = wanted - shift(wanted);
  return new Date(wanted - shift(near)).toISOString();
}

/** Day ('2026-11-26') and time ('14:00') on clocks in the Netherlands. */
export function wallClock(moment: number | string): { day: string; time: string } {
  const [day, time] = wall.format(new Date(moment)).split(', ') as [string, string];
  return { day, time };
}

/** How far clocks in the Netherlands are ahead of UTC at this moment, in milliseconds. */
function shift(moment: number): number {
  return Date.parse(`${zone.format(moment).replace(', ', 'T')}Z`) - Math.floor(moment / 1000) * 1000;
}
