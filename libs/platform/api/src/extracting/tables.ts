import { parse } from 'csv-parse/sync';
import { eachRow, openWorkbook } from './excel.ts';
import { Unreadable, type TextTrouble } from './extraction.ts';
import { wordsOf } from './plain.ts';

/** Kinds of files that hold tables. */
export type TableKind = 'csv' | 'xlsx';

/** A row in which something stands. */
export interface TableRow {
  /** Its number, as a program for sheets shows it. */
  line: number;
  cells: string[];
}

export interface Sheet {
  /** Empty for a file that is one table. */
  name: string;
  rows: TableRow[];
  /** It has more rows than were asked for; they are left out. */
  cut: boolean;
}

/** What the thread that reads tables says. */
export type TableNews = { sheets: Sheet[] } | { trouble: TextTrouble };

/** No honest list of people comes near. */
const MOST = { sheets: 50, columns: 60, cell: 4000, characters: 12_000_000, lines: 200_000 };

/** The sheets of a file, row by row; of each sheet so many rows that are not empty. */
export function readTables(kind: TableKind, bytes: Uint8Array, mostRows: number): Sheet[] {
  const size = { characters: 0 };
  return kind === 'csv' ? [csvSheet(wordsOf(bytes), mostRows, size)] : excelSheets(bytes, mostRows, size);
}

function csvSheet(words: string, mostRows: number, size: Size): Sheet {
  const said = /^sep=([;,\t])\n/i.exec(words);
  const text = said ? words.slice(said[0].length) : words;
  const options = { delimiter: said?.[1] ?? delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: false, to: MOST.lines };
  const sheet: Sheet = { name: '', rows: [], cut: false };
  parse(text, options).forEach((cells, index) => add(sheet, cells, index + 1, mostRows, size));
  return sheet;
}

/** What parts the cells of the first row: what is found there the most, outside quotes. */
function delimiterOf(text: string): string {
  const first = /^\s*((?:"(?:[^"]|"")*"|[^"\n])*)/.exec(text.slice(0, 20_000))![1]!.replace(/"(?:[^"]|"")*"/g, '');
  return [';', ',', '\t'].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best));
}

function excelSheets(bytes: Uint8Array, mostRows: number, size: Size): Sheet[] {
  const { sheets, workbook } = openWorkbook(bytes);
  return sheets.slice(0, MOST.sheets).flatMap(({ name, file }) => {
    const sheet: Sheet = { name, rows: [], cut: false };
    if (file) eachRow(file, workbook, (cells, line) => add(sheet, cells, line, mostRows, size));
    return file ? [sheet] : [];
  });
}

/** Of all sheets together: a few shared words can fill millions of cells. */
interface Size {
  characters: number;
}

function add(sheet: Sheet, row: readonly (string | undefined)[], line: number, mostRows: number, size: Size): void {
  if (sheet.cut) return;
  const cells = Array.from(row.slice(0, MOST.columns), (cell) => clean(cell ?? ''));
  if (!cells.some(Boolean)) return;
  sheet.cut = sheet.rows.length >= mostRows;
  if (sheet.cut) return;
  size.characters += cells.reduce((sum, cell) => sum + cell.length, 0);
  if (size.characters > MOST.characters) throw new Unreadable('DOCUMENT_TEXT_TOO_LARGE');
  sheet.rows.push({ line, cells });
}

/** In one line, without what PostgreSQL and screens do not take. */
function clean(cell: string): string {
  return cell.slice(0, MOST.cell).toWellFormed().replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff\u200b]/g, '').replace(/\s+/g, ' ').trim();
}
