import { open, type FileHandle } from 'node:fs/promises';
import { endingOf } from '@leerkring/contract';
import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '../../errors/domain-error';
import { hasSome } from './has-some';
import { imageFactsIn, type ImageFacts } from './image-facts';
import { checkPacked, packedKinds } from './packed-check';
import { checkText, textEndings } from './text-check';

/** What the content of a whole file says that it is. */
export interface CheckedFile {
  /** Found in the content for images that pages show; otherwise what the ending stands for, which the content agrees with. */
  mediaType: string;
  /** It holds small programs, or is of an old kind in which they cannot be ruled out. */
  macros: boolean;
  /** Null: no image that pages show. */
  image: ImageFacts | null;
}

/** A whole file on this machine, and what its name says. */
export interface FileToCheck {
  path: string;
  bytes: number;
  fileName: string;
  /** What the ending of its name stands for. */
  mediaType: string;
}

/** So many bytes at both ends tell what a file is; in a photograph what the camera adds comes first. */
const LOOKED_AT = 512 * 1024;
/** An image of more dots than this takes gigabytes to draw. */
const MOST_DOTS = 200_000_000;

/** Images that pages show, by the ending of their names; which of them it is, their content decides. */
const shown: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif']);
const moving = ['mp4', 'm4a', 'm4v', 'm4b', 'm4p', 'mov', 'f4v', '3gp', '3g2'];
/** By the ending of a name: what its content may be, in the words of `file-type`. */
const contents: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  doc: ['cfb'],
  xls: ['cfb'],
  ppt: ['cfb'],
  rtf: ['rtf'],
  mp3: ['mp3', 'mp2', 'mp1', 'aac'],
  m4a: moving,
  mp4: moving,
  mov: moving,
  wav: ['wav'],
  ogg: ['ogg', 'oga', 'ogv', 'ogx', 'ogm', 'opus', 'spx'],
  webm: ['webm', 'mkv'],
  heic: ['heic', 'heif', 'avif'],
  tif: ['tif'],
  tiff: ['tif'],
};

/**
 * Looks into a whole file: whether it is what its name says, and nothing that harms who opens it. Reads both ends, and of a packed file
 * its table of contents: bounded, however large the file is.
 * @throws DomainError FILE_EMPTY, FILE_MISMATCH, FILE_BROKEN, FILE_ENCRYPTED, FILE_ACTIVE, FILE_TOO_MANY_DOTS, FILE_PACKED_TOO_LARGE, FILE_PACKED_UNSAFE
 */
export async function checkFile(file: FileToCheck): Promise<CheckedFile> {
  if (file.bytes === 0) throw new DomainError('FILE_EMPTY');
  const ends = await endsOf(file);
  const ending = endingOf(file.fileName);
  const plain = { mediaType: file.mediaType, macros: false, image: null };
  if (ending in packedKinds) {
    if (isOldOffice(ends.head)) throw new DomainError((await hasSome(file.path, ['EncryptedPackage'])) ? 'FILE_ENCRYPTED' : 'FILE_MISMATCH');
    return { ...plain, macros: await checkPacked(file.path, ending) };
  }
  // What is also a packed file shows its other face to other programs.
  if (endsPacked(ends.tail)) throw new DomainError('FILE_MISMATCH');
  if (textEndings.has(ending)) {
    await checkText(file, ends);
    return plain;
  }
  if (shown.has(ending)) {
    const image = imageOf(ends.head);
    return { ...plain, image, mediaType: image.mediaType };
  }
  await requireContent(ends.head, contents[ending]!);
  return { ...plain, macros: isOldOffice(ends.head) && (await hasSome(file.path, ['_VBA_PROJECT'])) };
}

/** Beginning and end of a file; of a small one both are all of it. */
export interface Ends {
  head: Buffer;
  tail: Buffer;
}

async function endsOf({ path, bytes }: FileToCheck): Promise<Ends> {
  const file = await open(path);
  try {
    return { head: await part(file, 0), tail: await part(file, Math.max(0, bytes - LOOKED_AT)) };
  } finally {
    await file.close();
  }
}

async function part(file: FileHandle, from: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, from);
  return buffer.subarray(0, bytesRead);
}

async function requireContent(head: Buffer, allowed: readonly string[]): Promise<void> {
  // Looking stops where the beginning stops: what cannot be told from it is something else.
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (!found || !allowed.includes(found.ext)) throw new DomainError('FILE_MISMATCH');
}

function imageOf(head: Buffer): ImageFacts {
  const image = imageFactsIn(head);
  if (!image) throw new DomainError('FILE_MISMATCH');
  if (image.width * image.height > MOST_DOTS) throw new DomainError('FILE_TOO_MANY_DOTS');
  return image;
}

const isOldOffice = (head: Buffer): boolean => head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'));

/** Whether a packed file ends here: its closing record, with a remark that goes on to the last byte. */
function endsPacked(tail: Buffer): boolean {
  for (let at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= 0; at = at > 0 ? tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1') : -1) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}
