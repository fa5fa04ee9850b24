import type { MetadataKind } from '@leerkring/contract';
import { barePicture } from './office.ts';
import { readImage } from './images.ts';
import { Stopped, type Found } from './metadata.ts';
import { leavesOf, packed, readPart, textOf, unpacked } from './packed-parts.ts';

const META = 'meta.xml';
const WORDS = /^(content|styles)\.xml$/;
const SETTINGS = 'settings.xml';
const MANIFEST = 'META-INF/manifest.xml';
const PICTURES = /^Pictures\/[^/]+\.(jpe?g|png|webp|tiff?)$/i;
const SIGNATURES = /^META-INF\/.*signatures[^/]*\.xml$/i;

const KINDS: Readonly<Record<string, MetadataKind>> = {
  'initial-creator': 'person', creator: 'person', 'printed-by': 'person', generator: 'program', 'creation-date': 'moment', date: 'moment', 'print-date': 'moment',
  title: 'other', subject: 'other', description: 'other', keyword: 'other', 'user-defined': 'other',
};
/** In content: whose remarks and changes they are. */
const NAMES = new Set(['creator', 'creator-initials', 'sender-initials']);
const PRINTER = /^Printer(Name|Setup)$/;

/** What an OpenDocument file tells: its own list, whose remarks and changes are in it, its printer, and what its pictures tell. */
export async function readOpen(bytes: Uint8Array, found: Found): Promise<void> {
  const parts = unpacked(bytes, (name) => name === META || name === MANIFEST || name === SETTINGS || WORDS.test(name) || PICTURES.test(name));
  requireUnlocked(parts.get(MANIFEST));
  if (!parts.has('content.xml')) throw new Stopped('DOCUMENT_METADATA_UNREADABLE');
  for (const [place, part] of parts) {
    if (place === META) readMeta(place, part, found);
    else if (WORDS.test(place)) for (const { name, words } of leavesOf(part)) if (NAMES.has(name)) found.add('person', name, words, place);
    if (place === SETTINGS) for (const { name, words, attributes } of leavesOf(part)) if (name === 'config-item' && attributes['name'] === 'PrinterName') found.add('device', 'PrinterName', words, place);
    if (PICTURES.test(place)) await readImage(part, found, place);
  }
}

function readMeta(place: string, part: Uint8Array, found: Found): void {
  for (const { name, words, attributes } of leavesOf(part)) {
    if (name === 'template') found.add('program', name, attributes['title'] || attributes['href'], place);
    if (Object.hasOwn(KINDS, name)) found.add(KINDS[name]!, name === 'user-defined' ? (attributes['name'] ?? name) : name, words, place);
  }
}

function requireUnlocked(manifest: Uint8Array | undefined): void {
  const open = (name: string): void => {
    if (name === 'encryption-data') throw new Stopped('DOCUMENT_METADATA_LOCKED');
  };
  if (manifest) readPart(manifest, { open });
}

/** The same document without it. Remarks and changes stay, of nobody. @throws Stopped for a signed one, which then would be signed no more */
export function bareOpen(bytes: Uint8Array): Uint8Array {
  const parts = unpacked(bytes, () => true);
  requireUnlocked(parts.get(MANIFEST));
  for (const [name, part] of parts) {
    if (SIGNATURES.test(name)) throw new Stopped('DOCUMENT_METADATA_SIGNED');
    if (name === META) parts.set(name, bareMeta(part));
    if (WORDS.test(name)) parts.set(name, withoutNames(part));
    if (name === SETTINGS) parts.set(name, withoutPrinter(part));
    barePicture(parts, name, PICTURES);
  }
  return packed(parts);
}

/** Of its own list only how many pages and words it has. */
function bareMeta(part: Uint8Array): Uint8Array {
  const words = textOf(part);
  const [head] = /^[\s\S]*?<(?:[\w.-]+:)?document-meta[^<>]*>/.exec(words) ?? [];
  const [, prefix] = /<([\w.-]+:)?document-meta/.exec(words) ?? [];
  if (!head || head.endsWith('/>')) return part;
  const [counts = ''] = /<(?:[\w.-]+:)?document-statistic[^<>]*\/>/.exec(words) ?? [];
  return Buffer.from(`${head}<${prefix ?? ''}meta>${counts}</${prefix ?? ''}meta></${prefix ?? ''}document-meta>`);
}

function withoutNames(part: Uint8Array): Uint8Array {
  return Buffer.from(textOf(part).replace(/(<(?:[\w.-]+:)?(creator|creator-initials|sender-initials)(?:\s[^<>]*)?>)[^<]*(<\/)/g, '$1$3'));
}

function withoutPrinter(part: Uint8Array): Uint8Array {
  const item = /(<(?:[\w.-]+:)?config-item\s[^<>]*name="([^"]*)"[^<>]*>)[^<]*(<\/)/g;
  return Buffer.from(textOf(part).replace(item, (whole, before: string, name: string, after: string) => (PRINTER.test(name) ? before + after : whole)));
}
