import { Unreadable, type Parts } from './extraction.ts';
import { contentOf, readOpenDocument } from './open-document.ts';
import { lineOf } from './table-lines.ts';
import type { Attributes } from './xml.ts';

/** A row or cell may say how often it comes; empty ones fill whole sheets so. */
const MOST_REPEATS = 10_000;
const MOST_COLUMNS = 1000;
const MOST_CHARACTERS = 4_000_000;

/** The sheets of an OpenDocument spreadsheet: what its cells show. */
export function readOpenSheets(bytes: Uint8Array, parts: Parts): void {
  const sheets = new Sheets(parts);
  readOpenDocument(contentOf(bytes), { open: (name, attributes) => sheets.open(name, attributes), close: (name) => sheets.close(name), write: (words) => sheets.write(words) });
}

class Sheets {
  private readonly parts: Parts;
  private name = '';
  private lines: string[] = [];
  private cells: string[] = [];
  private cell = '';
  private rowTimes = 1;
  private cellTimes = 1;
  private size = 0;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table') [this.name, this.lines] = [attributes['table:name'] ?? '', []];
    else if (name === 'table-row') [this.cells, this.rowTimes] = [[], timesOf(attributes['table:number-rows-repeated'])];
    else if (isCell(name)) [this.cell, this.cellTimes] = ['', timesOf(attributes['table:number-columns-repeated'])];
  }

  write(words: string): void {
    this.cell += words;
  }

  close(name: string): void {
    if (name === 'p') this.cell += ' ';
    else if (isCell(name)) for (let time = 0; time < this.cellTimes && this.cells.length < MOST_COLUMNS; time++) this.cells.push(this.cell);
    else if (name === 'table-row') this.endRow();
    else if (name === 'table') this.parts.add({ name: this.name, body: this.lines.join('\n') }, true);
  }

  private endRow(): void {
    const line = lineOf(this.cells);
    this.size += line.length * this.rowTimes;
    if (this.size > MOST_CHARACTERS) throw new Unreadable('DOCUMENT_TEXT_TOO_LARGE');
    if (line) for (let time = 0; time < this.rowTimes; time++) this.lines.push(line);
  }
}

function isCell(name: string): boolean {
  return name === 'table-cell' || name === 'covered-table-cell';
}

function timesOf(value: string | undefined): number {
  return Math.min(Math.max(Number(value ?? 1) || 1, 1), MOST_REPEATS);
}
