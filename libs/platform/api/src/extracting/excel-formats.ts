import { readXml, type Attributes } from './xml.ts';

/** How a number is shown, as far as that changes what it says. */
export type CellFormat = 'plain' | 'date' | 'moment' | 'time' | 'percent';

const DAY = 24 * 60 * 60 * 1000;
/** The day that Excel calls 0, given that it takes 1900 for a leap year. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
const LAST_DAY = 2_958_465;

/** How the cells with each style are shown. */
export function dateFormatsOf(styles: Uint8Array | undefined): CellFormat[] {
  const codes = new Map<string, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'cellXfs') inCells = true;
    if (name === 'numFmt') codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
    if (name === 'xf' && inCells) formats.push(formatOf(Number(attributes['numFmtId'] ?? 0), codes.get(attributes['numFmtId'] ?? '')));
  };
  const close = (name: string): void => {
    if (name === 'cellXfs') inCells = false;
  };
  if (styles) readXml(styles, { open, close });
  return formats;
}

/** Those below 50 are built in. */
function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    if (id >= 14 && id <= 17) return 'date';
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
    return id === 22 ? 'moment' : 'plain';
  }
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  const [day, hour] = [/[yjd]/.test(bare), /[hsu]/.test(bare)];
  if (day) return hour ? 'moment' : 'date';
  if (hour) return 'time';
  return bare.includes('%') ? 'percent' : 'plain';
}

/** A number as its cell shows it, more or less: dates in the order of ISO, numbers without the noise of binary fractions. */
export function asCellText(value: number, format: CellFormat, from1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  if (format === 'percent') return `${round(value * 100)}%`;
  const days = from1904 ? value + DAYS_TO_1904 : value;
  if (format === 'plain' || days < 0 || days > LAST_DAY) return String(round(value));
  const iso = new Date(DAY_ZERO + Math.round((days * DAY) / 1000) * 1000).toISOString();
  const [date, time] = [iso.slice(0, 10), iso.slice(11, 16)];
  return format === 'date' ? date : format === 'time' ? time : `${date} ${time}`;
}

function round(value: number): number {
  return Number(value.toPrecision(15));
}
