// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the bundler makes text of it; who imports this file must know that too
/// <reference path="./text-files.d.ts" />
import { strToU8, zipSync, type Zippable } from 'fflate';
import PDFDocument from 'pdfkit';
import libreOffice from './made-with-libreoffice.txt';

/** A file that LibreOffice 7.4 wrote, by its ending; without the picture of its first page. */
export function fromLibreOffice(ending: string): Uint8Array {
  const line = libreOffice.split('\n').find((one) => one.startsWith(`${ending} `));
  return Buffer.from(line!.split(' ')[1]!, 'base64');
}

/** Packs these files, words or bytes by name. */
export function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const);
  // Packing nothing costs as much memory as packing much: ten thousand of them take half a minute.
  return zipSync(Object.fromEntries(entries.map(([name, bytes]) => [name, bytes.length ? bytes : [bytes, { level: 0 }]])) as Zippable);
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (targets: Record<string, [kind: string, target: string]>): string =>
  `<?xml version="1.0"?><Relationships>${Object.entries(targets).map(([id, [kind, target]]) => `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

const TYPES = { '[Content_Types].xml': '<Types/>' };

interface DocxParts {
  body: string;
  styles?: string;
  footnotes?: string;
  /** Some programs number it. */
  main?: string;
}

/** A Word document of this content. */
export function aDocx({ body, styles = '', footnotes = '', main = 'document.xml' }: DocxParts): Uint8Array {
  return zipOf({
    ...TYPES,
    '_rels/.rels': relations({ r1: ['officeDocument', `word/${main}`] }),
    [`word/_rels/${main}.rels`]: relations({ s: ['styles', 'styles.xml'], f: ['footnotes', '/word/footnotes.xml'] }),
    [`word/${main}`]: `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles>${styles}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes>${footnotes}</w:footnotes>`,
  });
}

/** A workbook of these rows of cells, as they stand in its file. */
export function anXlsx(sheets: Record<string, string>, more: { strings?: string; styles?: string; properties?: string } = {}): Uint8Array {
  const names = Object.keys(sheets);
  const targets = names.map((_, index) => [`r${index}`, ['worksheet', `worksheets/sheet${index}.xml`]] as const);
  return zipOf({
    ...TYPES,
    '_rels/.rels': relations({ r1: ['officeDocument', '/xl/workbook.xml'] }),
    'xl/_rels/workbook.xml.rels': relations({ ...Object.fromEntries(targets), s: ['sharedStrings', 'sharedStrings.xml'], t: ['styles', 'styles.xml'] }),
    'xl/workbook.xml': `<workbook>${more.properties ?? ''}<sheets>${names.map((name, index) => `<sheet name="${name}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst>${more.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet>${more.styles ?? ''}</styleSheet>`,
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index}.xml`, `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`])),
  });
}

/** A presentation of these slides, the order of which is not that of their files. */
export function aPptx(slides: string[]): Uint8Array {
  const order = slides.map((_, index) => slides.length - index);
  return zipOf({
    ...TYPES,
    '_rels/.rels': relations({ r1: ['officeDocument', 'ppt/presentation.xml'] }),
    'ppt/_rels/presentation.xml.rels': relations(Object.fromEntries(order.map((file, index) => [`r${index}`, ['slide', `slides/slide${file}.xml`]]))),
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${order.map((_, index) => `<p:sldId id="${256 + index}" r:id="r${index}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    ...Object.fromEntries(slides.map((slide, index) => [`ppt/slides/slide${order[index]}.xml`, `<p:sld><p:cSld><p:spTree>${slide}</p:spTree></p:cSld></p:sld>`])),
  });
}

/** An OpenDocument file of this content. */
export function anOpenDocument(body: string, manifest = '', kind: 'text' | 'spreadsheet' = 'text'): Uint8Array {
  return zipOf({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'META-INF/manifest.xml': `<manifest:manifest>${manifest}</manifest:manifest>`, 'content.xml': `<?xml version="1.0"?><office:document-content><office:body>${body}</office:body></office:document-content>` });
}

/** A PDF of pages with these words, written by PDFKit. */
export async function aPdf(pages: string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ ...options, autoFirstPage: false });
  for (const words of pages) document.addPage().text(words);
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A PDF written by hand, with as many pages as wanted that share their content. */
export function aRawPdf({ pages = 1, content = Buffer.from('BT /F1 12 Tf 72 720 Td (Met de hand) Tj ET'), filters = '', xref = true } = {}): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${content.length} /Filter [${filters}] >>\nstream\n${content.toString('latin1')}\nendstream`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>'),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `${xref ? table : 'xref\nnonsense\n'}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref ? file.length : 7}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}
