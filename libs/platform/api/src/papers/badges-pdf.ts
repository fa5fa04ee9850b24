import type {} from 'pdfkit';
import { collect, newPdf, runsOf } from './paper-pdf';

/** What stands on a badge: who, and below it what one is and where from. */
export interface Badge {
  name: string;
  lines: string[];
}

const MM = 72 / 25.4;
/** A sheet of ten badges of 90 by 54 mm, as shops sell them. */
const SHEET = { columns: 2, rows: 5, width: 90 * MM, height: 54 * MM, left: 15 * MM, top: 13.5 * MM };
const PADDING = 6 * MM;
const INK = '#17202b';
const CUT = '#8a93a0';
const LEAST_SIZE = 9;

/** Badges as a tagged PDF on A4, ten a page, in reading order; each is a part of its own with a name as heading. */
export async function toBadges(title: string, badges: readonly Badge[]): Promise<Uint8Array> {
  const pdf = await newPdf(title, 0);
  const bytes = collect(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const perPage = SHEET.columns * SHEET.rows;
  for (const [index, badge] of badges.entries()) {
    if (index && index % perPage === 0) pdf.addPage();
    const place = index % perPage;
    draw(pdf, root, badge, SHEET.left + (place % SHEET.columns) * SHEET.width, SHEET.top + Math.floor(place / SHEET.columns) * SHEET.height);
  }
  root.end();
  pdf.end();
  return bytes;
}

function draw(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, { name, lines }: Badge, left: number, top: number): void {
  pdf.markContent('Artifact');
  pdf.rect(left, top, SHEET.width, SHEET.height).lineWidth(0.25).stroke(CUT);
  pdf.endMarkedContent();
  const part = pdf.struct('Sect');
  root.add(part);
  pdf.y = top + PADDING + 8;
  part.add(pdf.struct('H1', (() => words(pdf, name, '700', 20, left, 2)) as never));
  pdf.y += 4;
  for (const line of lines.filter(Boolean)) part.add(pdf.struct('P', (() => words(pdf, line, '400', 12, left, 2)) as never));
  part.end();
}

/** Writes words as large as they fit in so many lines. */
function words(pdf: PDFKit.PDFDocument, text: string, weight: '400' | '700', size: number, left: number, mostLines: number): void {
  const width = SHEET.width - 2 * PADDING;
  let fitting = size;
  const lines = (): number => Math.round(pdf.font(`latin-${weight}`).fontSize(fitting).heightOfString(text, { width }) / pdf.currentLineHeight(true));
  while (fitting > LEAST_SIZE && lines() > mostLines) fitting -= 1;
  const runs = runsOf(pdf, text, weight);
  pdf.fillColor(INK).fontSize(fitting);
  for (const [index, { font, text: piece }] of runs.entries()) {
    const options = { width, height: pdf.currentLineHeight(true) * mostLines, ellipsis: true, continued: index < runs.length - 1 };
    if (index) pdf.font(font).text(piece, options);
    else pdf.font(font).text(piece, left + PADDING, pdf.y, options);
  }
}
