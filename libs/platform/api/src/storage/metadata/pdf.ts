import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFStream, type PDFObject } from 'pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { MetadataKind } from '@leerkring/contract';
import { bareImage } from './bare-image.ts';
import { Stopped, type Found } from './metadata.ts';
import { leavesOf, readPart } from './packed-parts.ts';

/** Remarks are looked for on so many pages. */
const MOST_PAGES = 500;
const KINDS: Readonly<Record<string, MetadataKind>> = { Author: 'person', Creator: 'program', Producer: 'program', CreationDate: 'moment', ModDate: 'moment' };
/** In XMP: elements whose words are about somebody or something; others only hold these. */
const XMP: Readonly<Record<string, MetadataKind>> = { li: 'other', CreatorTool: 'program', Producer: 'program', CreateDate: 'moment', ModifyDate: 'moment', MetadataDate: 'moment', Author: 'person', Keywords: 'other', Company: 'organisation', SourceModified: 'moment' };

/** What a PDF tells: its own list, its XMP, and whose remarks are in it. */
export async function readPdf(bytes: Uint8Array, found: Found): Promise<void> {
  const pdf = await open(bytes);
  const { info, metadata } = await pdf.getMetadata();
  const { Custom, ...told } = info as Record<string, unknown> & { Custom?: Record<string, unknown> };
  for (const [name, value] of Object.entries({ ...told, ...Custom })) if (!INNER.test(name)) found.add(KINDS[name] ?? 'other', name, asMoment(value), 'Info');
  if (metadata) readXmp((metadata as unknown as { getRaw: () => string }).getRaw(), found);
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
    const page = await pdf.getPage(number);
    for (const { subtype, titleObj } of (await page.getAnnotations()) as { subtype: string; titleObj?: { str: string } }[]) {
      if (subtype !== 'Widget' && titleObj?.str) found.add('person', subtype, titleObj.str, `p. ${number}`);
    }
    page.cleanup();
  }
}

/** `D:20261120100000+01'00'` → `2026-11-20 10:00`. */
function asMoment(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d).*$/, '$1-$2-$3 $4:$5') : value;
}

/** What the library says of the file itself. */
const INNER = /^(PDFFormatVersion|Is[A-Z].*|EncryptFilterName|Language|Trapped|Custom)$/;

function readXmp(raw: string, found: Found): void {
  try {
    const packet = Buffer.from(raw.replace(/^[^<]*|<\?xpacket[^>]*\?>/g, '').replace(/<!DOCTYPE[^>]*>/g, ''));
    for (const { name, words } of leavesOf(packet)) if (Object.hasOwn(XMP, name)) found.add(XMP[name]!, name, words, 'XMP');
    // What is short may be written as an attribute.
    readPart(packet, {
      open: (_, attributes) => Object.entries(attributes).forEach(([name, words]) => Object.hasOwn(XMP, name) && found.add(XMP[name]!, name, words, 'XMP')),
    });
  } catch {
    // What cannot be read as XMP is taken out all the same.
    found.add('other', 'XMP', raw.slice(0, 100), 'XMP');
  }
}

async function open(data: Uint8Array): Promise<PDFDocumentProxy> {
  const cMapUrl = `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')}/`;
  try {
    return await getDocument({ data, cMapUrl, verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false }).promise;
  } catch (error) {
    throw new Stopped((error as Error).name === 'PasswordException' ? 'DOCUMENT_METADATA_LOCKED' : 'DOCUMENT_METADATA_UNREADABLE');
  }
}

/**
 * The same PDF without it, written anew: what earlier savings left behind goes too. Remarks stay, of nobody; photographs in it lose what their cameras wrote.
 * @throws Stopped for one that is locked, or signed: that would be signed no more
 */
export async function barePdf(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false }).catch((error: Error) => {
    throw new Stopped(/encrypted/i.test(error.message) ? 'DOCUMENT_METADATA_LOCKED' : 'DOCUMENT_METADATA_UNREADABLE');
  });
  const { context } = pdf;
  const { trailerInfo } = context;
  delete trailerInfo.Info;
  for (const [ref, object] of context.enumerateIndirectObjects()) bareObject(object, (bare) => context.assign(ref, bare));
  removeUnused(pdf);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

const [METADATA, PIECE_INFO, LAST_MODIFIED] = ['Metadata', 'PieceInfo', 'LastModified'].map((name) => PDFName.of(name)) as [PDFName, PDFName, PDFName];

function bareObject(object: PDFObject, replace: (bare: PDFObject) => void): void {
  if (object instanceof PDFArray) return object.asArray().forEach((inner) => bareObject(inner, () => undefined));
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  if (dict.has(PDFName.of('ByteRange')) || nameOf(dict, 'Type') === 'Sig') throw new Stopped('DOCUMENT_METADATA_SIGNED');
  for (const key of [METADATA, PIECE_INFO, LAST_MODIFIED]) dict.delete(key);
  // Of a field its `T` is its name, of a remark its author.
  if (REMARKS.has(nameOf(dict, 'Subtype')) && dict.has(PDFName.of('Rect'))) for (const key of ['T', 'M', 'CreationDate']) dict.delete(PDFName.of(key));
  for (const [, inner] of dict.entries()) if (inner instanceof PDFDict || inner instanceof PDFArray) bareObject(inner, () => undefined);
  if (object instanceof PDFRawStream && nameOf(dict, 'Filter') === 'DCTDecode') {
    const bare = bareImage(object.contents);
    if (bare) replace(PDFRawStream.of(dict, bare));
  }
}

const REMARKS = new Set('Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Caret Stamp Ink Popup FileAttachment Sound Redact'.split(' '));

function nameOf(dict: PDFDict, key: string): string {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}

/** What nothing in the document leads to any more, such as lists of earlier savings. */
function removeUnused({ context }: PDFDocument): void {
  const used = new Set<PDFRef>();
  const todo: (PDFObject | undefined)[] = [context.trailerInfo.Root];
  while (todo.length) {
    const object = todo.pop();
    if (object instanceof PDFRef) {
      if (used.has(object)) continue;
      used.add(object);
      todo.push(context.lookup(object));
    } else if (object instanceof PDFArray) todo.push(...object.asArray());
    else if (object instanceof PDFDict) todo.push(...object.values());
    else if (object instanceof PDFStream) todo.push(object.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref);
}
