import { createRequire } from 'node:module';
import type {} from 'pdfkit';
import type { Paper, PaperBlock } from './paper';

const MARGIN = 62;
const INK = '#17202b';
const RULE = '#8a93a0';
const FONTS = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';

type Weight = '400' | '700';
/** Letters of one text that the same font can draw. */
interface Run {
  font: string;
  text: string;
}

/**
 * A paper as a tagged PDF on A4: headings, lists and tables are such in the structure tree, in reading order; title and language are set
 * and fonts embedded (PDF/UA asks for all of these). Pdfkit is loaded at the first use: who exports nothing pays nothing for it.
 */
export async function toPdf(paper: Paper): Promise<Uint8Array> {
  const pdf = await newPdf(paper.title, MARGIN);
  const bytes = collect(pdf);
  const pen = new PaperPen(pdf);
  pen.write(paper);
  pdf.end();
  return bytes;
}

/** An empty one with its title, language and fonts. */
export async function newPdf(title: string, margin: number): Promise<PDFKit.PDFDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  const info = { Title: title, Producer: 'Leerkring', Creator: 'Leerkring' };
  // The types do not know this subset yet; pdfkit does.
  const pdf = new PDFDocument({ size: 'A4', margin, bufferPages: true, pdfVersion: '1.7', subset: 'PDF/UA' as never, tagged: true, lang: 'nl', displayTitle: true, info });
  const { resolve } = createRequire(import.meta.url);
  for (const part of ['latin', 'latin-ext']) {
    for (const weight of ['400', '700']) pdf.registerFont(`${part}-${weight}`, resolve(`${FONTS}-${part}-${weight}-normal.woff`));
  }
  return pdf;
}

/** All of its bytes, once it ends. */
export function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
}

class PaperPen {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf;
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  write({ title, facts, sections }: Paper): void {
    this.heading('H1', title, 20);
    for (const fact of facts) this.leaf(this.root, 'P', () => this.text(fact, 10, '400'));
    for (const { heading, blocks } of sections) {
      this.pdf.y += 10;
      this.need(80);
      this.heading('H2', heading, 14);
      for (const block of blocks) this.block(block);
    }
    this.root.end();
    this.pageNumbers();
  }

  private block(block: PaperBlock): void {
    if (block.kind === 'heading') {
      this.need(60);
      this.heading('H3', block.text, 11);
    } else if (block.kind === 'paragraph') this.leaf(this.root, 'P', () => this.text(block.text, 11, '400'));
    else if (block.kind === 'list') this.list(block);
    else this.table(block.headings, block.rows);
    this.pdf.y += 6;
  }

  private heading(tag: 'H1' | 'H2' | 'H3', words: string, size: number): void {
    this.leaf(this.root, tag, () => this.text(words, size, '700'));
    this.pdf.y += 4;
  }

  private list({ ordered, items }: Extract<PaperBlock, { kind: 'list' }>): void {
    const list = this.branch(this.root, 'L');
    const indent = ordered ? 22 : 14;
    for (const [index, words] of items.entries()) {
      this.need(18);
      const item = this.branch(list, 'LI');
      const top = this.pdf.y;
      this.leaf(item, 'Lbl', () => this.text(ordered ? `${index + 1}.` : '•', 11, '400', MARGIN, indent));
      this.pdf.y = top;
      this.leaf(item, 'LBody', () => this.text(words, 11, '400', MARGIN + indent));
      item.end();
    }
    list.end();
  }

  private table(headings: string[], rows: string[][]): void {
    const table = this.branch(this.root, 'Table');
    const width = this.width() / headings.length;
    for (const [index, cells] of [headings, ...rows].entries()) {
      const weight: Weight = index ? '400' : '700';
      const height = Math.max(...cells.map((cell) => this.height(cell, 10, weight, width - 8))) + 8;
      this.need(height);
      this.row(table, cells, { tag: index ? 'TD' : 'TH', weight, width, height });
    }
    table.end();
  }

