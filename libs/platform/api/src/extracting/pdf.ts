import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unreadable, type Parts } from './extraction.ts';

const MOST_PAGES = 5000;

/** The pages of a PDF. One that was scanned has pages without words. */
export async function readPdf(bytes: Uint8Array, parts: Parts): Promise<void> {
  const pdf = await open(bytes);
  if (pdf.numPages > MOST_PAGES) throw new Unreadable('DOCUMENT_TEXT_TOO_LARGE');
  for (let number = 1; number <= pdf.numPages; number++) {
    parts.add({ body: await wordsOf(pdf, number) }, true);
    parts.reached(number, pdf.numPages);
  }
}

async function open(data: Uint8Array): Promise<PDFDocumentProxy> {
  const cMapUrl = `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')}/`;
  try {
    return await getDocument({ data, cMapUrl, verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false }).promise;
  } catch (error) {
    throw new Unreadable((error as Error).name === 'PasswordException' ? 'DOCUMENT_TEXT_ENCRYPTED' : 'DOCUMENT_TEXT_BROKEN');
  }
}

async function wordsOf(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}
