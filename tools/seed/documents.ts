import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFPage } from 'pdf-lib';
import type { BlockContent, FileContent } from './content/types';

/** Every file carries this date, so that the same content gives the same bytes (and the same hash) each time. */
const MADE = new Date('2026-01-05T12:00:00Z');

/** Makes the file of one version of a document (version 1 is the first; default the last). Throws for a version that does not exist. */
export async function makeDocument(content: FileContent, version = content.versions.length): Promise<Uint8Array> {
  if (!content.versions[version - 1]) throw new Error(`${content.filename} has no version ${version}`);
  const blocks = blocksOf(content, version);
  if (content.format === 'pdf') return makePdf(content.title, blocks);
  if (content.format === 'docx') return makeDocx(content.title, blocks);
  return makeOdt(content.title, blocks);
}

/** The parts of a document that stand in one version. */
export function blocksOf(content: FileContent, version: number): BlockContent[] {
  return content.blocks.filter((block) => (block.since ?? 1) <= version && version <= (block.until ?? version));
}

const PAGE = { width: 595.28, height: 841.89, margin: 64 };
const INK = rgb(0.09, 0.12, 0.16);

/** Writes lines from top to bottom and takes a new page when one is full. */
class PdfPen {
  private readonly pdf: PDFDocument;
  private readonly plain: PDFFont;
  private readonly strong: PDFFont;
  private page: PDFPage;
  private y = PAGE.height - PAGE.margin;

  constructor(pdf: PDFDocument, plain: PDFFont, strong: PDFFont) {
    this.pdf = pdf;
    this.plain = plain;
    this.strong = strong;
    this.page = pdf.addPage([PAGE.width, PAGE.height]);
  }

  space(points: number): void {
    this.y -= points;
  }

  text(text: string, size: number, strong = false, indent = 0): void {
    const width = PAGE.width - 2 * PAGE.margin - indent;
    for (const line of wrap(text, this.font(strong), size, width)) {
      this.need(size * 1.45);
      this.y -= size * 1.45;
      this.page.drawText(line, { x: PAGE.margin + indent, y: this.y, size, font: this.font(strong), color: INK });
    }
  }

  row(cells: string[], strong: boolean): void {
    const size = 10;
    const width = (PAGE.width - 2 * PAGE.margin) / cells.length;
    const columns = cells.map((cell) => wrap(cell, this.font(strong), size, width - 10));
    const height = Math.max(...columns.map((lines) => lines.length)) * 14 + 6;
    this.need(height);
    columns.forEach((lines, column) => {
      lines.forEach((line, index) => {
        const place = { x: PAGE.margin + column * width, y: this.y - 14 * (index + 1) + 2 };
        this.page.drawText(line, { ...place, size, font: this.font(strong), color: INK });
      });
    });
    this.y -= height;
    const ends = { start: { x: PAGE.margin, y: this.y }, end: { x: PAGE.width - PAGE.margin, y: this.y } };
    this.page.drawLine({ ...ends, thickness: strong ? 1 : 0.4, color: INK });
  }

  private font(strong: boolean): PDFFont {
    return strong ? this.strong : this.plain;
  }

  private need(height: number): void {
    if (this.y - height > PAGE.margin) return;
    this.page = this.pdf.addPage([PAGE.width, PAGE.height]);
    this.y = PAGE.height - PAGE.margin;
  }
}

async function makePdf(title: string, blocks: BlockContent[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage('nl-NL');
  pdf.setProducer('Leerkring');
  pdf.setCreationDate(MADE);
  pdf.setModificationDate(MADE);
  const pen = new PdfPen(pdf, await pdf.embedFont(StandardFonts.Helvetica), await pdf.embedFont(StandardFonts.HelveticaBold));
  pen.text(title, 20, true);
  pen.space(8);
  for (const block of blocks) writePdfBlock(pen, block);
  return pdf.save();
}

function writePdfBlock(pen: PdfPen, block: BlockContent): void {
  if ('heading' in block) {
    pen.space(12);
    pen.text(block.heading, 13, true);
  } else if ('text' in block) {
    pen.space(4);
    pen.text(block.text, 11);
  } else if ('list' in block) {
    pen.space(4);
    for (const item of block.list) pen.text(`• ${item}`, 11, false, 10);
  } else {
    pen.space(8);
    block.table.forEach((cells, index) => pen.row(cells, index === 0));
  }
}

function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last ? `${last} ${word}` : word;
    if (font.widthOfTextAtSize(longer, size) <= width || !last) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

async function makeDocx(title: string, blocks: BlockContent[]): Promise<Uint8Array> {
  const children = [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), ...blocks.flatMap(docxBlock)];
  const packed = await Packer.toBuffer(
    new Document({
      title,
      creator: 'Leerkring',
      lastModifiedBy: 'Leerkring',
      styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'nl-NL' } } } } },
      sections: [{ children }],
    }),
  );
  return fixedZip(unzipSync(new Uint8Array(packed)));
}

