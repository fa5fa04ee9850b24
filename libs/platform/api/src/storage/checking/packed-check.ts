import { endingOf } from '@leerkring/contract';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '../../errors/domain-error';

/** Packed files, by the ending of their names: the folder that must be in one of Office, and what one of OpenDocument says of itself. */
export const packedKinds: Readonly<Record<string, { folder?: string; mimetype?: string }>> = {
  docx: { folder: 'word/' },
  docm: { folder: 'word/' },
  xlsx: { folder: 'xl/' },
  xlsm: { folder: 'xl/' },
  pptx: { folder: 'ppt/' },
  pptm: { folder: 'ppt/' },
  odt: { mimetype: 'application/vnd.oasis.opendocument.text' },
  ods: { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' },
  odp: { mimetype: 'application/vnd.oasis.opendocument.presentation' },
  zip: {},
};

/** No honest package comes near. Small parts may be packed as well as they like. */
const MOST = { entries: 20_000, unpacked: 8 * 1024 ** 3, ratio: 400, small: 1024 * 1024 };
/** What starts when one opens it, and packages of which the inside cannot be looked at. */
const RUNS = new Set('exe com scr pif bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta lnk url msi msix msp jar dll cpl reg sh command app apk iso img vhd chm html htm xhtml svg swf'.split(' '));
const PACKED = new Set('zip 7z rar gz tgz bz2 xz tar zst cab arj ace lzh'.split(' '));
const MACROS = /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\/.*[^/]$|\.(docm|xlsm|pptm|dotm|xltm|potm|xlam|ppam)$/i;
const SYMBOLIC_LINK = 0xa000;
const LOCAL_HEADER = 30;

/**
 * Reads the table of contents of a packed file; nothing of it is unpacked but the few words that one of OpenDocument says of itself.
 * Returns whether there are macros in it.
 * @throws DomainError FILE_BROKEN, FILE_MISMATCH, FILE_ENCRYPTED, FILE_PACKED_TOO_LARGE, FILE_PACKED_UNSAFE
 */
export async function checkPacked(path: string, ending: string): Promise<boolean> {
  const packed = await opened(path);
  try {
    const entries = await entriesOf(packed, ending);
    requireInOrder(entries);
    await requireKind(packed, entries, ending);
    return entries.some(({ fileName }) => MACROS.test(fileName));
  } finally {
    packed.close();
  }
}

async function opened(path: string): Promise<ZipFile> {
  return openPromise(path, { lazyEntries: true, autoClose: false }).catch(refuse);
}

/** What the library says of a package, as one of our codes. */
function refuse(error: unknown): never {
  if (error instanceof DomainError) throw error;
  const words = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters in fileName/i.test(words)) throw new DomainError('FILE_PACKED_UNSAFE');
  if (/end of central directory record signature not found/i.test(words)) throw new DomainError('FILE_MISMATCH');
  throw new DomainError('FILE_BROKEN');
}

async function entriesOf(packed: ZipFile, ending: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  let unpacked = 0;
  if (packed.entryCount > MOST.entries) throw new DomainError('FILE_PACKED_TOO_LARGE');
  try {
    for await (const entry of packed.eachEntry()) {
      entries.push(entry);
      unpacked += entry.uncompressedSize;
      const blown = entry.uncompressedSize > MOST.small && entry.uncompressedSize > entry.compressedSize * MOST.ratio;
      if (entries.length > MOST.entries || unpacked > MOST.unpacked || blown) throw new DomainError('FILE_PACKED_TOO_LARGE');
      requireSafe(entry, ending);
    }
  } catch (error) {
    refuse(error);
  }
  return entries;
}

function requireSafe(entry: Entry, ending: string): void {
  if (entry.isEncrypted()) throw new DomainError('FILE_ENCRYPTED');
  const hidden = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(entry.fileName);
  const link = ((entry.externalFileAttributes >>> 16) & 0xf000) === SYMBOLIC_LINK;
  if (hidden || link) throw new DomainError('FILE_PACKED_UNSAFE');
  const inner = endingOf(entry.fileName);
  if (ending === 'zip' && (RUNS.has(inner) || PACKED.has(inner))) throw new DomainError('FILE_PACKED_UNSAFE');
}

/** Every entry has bytes of its own, the first at the very beginning: entries that share theirs blow up, and what stands before is another file. */
function requireInOrder(entries: readonly Entry[]): void {
  let end = 0;
  const sorted = [...entries].sort((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader);
  if (sorted[0] && sorted[0].relativeOffsetOfLocalHeader !== 0) throw new DomainError('FILE_MISMATCH');
  for (const { relativeOffsetOfLocalHeader: from, fileNameRaw, compressedSize } of sorted) {
    if (from < end) throw new DomainError('FILE_PACKED_TOO_LARGE');
    end = from + LOCAL_HEADER + fileNameRaw.length + compressedSize;
  }
  if (new Set(entries.map(({ fileName }) => fileName)).size < entries.length) throw new DomainError('FILE_BROKEN');
}

async function requireKind(packed: ZipFile, entries: readonly Entry[], ending: string): Promise<void> {
  const { folder, mimetype } = packedKinds[ending]!;
  const has = (test: (name: string) => boolean): boolean => entries.some(({ fileName }) => test(fileName));
  if (folder && !(has((name) => name === '[Content_Types].xml') && has((name) => name.startsWith(folder)))) throw new DomainError('FILE_MISMATCH');
  if (!mimetype) return;
  const told = entries.find(({ fileName }) => fileName === 'mimetype');
  if (!told || told.uncompressedSize > 100 || !has((name) => name === 'content.xml')) throw new DomainError('FILE_MISMATCH');
  if ((await wordsOf(packed, told)) !== mimetype) throw new DomainError('FILE_MISMATCH');
}

async function wordsOf(packed: ZipFile, entry: Entry): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const part of await packed.openReadStreamPromise(entry)) parts.push(part as Buffer);
  } catch (error) {
    refuse(error);
  }
  return Buffer.concat(parts).toString('latin1').trim();
}
