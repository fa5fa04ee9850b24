import { toOpenDocument, xmlText } from '@leerkring/platform/api';
import { stringify } from 'csv-stringify/sync';

/** What stands in a cell; a moment is shown by its day in the Netherlands. */
export type Cell = string | number | Date | null;

/** A table as a file. */
export interface Sheet {
  title: string;
  language: 'nl' | 'en';
  headings: string[];
  rows: Cell[][];
}

const dayOf = (moment: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(moment);

/** A sheet as RFC 4180 tells, with the mark by which Excel knows UTF-8. Words that a spreadsheet would calculate with stay words. */
export function toCsv({ headings, rows }: Sheet): Buffer {
  return Buffer.from(stringify([headings, ...rows], { bom: true, record_delimiter: '\r\n', escape_formulas: true, cast: { date: dayOf } }));
}

/** Sheets as one OpenDocument file: days and numbers as such, words as words, never as formulas. */
export function toOds(first: Sheet, ...more: Sheet[]): Buffer {
  const { title, language } = first;
  const content = `${STYLES}<office:body><office:spreadsheet>${[first, ...more].map(tableOf).join('')}</office:spreadsheet></office:body>`;
  return Buffer.from(toOpenDocument({ kind: 'spreadsheet', title, language, styles: '', content }));
}

function tableOf({ title, headings, rows }: Sheet): string {
  const columns = `<table:table-column table:style-name="Wide" table:number-columns-repeated="${headings.length}"/>`;
  const head = `<table:table-header-rows><table:table-row>${headings.map((heading) => cellOf(heading, 'Heading')).join('')}</table:table-row></table:table-header-rows>`;
  const body = rows.map((row) => `<table:table-row>${row.map((cell) => cellOf(cell)).join('')}</table:table-row>`).join('');
  return `<table:table table:name="${xmlText(title)}">${columns}${head}${body}</table:table>`;
}

const PART = (unit: string): string => `<number:${unit} number:style="long"/>`;
/** Days from large to small, as they sort; headings stand out. */
const STYLES = `<office:automatic-styles><number:date-style style:name="Day">${[PART('year'), PART('month'), PART('day')].join('<number:text>-</number:text>')}</number:date-style>
<style:style style:name="Date" style:family="table-cell" style:data-style-name="Day"/>
<style:style style:name="Heading" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Wide" style:family="table-column"><style:table-column-properties style:column-width="4.5cm"/></style:style></office:automatic-styles>`;

function cellOf(cell: Cell, style?: string): string {
  if (cell === null || cell === '') return '<table:table-cell/>';
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  if (cell instanceof Date) return `<table:table-cell table:style-name="Date" office:value-type="date" office:date-value="${dayOf(cell)}"><text:p>${dayOf(cell)}</text:p></table:table-cell>`;
  return `<table:table-cell${style ? ` table:style-name="${style}"` : ''} office:value-type="string"><text:p>${xmlText(cell)}</text:p></table:table-cell>`;
}
