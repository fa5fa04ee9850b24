/** A moment as it comes from the API (ISO text), or a Date. */
export type Moment = string | number | Date;

export interface MomentOptions {
  locale: 'nl' | 'en';
  /** The clock; given, so that screens and tests agree. */
  now?: Moment;
}

const timeZone = 'Europe/Amsterdam';
const tags = { nl: 'nl-NL', en: 'en-GB' } as const;
const cache = new Map<string, Intl.DateTimeFormat>();

function parts(value: Moment, locale: 'nl' | 'en', options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) cache.set(key, (format = new Intl.DateTimeFormat(tags[locale], { timeZone, hourCycle: 'h23', ...options })));
  return format.format(new Date(value)).replaceAll(',', '');
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** Days since 1970 on the wall clock of Amsterdam. */
function dayNumber(value: Moment): number {
  const [year, month, day] = calendar.format(new Date(value)).split('-').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

const yearOf = (value: Moment) => parts(value, 'nl', { year: 'numeric' });

const relative = { nl: new Intl.RelativeTimeFormat(tags.nl, { numeric: 'auto' }), en: new Intl.RelativeTimeFormat(tags.en, { numeric: 'auto' }) };

function relativeDay(locale: 'nl' | 'en', days: number): string {
  return relative[locale].format(days, 'day');
}

/** '12:31' */
export function formatTime(value: Moment, { locale }: MomentOptions): string {
  return parts(value, locale, { hour: '2-digit', minute: '2-digit' });
}

/** '14:00–16:00' */
export function formatTimeRange(from: Moment, to: Moment, options: MomentOptions): string {
  return `${formatTime(from, options)}–${formatTime(to, options)}`;
}

/** 'di 17 nov', with the year when it is another one; long: 'dinsdag 17 november'. */
export function formatDay(value: Moment, { locale, now = Date.now(), long = false }: MomentOptions & { long?: boolean }): string {
  const words = long ? 'long' : 'short';
  const year = yearOf(value) === yearOf(now) ? undefined : 'numeric';
  return parts(value, locale, { weekday: words, day: 'numeric', month: words, year }).replaceAll('.', '');
}

/** How long ago in the words of a list: '12:53' today, then 'gisteren', then 'di 17 nov'. */
export function formatMomentShort(value: Moment, options: MomentOptions): string {
  const days = dayNumber(value) - dayNumber(options.now ?? Date.now());
  if (days === 0) return formatTime(value, options);
  return days === -1 || days === 1 ? relativeDay(options.locale, days) : formatDay(value, options);
}

/** 'vandaag 12:31', 'gisteren 16:40', 'di 17 nov 19:05'; without time: 'vandaag', 'gisteren', 'di 17 nov'. */
export function formatMoment(value: Moment, { time = true, ...options }: MomentOptions & { time?: boolean }): string {
  const days = dayNumber(value) - dayNumber(options.now ?? Date.now());
  const day = Math.abs(days) <= 1 ? relativeDay(options.locale, days) : formatDay(value, options);
  return time ? `${day} ${formatTime(value, options)}` : day;
}

/** '25 min geleden', 'over 42 min'; from a day on 'gisteren', 'di 17 nov'. */
export function formatAgo(value: Moment, options: MomentOptions): string {
  const { locale, now = Date.now() } = options;
  const minutes = Math.round((new Date(value).getTime() - new Date(now).getTime()) / 60_000);
  const format = new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto', style: 'short' });
  if (minutes === 0) return format.format(0, 'second');
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  if (Math.abs(minutes) < 12 * 60) return format.format(Math.round(minutes / 60), 'hour');
  return formatMoment(value, { ...options, time: false });
}

/** Minutes and seconds of a timer: 3:40. Below zero it stays 0:00. */
export function formatTimer(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}

/** '48 kB', '1,2 MB' (thousands). */
export function formatBytes(bytes: number, locale: 'nl' | 'en'): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(3, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** step;
  return new Intl.NumberFormat(tags[locale], {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: amount < 10 && step > 1 ? 1 : 0,
  }).format(amount);
}

/** '1.234' in Dutch, '1,234' in English. */
export function formatNumber(value: number, locale: 'nl' | 'en'): string {
  return new Intl.NumberFormat(tags[locale]).format(value);
}