function docxBlock(block: BlockContent): (Paragraph | Table)[] {
  if ('heading' in block) return [new Paragraph({ text: block.heading, heading: HeadingLevel.HEADING_1 })];
  if ('text' in block) return [new Paragraph({ text: block.text, spacing: { after: 160 } })];
  if ('list' in block) return block.list.map((item) => new Paragraph({ text: item, bullet: { level: 0 } }));
  const rows = block.table.map((cells, index) => {
    const inRow = cells.map(
      (text) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: index === 0 })] })] }),
    );
    return new TableRow({ children: inRow, tableHeader: index === 0 });
  });
  return [new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }), new Paragraph('')];
}

/** Packs again with one date everywhere, because the library writes the present time in the files and in the zip. */
function fixedZip(files: Record<string, Uint8Array>): Uint8Array {
  const dated = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
  const core = files['docProps/core.xml'];
  if (core) files['docProps/core.xml'] = strToU8(new TextDecoder().decode(core).replace(dated, `$1${MADE.toISOString()}`));
  return zipSync(files, { mtime: MADE, level: 6 });
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const ODT_TYPE = 'application/vnd.oasis.opendocument.text';
const NAMESPACES =
  `xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0" ` +
  `xmlns:style="${ODF}:style:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0" office:version="1.3"`;
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

function makeOdt(title: string, blocks: BlockContent[]): Uint8Array {
  const body = [`<text:h text:style-name="Title" text:outline-level="1">${escape(title)}</text:h>`, ...blocks.map(odtBlock)].join(
    '',
  );
  const files: Zippable = {
    // The format wants this entry first and not compressed, so that a program can recognise the file by its first bytes.
    mimetype: [strToU8(ODT_TYPE), { level: 0 }],
    'META-INF/manifest.xml': strToU8(odtManifest()),
    'content.xml': strToU8(
      `${XML}<office:document-content ${NAMESPACES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(odtStyles()),
  };
  return zipSync(files, { mtime: MADE, level: 6 });
}

function odtBlock(block: BlockContent): string {
  if ('heading' in block) return `<text:h text:style-name="Heading" text:outline-level="2">${escape(block.heading)}</text:h>`;
  if ('text' in block) return odtParagraph(block.text);
  if ('list' in block) {
    const items = block.list.map((item) => `<text:list-item>${odtParagraph(item)}</text:list-item>`);
    return `<text:list text:style-name="Bullets">${items.join('')}</text:list>`;
  }
  const columns = `<table:table-column table:number-columns-repeated="${block.table[0]?.length ?? 1}"/>`;
  const rows = block.table.map((cells, index) => odtRow(cells, index === 0 ? 'Strong' : 'Standard'));
  const [head, ...rest] = rows;
  return `<table:table>${columns}<table:table-header-rows>${head ?? ''}</table:table-header-rows>${rest.join('')}</table:table>`;
}

function odtRow(cells: string[], style: string): string {
  const inRow = cells.map(
    (cell) => `<table:table-cell office:value-type="string">${odtParagraph(cell, style)}</table:table-cell>`,
  );
  return `<table:table-row>${inRow.join('')}</table:table-row>`;
}

function odtParagraph(text: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${escape(text)}</text:p>`;
}

function odtStyles(): string {
  const style = (name: string, text: string, paragraph: string) =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${paragraph}/>` +
    `<style:text-properties fo:font-family="Arial" fo:language="nl" fo:country="NL" ${text}/></style:style>`;
  const styles = [
    style('Standard', 'fo:font-size="11pt"', 'fo:margin-bottom="0.2cm"'),
    style('Strong', 'fo:font-size="11pt" fo:font-weight="bold"', 'fo:margin-bottom="0.1cm"'),
    style('Heading', 'fo:font-size="13pt" fo:font-weight="bold"', 'fo:margin-top="0.5cm" fo:margin-bottom="0.15cm"'),
    style('Title', 'fo:font-size="20pt" fo:font-weight="bold"', 'fo:margin-bottom="0.4cm"'),
    '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>',
  ];
  return `${XML}<office:document-styles ${NAMESPACES}><office:styles>${styles.join('')}</office:styles></office:document-styles>`;
}

function odtManifest(): string {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const entries = [entry('/', ODT_TYPE), entry('content.xml', 'text/xml'), entry('styles.xml', 'text/xml')];
  return `${XML}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0" manifest:version="1.3">${entries.join('')}</manifest:manifest>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
