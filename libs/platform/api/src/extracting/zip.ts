import { unzipSync } from 'fflate';
import { Unreadable } from './extraction.ts';

/** A file that unpacks to more than this is no document but a trap. */
const MOST = { entries: 10_000, bytes: 200 * 1024 * 1024, ratio: 300 };
/** Small parts may be packed as well as they like. */
const SMALL = 1024 * 1024;

/** What stands in a packed document, by name: only what is wanted is unpacked, and never more than it says of itself. */
export function unpack(bytes: Uint8Array, wanted: RegExp): Map<string, Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable(isLocked(bytes) ? 'DOCUMENT_TEXT_ENCRYPTED' : 'DOCUMENT_TEXT_BROKEN');
  let [entries, total] = [0, 0];
  const filter = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }): boolean => {
    entries += 1;
    if (entries > MOST.entries) throw new Unreadable('DOCUMENT_TEXT_TOO_LARGE');
    if (!wanted.test(name)) return false;
    total += originalSize;
    if (total > MOST.bytes || (originalSize > SMALL && originalSize > size * MOST.ratio)) throw new Unreadable('DOCUMENT_TEXT_TOO_LARGE');
    return true;
  };
  return new Map(Object.entries(unzipSync(bytes, { filter })));
}

/** Office writes a document with a password into a container of its old kind. */
function isLocked(bytes: Uint8Array): boolean {
  const oldKind = [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
  return oldKind && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
