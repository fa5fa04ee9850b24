import { Unreadable, type Parts } from './extraction.ts';
import { asCellText, dateFormatsOf, type CellFormat } from './excel-formats.ts';
import { mainPartOf, relationsOf } from './office.ts';
import { lineOf } from './table-lines.ts';
import { readXml, type Attributes } from './xml.ts';
import { unpack } from './zip.ts';

const MOST_CHARACTERS = 4_000_000;

export interface Workbook {
  strings: string[];
  formats: CellFormat[];
  /** Days are counted from 1904, as on old Macs. */
  from1904: boolean;
}

/** The sheets of an Excel workbook: what its cells show, hidden sheets included. */
export function readExcel(bytes: Uint8Array, parts: Parts): void {
  const { sheets, workbook } = openWorkbook(bytes);
  sheets.forEach(({ name, file }, index) => {
    if (file) parts.add({ name, body: linesOf(file, workbook) }, true);
    parts.reached(index + 1, sheets.length);
  });
}

/** The sheets of a workbook in their order, for `eachRow`; hidden ones too. */
export function openWorkbook(bytes: Uint8Array): { sheets: { name: string; file: Uint8Array | undefined }[]; workbook: Workbook } {
  const files = unpack(bytes, /^(_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml)$/);
  const main = mainPartOf(files);
  const paths = relationsOf(files, main);
  const partOf = (kind: string): Uint8Array | undefined => files.get([...relationsOf(files, main, kind).values()][0] ?? '');
  const [sheets, workbook]: [{ name: string; file: Uint8Array | undefined }[], Workbook] = [[], { strings: stringsOf(partOf('/sharedStrings')), formats: dateFormatsOf(partOf('/styles')), from1904: false }];
  readXml(files.get(main)!, {
    open: (element, attributes) => {
      if (element === 'workbookPr') workbook.from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (element === 'sheet') sheets.push({ name: attributes['name'] ?? '', file: files.get(paths.get(attributes['r:id'] ?? '') ?? '') });
    },
  });
  return { sheets, workbook };
}

/** Words that cells share; the sound of Japanese ones is left out. */
function stringsOf(file: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  let [words, inText, sound] = ['', false, false];
  const open = (name: string): void => {
    if (name === 'si') words = '';
    if (name === 'rPh') sound = true;
    inText = name === 't' && !sound;
  };
  const close = (name: string): void => {
    if (name === 'si') strings.push(words);
    if (name === 'rPh') sound = false;
    inText = false;
  };
  if (file) readXml(file, { open, close, text: (more) => inText && (words += more) });
  return strings;
}

function linesOf(file: Uint8Array, workbook: Workbook): string {
  const lines: string[] = [];
  let size = 0;
  eachRow(file, workbook, (row) => {
    const line = lineOf(row);
    size += line.length;
    // A few shared words can fill millions of cells.
    if (size > MOST_CHARACTERS) throw new Unreadable('DOCUMENT_TEXT_TOO_LARGE');
    if (line) lines.push(line);
  });
  return lines.join('\n');
}

/** Tells of each row of a sheet what its cells show, and its number. */
export function eachRow(file: Uint8Array, workbook: Workbook, take: (cells: (string | undefined)[], line: number) => void): void {
  let [row, line, column, cell, value, inValue]: [string[], number, number, Attributes, string, boolean] = [[], 0, -1, {}, '', false];
  readXml(file, {
    open: (name, attributes) => {
      if (name === 'row') [row, line, column] = [[], Number(attributes['r']) || line + 1, -1];
      else if (name === 'c') [cell, value, column] = [attributes, '', columnOf(attributes['r'], column + 1)];
      else inValue = name === 'v' || name === 't';
    },
    close: (name) => {
      inValue = false;
      if (name === 'c' && value) row[column] = textOf(cell, value, workbook);
      if (name === 'row') take(row, line);
    },
    text: (words) => inValue && (value += words),
  });
}

function textOf({ t: type, s: style }: Attributes, value: string, { strings, formats, from1904 }: Workbook): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type && type !== 'n') return value;
  return asCellText(Number(value), formats[Number(style ?? 0)] ?? 'plain', from1904);
}

/** `C5` → 2; a cell that does not say where it stands follows the one before. */
function columnOf(place: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (!letters) return next;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
