import { unzipSync, zipSync, type Zippable } from 'fflate';
import { SaxesParser } from 'saxes';
import { Stopped } from './metadata.ts';

/** What stands in a packed document, by name. */
export type PackedParts = Map<string, Uint8Array>;

/** A file that unpacks to more than this is no document but a trap. */
const MOST = { entries: 10_000, bytes: 200 * 1024 * 1024, ratio: 300, small: 1024 * 1024 };
const MOST_DEPTH = 400;
const CHUNK = 64 * 1024;
const MOMENT = '2000-01-01T00:00:00';

/** Unpacks what is wanted, and never more than it says of itself. */
export function unpacked(bytes: Uint8Array, wanted: (name: string) => boolean): PackedParts {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Stopped(bytes[0] === 0xd0 ? 'DOCUMENT_METADATA_LOCKED' : 'DOCUMENT_METADATA_UNREADABLE');
  let [entries, total] = [0, 0];
  const filter = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }): boolean => {
    entries += 1;
    if (!wanted(name)) return false;
    total += originalSize;
    const blown = originalSize > MOST.small && originalSize > size * MOST.ratio;
    if (entries > MOST.entries || total > MOST.bytes || blown) throw new Stopped('DOCUMENT_METADATA_UNREADABLE');
    return true;
  };
  return new Map(Object.entries(unzipSync(bytes, { filter })));
}

/** Packs them again, in their order; the package itself tells no moments. */
export function packed(parts: PackedParts): Uint8Array {
  const files = [...parts].map(([name, bytes]) => [name, [bytes, { level: isPackedAlready(name) ? 0 : 6, mtime: MOMENT }]] as const);
  return zipSync(Object.fromEntries(files) as Zippable);
}

/** Pictures gain nothing; what OpenDocument says of itself must be readable as it stands. */
const isPackedAlready = (name: string): boolean => name === 'mimetype' || /\.(jpe?g|png|gif|webp)$/i.test(name);

export interface PartReader {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (words: string) => void;
}

/** Reads an XML part from begin to end; names come without their prefix, of attributes too. A DOCTYPE that declares something, such as entities, is refused. */
export function readPart(bytes: Uint8Array, { open, close, text }: PartReader): void {
  const parser = new SaxesParser();
  let depth = 0;
  const refuse = (): never => {
    throw new Stopped('DOCUMENT_METADATA_UNREADABLE');
  };
  parser.on('error', refuse);
  parser.on('doctype', (declared) => void (declared.includes('[') && refuse()));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > MOST_DEPTH) refuse();
    open?.(localOf(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localOf(key), value as string])));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close?.(localOf(name));
  });
  if (text) parser.on('text', text);
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
  for (let at = 0; at < bytes.length; at += CHUNK) parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode()).close();
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The words of all elements of a part that have nothing but words in them, with their attributes. */
export function leavesOf(bytes: Uint8Array): { name: string; words: string; attributes: Record<string, string> }[] {
  const leaves: { name: string; words: string; attributes: Record<string, string> }[] = [];
  let leaf: (typeof leaves)[number] | null = null;
  readPart(bytes, {
    open: (name, attributes) => (leaf = { name, words: '', attributes }),
    text: (words) => void (leaf && (leaf.words += words)),
    close: () => {
      if (leaf) leaves.push(leaf);
      leaf = null;
    },
  });
  return leaves;
}

/** Changes the tags of an XML part, word by word; what stands between them stays as it is. @throws Stopped where tags cannot be told from words */
export function withTags(bytes: Uint8Array, change: (tag: string) => string): Uint8Array {
  const words = textOf(bytes);
  if (words.includes('<![CDATA[')) throw new Stopped('DOCUMENT_METADATA_STUCK');
  return Buffer.from(words.replace(/<[^<>!?/][^<>]*>/g, change));
}

/** @throws Stopped when it is not written in UTF-8 */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Stopped('DOCUMENT_METADATA_STUCK');
  }
}
