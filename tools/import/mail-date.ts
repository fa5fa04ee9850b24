const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Months as Dutch and German programs wrote them, by their first three letters. */
const otherMonths: Record<string, string> = { maa: 'mar', mrt: 'mar', mär: 'mar', mei: 'may', mai: 'may', okt: 'oct', dez: 'dec' };

/** Names of zones, in minutes east of Greenwich. */
const zones: Record<string, number> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, bst: 60, west: 60, cet: 60, met: 60, mez: 60, mewt: 60, cest: 120, mest: 120, mesz: 120, eet: 120, eest: 180,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420,
};

const dayFirst = /(\d{1,2})[\s-]+(\p{L}{3,})\.?[\s-]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(.*)$/u;
const monthFirst = /(\p{L}{3,})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(.*?)\s*\b((?:19|20)\d{2})\b/u;
/** Before mail there was none, and a clock a day ahead is a wrong clock. */
const FIRST_YEAR = 1971;
const LONGEST = 200;
const DAY = 24 * 60 * 60 * 1000;

/** When a mail says that it was sent, whatever program wrote the date; null when it cannot be, as on a wrong clock. A zone that nobody knows counts as UTC. */
export function mailDate(text: string, now: Date): Date | null {
  const date = written(text.slice(0, LONGEST));
  if (!date || Number.isNaN(date.getTime()) || date.getUTCFullYear() < FIRST_YEAR || date.getTime() > now.getTime() + DAY) return null;
  return date;
}

function written(text: string): Date | null {
  const [, day, month, year, hour, minute, second, zone] = dayFirst.exec(text) ?? [];
  if (day) return made({ day, month, year, hour, minute, second, zone });
  const [, name, date, hours, minutes, seconds, place, years] = monthFirst.exec(text) ?? [];
  if (name) return made({ day: date, month: name, year: years, hour: hours, minute: minutes, second: seconds, zone: place });
  return /^\d{4}-\d{2}-\d{2}T/.test(text.trim()) ? new Date(text.trim()) : null;
}

type Written = Record<'day' | 'month' | 'year' | 'hour' | 'minute' | 'second' | 'zone', string | undefined>;

function made({ day, month, year, hour, minute, second = '0', zone = '' }: Written): Date | null {
  const short = month!.slice(0, 3).toLowerCase();
  const index = months.indexOf(otherMonths[short] ?? short);
  if (index === -1 || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  const time = new Date(0);
  time.setUTCFullYear(fullYear(year!), index, Number(day));
  time.setUTCHours(Number(hour), Number(minute) - offsetOf(zone), Number(second));
  return time;
}

/** Of two or three digits, as RFC 5322 reads them. */
function fullYear(year: string): number {
  const value = Number(year);
  if (year.length > 3) return value;
  return value + (year.length === 2 && value < 50 ? 2000 : 1900);
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})\b/.exec(zone) ?? [];
  if (sign) {
    const value = Number(hours) * 60 + Number(minutes);
    return value > 14 * 60 || Number(minutes) > 59 ? 0 : sign === '-' ? -value : value;
  }
  const [, behind, whole] = /(?:GMT|UTC)([+-])(\d{1,2})\b/i.exec(zone) ?? [];
  if (behind) return Number(whole) * (behind === '-' ? -60 : 60);
  const [name = '', more] = zone.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (zones[name] ?? 0) + (more === 'dst' ? 60 : 0);
}