  private row(table: PDFKit.PDFStructureElement, cells: string[], { tag, weight, width, height }: { tag: 'TD' | 'TH'; weight: Weight; width: number; height: number }): void {
    const row = this.branch(table, 'TR');
    const top = this.pdf.y;
    for (const [column, cell] of cells.entries()) {
      this.pdf.y = top + 4;
      this.leaf(row, tag, () => this.text(cell, 10, weight, MARGIN + column * width, width - 8));
    }
    row.end();
    this.pdf.y = top + height;
    this.artifact(() => this.pdf.moveTo(MARGIN, top + height).lineTo(MARGIN + this.width(), top + height).lineWidth(tag === 'TH' ? 1 : 0.5).stroke(RULE));
  }

  private text(words: string, size: number, weight: Weight, x = MARGIN, width = MARGIN + this.width() - x): void {
    const runs = runsOf(this.pdf, words, weight);
    this.pdf.fillColor(INK).fontSize(size);
    for (const [index, { font, text }] of runs.entries()) {
      const options = { width, lineGap: 3, continued: index < runs.length - 1 };
      if (index) this.pdf.font(font).text(text, options);
      else this.pdf.font(font).text(text, x, this.pdf.y, options);
    }
    this.pdf.x = MARGIN;
  }

  private height(words: string, size: number, weight: Weight, width: number): number {
    return this.pdf.font(`latin-${weight}`).fontSize(size).heightOfString(words || ' ', { width, lineGap: 3 });
  }

  /** Takes a new page when this many points do not fit any more, so that a row or a heading is not torn from what follows. */
  private need(height: number): void {
    if (this.pdf.y + height > this.pdf.page.height - MARGIN) this.pdf.addPage();
  }

  private width(): number {
    return this.pdf.page.width - 2 * MARGIN;
  }

  private branch(parent: PDFKit.PDFStructureElement, tag: string): PDFKit.PDFStructureElement {
    const element = this.pdf.struct(tag as never);
    parent.add(element);
    return element;
  }

  private leaf(parent: PDFKit.PDFStructureElement, tag: string, draw: () => void): void {
    const scope = tag === 'TH' ? { scope: 'Column' } : {};
    parent.add(this.pdf.struct(tag as never, scope as never, draw as never));
  }

  /** Draws what a screen reader passes over. */
  private artifact(draw: () => void, type?: 'Pagination'): void {
    this.pdf.markContent('Artifact', type ? { type } : undefined);
    draw();
    this.pdf.endMarkedContent();
  }

  private pageNumbers(): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.pdf.switchToPage(page);
      // Below the margin pdfkit would begin a new page.
      this.pdf.page.margins.bottom = 0;
      const place = { width: this.width(), align: 'right' as const, lineBreak: false };
      this.artifact(() => this.pdf.font('latin-400').fontSize(9).fillColor(INK).text(`${page + 1} / ${count}`, MARGIN, this.pdf.page.height - 40, place), 'Pagination');
    }
  }
}

interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Cuts a text where the font has to change: the letters of the Latin alphabet stand in two files. A sign that neither has becomes ?. */
export function runsOf(pdf: PDFKit.PDFDocument, words: string, weight: Weight): Run[] {
  const has = (font: string, sign: string): boolean => {
    pdf.font(font);
    return (pdf as unknown as { _font: { font: Glyphs } })._font.font.hasGlyphForCodePoint(sign.codePointAt(0)!);
  };
  const runs: Run[] = [];
  for (const sign of words.normalize('NFC')) {
    const last = runs.at(-1);
    const font = [`latin-${weight}`, `latin-ext-${weight}`].find((name) => has(name, sign));
    const run = { font: font ?? `latin-${weight}`, text: font || /\s/.test(sign) ? sign : '?' };
    if (last?.font === run.font) last.text += run.text;
    else runs.push(run);
  }
  return runs.length ? runs : [{ font: `latin-${weight}`, text: ' ' }];
}
