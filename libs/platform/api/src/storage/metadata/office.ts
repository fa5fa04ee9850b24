import type { MetadataKind } from '@leerkring/contract';
import { bareImage } from './bare-image.ts';
import { bareTiff } from './bare-tiff.ts';
import { readImage } from './images.ts';
import { Stopped, type Found } from './metadata.ts';
import { leavesOf, packed, readPart, unpacked, withTags, type PackedParts } from './packed-parts.ts';

const PROPERTIES = /^docProps\/(core|app|custom)[^/]*\.xml$/i;
/** Parts with words, in which remarks and changes say whose they are. */
const WORDS = /^(word|xl|ppt)\/([^/]+|(comments|persons|revisions|threadedComments|slides|notesSlides|worksheets)\/[^/]+)\.xml$/i;
const PICTURES = /^(word|xl|ppt)\/media\/[^/]+\.(jpe?g|png|webp|tiff?)$/i;
const SIGNATURES = /^_xmlsignatures\/.*sig[^/]*\.xml$/i;

/** Of a list of properties: what each is about. Counts of pages and words are about nobody. */
const KINDS: Readonly<Record<string, MetadataKind>> = {
  creator: 'person', lastModifiedBy: 'person', Manager: 'person', Company: 'organisation', Application: 'program', Template: 'program',
  created: 'moment', modified: 'moment', lastPrinted: 'moment', title: 'other', subject: 'other', keywords: 'other', description: 'other', category: 'other', contentStatus: 'other', identifier: 'other', version: 'other', HyperlinkBase: 'other',
};
/** Names of people, as attributes of remarks, changes and lists of people. */
const NAMES = new Set(['author', 'userName', 'displayName', 'lastModifiedBy', 'initials']);
const LISTED = new Set(['cmAuthor', 'person', 'author', 'userInfo', 'fileSharing', 'header', 'comment', 'ins', 'del', 'moveFrom', 'moveTo']);
/** What stands in the place of a name that was taken out. */
const NOBODY = 'Auteur';
const isNobody = (name: string): boolean => /^(auteur|author|a|)$/i.test(name.trim());

/** What a Microsoft document tells: its properties, whose remarks and changes are in it, and what its pictures tell. */
export async function readOffice(bytes: Uint8Array, found: Found): Promise<void> {
  const parts = unpacked(bytes, (name) => PROPERTIES.test(name) || WORDS.test(name) || PICTURES.test(name));
  if (!parts.size) throw new Stopped('DOCUMENT_METADATA_UNREADABLE');
  for (const [name, part] of parts) {
    if (PROPERTIES.test(name)) readProperties(name, part, found);
    else if (WORDS.test(name)) readNames(name, part, found);
    else await readImage(part, found, name);
  }
}

function readProperties(place: string, part: Uint8Array, found: Found): void {
  if (/custom[^/]*\.xml$/i.test(place)) return readCustom(place, part, found);
  for (const { name, words } of leavesOf(part)) if (Object.hasOwn(KINDS, name)) found.add(KINDS[name]!, name, words, place);
}

function readCustom(place: string, part: Uint8Array, found: Found): void {
  let [property, words] = ['', ''];
  readPart(part, {
    open: (name, attributes) => {
      if (name === 'property') [property, words] = [attributes['name'] ?? '', ''];
    },
    text: (more) => void (words += more),
    close: (name) => name === 'property' && found.add('other', property, words, place),
  });
}

function readNames(place: string, part: Uint8Array, found: Found): void {
  let [inAuthor, words] = [false, ''];
  readPart(part, {
    open: (name, attributes) => {
      if (name === 'absPath' && attributes['url']) found.add('other', 'absPath', attributes['url'], place);
      for (const key of namesOf(name, attributes)) if (!isNobody(attributes[key]!)) found.add('person', key, attributes[key], place);
      [inAuthor, words] = [name === 'author', ''];
    },
    text: (more) => void (inAuthor && (words += more)),
    close: (name) => {
      if (name === 'author' && !isNobody(words)) found.add('person', name, words, place);
      inAuthor = false;
    },
  });
}

function namesOf(element: string, attributes: Record<string, string>): string[] {
  return Object.keys(attributes).filter((key) => NAMES.has(key) || (LISTED.has(element) && ['name', 'userId'].includes(key)));
}

/** The same document without it. Remarks and changes stay, of nobody. @throws Stopped for a signed one, which then would be signed no more */
export function bareOffice(bytes: Uint8Array): Uint8Array {
  const parts = unpacked(bytes, () => true);
  for (const [name, part] of parts) {
    if (SIGNATURES.test(name)) throw new Stopped('DOCUMENT_METADATA_SIGNED');
    if (PROPERTIES.test(name)) parts.set(name, emptied(part));
    else if (WORDS.test(name)) parts.set(name, withoutNames(part));
    else barePicture(parts, name, PICTURES);
  }
  return packed(parts);
}

/** Its outer element, as it stands, with nothing in it. */
function emptied(part: Uint8Array): Uint8Array {
  const words = Buffer.from(part).toString('utf8');
  const [, before, name, attributes] = /^([^<]*(?:<\?[^>]*\?>)?\s*)<([\w.-]+(?::[\w.-]+)?)([^<>]*?)\/?>/.exec(words) ?? [];
  if (name === undefined) throw new Stopped('DOCUMENT_METADATA_STUCK');
  return Buffer.from(`${before}<${name}${attributes}/>`);
}

function withoutNames(part: Uint8Array): Uint8Array {
  const tags = withTags(part, (tag) => {
    const element = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? '';
    return tag.replace(/(\s(?:[\w.-]+:)?)([\w.-]+)=("[^"]*"|'[^']*')/g, (whole, before: string, key: string, value: string) => {
      if (element === 'absPath' && key === 'url') return `${before}${key}=""`;
      if (!namesOf(element, { [key]: value }).length) return whole;
      return `${before}${key}="${key === 'initials' ? 'A' : NOBODY}"`;
    });
  });
  return Buffer.from(Buffer.from(tags).toString('utf8').replace(/(<(?:[\w.-]+:)?author>)[^<]*(<\/)/g, `$1${NOBODY}$2`));
}

/** Puts a bare one in the place of a picture. */
export function barePicture(parts: PackedParts, name: string, pictures: RegExp): void {
  if (!pictures.test(name)) return;
  const bare = bareImage(parts.get(name)!) ?? bareTiff(parts.get(name)!);
  if (bare) parts.set(name, bare);
}
