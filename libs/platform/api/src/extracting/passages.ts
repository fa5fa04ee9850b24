import type { Parts } from './extraction.ts';

interface Paragraph {
  words: string;
  heading?: number;
}

/** Puts words into passages: a paragraph or heading each, and a row of a table with tabs between its cells. */
export class Passages {
  private readonly parts: Parts;
  /** A text box stands in the middle of a paragraph and has its own. */
  private readonly open: Paragraph[] = [];
  private readonly rows: string[][] = [];

  constructor(parts: Parts) {
    this.parts = parts;
  }

  begin(heading?: number): void {
    this.open.push({ words: '', heading });
  }

  heading(level: number | undefined): void {
    const paragraph = this.open.at(-1);
    if (paragraph) paragraph.heading = level;
  }

  write(words: string): void {
    const paragraph = this.open.at(-1);
    if (paragraph) paragraph.words += words;
  }

  end(): void {
    const paragraph = this.open.pop();
    if (!paragraph) return;
    if (this.rows.length) this.intoCell(paragraph.words);
    else this.parts.add({ body: paragraph.words, heading: paragraph.heading });
  }

  beginRow(): void {
    this.rows.push([]);
  }

  beginCell(): void {
    this.rows.at(-1)?.push('');
  }

  endRow(): void {
    const row = this.rows.pop() ?? [];
    // A table in a cell of another one becomes words of that cell.
    if (this.rows.length) this.intoCell(row.join(' '));
    else if (row.some(Boolean)) this.parts.add({ body: row.join('\t') });
  }

  private intoCell(words: string): void {
    const row = this.rows.at(-1)!;
    const cell = row.pop() ?? '';
    const flat = words.replace(/\s+/g, ' ').trim();
    row.push(cell && flat ? `${cell} ${flat}` : cell || flat);
  }
}
