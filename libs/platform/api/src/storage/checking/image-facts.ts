import type { ShownImage } from '@leerkring/contract';

/** What the content of a file says that it is, when that is an image that pages show. */
export interface ImageFacts {
  mediaType: ShownImage;
  /** As it is shown, in pixels. */
  width: number;
  height: number;
}

const MOST_PIXELS = 65_535;

/** Reads the beginning of a file. Null: it is no image that pages show, or not a whole one. */
export function imageFactsIn(bytes: Buffer): ImageFacts | null {
  try {
    const facts = png(bytes) ?? gif(bytes) ?? webp(bytes) ?? avif(bytes) ?? jpeg(bytes);
    const fits = (size: number): boolean => size > 0 && size <= MOST_PIXELS;
    return facts && fits(facts.width) && fits(facts.height) ? facts : null;
  } catch (error) {
    if (!isCutOff(error)) throw error;
    return null;
  }
}

/** The file ends before it says how large it is. */
const isCutOff = (error: unknown): boolean => ['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS'].includes((error as { code: string }).code);

const textAt = (bytes: Buffer, at: number, length: number): string => bytes.toString('latin1', at, at + length);

function png(bytes: Buffer): ImageFacts | null {
  if (textAt(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || textAt(bytes, 12, 4) !== 'IHDR') return null;
  return { mediaType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function gif(bytes: Buffer): ImageFacts | null {
  if (!/^GIF8[79]a$/.test(textAt(bytes, 0, 6))) return null;
  return { mediaType: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

function webp(bytes: Buffer): ImageFacts | null {
  if (textAt(bytes, 0, 4) !== 'RIFF' || textAt(bytes, 8, 4) !== 'WEBP') return null;
  const mediaType = 'image/webp';
  const kind = textAt(bytes, 12, 4);
  if (kind === 'VP8X') return { mediaType, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ') return { mediaType, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (kind !== 'VP8L') return null;
  const size = bytes.readUInt32LE(21);
  return { mediaType, width: (size & 0x3fff) + 1, height: ((size >>> 14) & 0x3fff) + 1 };
}

/** AVIF is a box in a box in a box; the largest `ispe` is that of the image, others are of its tiles. */
function avif(bytes: Buffer): ImageFacts | null {
  if (textAt(bytes, 4, 4) !== 'ftyp' || !/avi[fs]/.test(textAt(bytes, 8, Math.min(bytes.readUInt32BE(0), 64) - 8))) return null;
  let size = { width: 0, height: 0 };
  for (let at = bytes.indexOf('ispe', 0, 'latin1'); at >= 0; at = bytes.indexOf('ispe', at + 4, 'latin1')) {
    const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    if (width * height > size.width * size.height) size = { width, height };
  }
  return { mediaType: 'image/avif', ...size };
}

function jpeg(bytes: Buffer): ImageFacts | null {
  if (textAt(bytes, 0, 3) !== '\xff\xd8\xff') return null;
  let turned = false;
  for (let at = 2; bytes.readUInt8(at) === 0xff; ) {
    const marker = bytes.readUInt8(at + 1);
    const length = bytes.readUInt16BE(at + 2);
    // Frames of all kinds of JPEG; C4, C8 and CC are something else.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return { mediaType: 'image/jpeg', ...(turned ? { width: height, height: width } : { width, height }) };
    }
    if (marker === 0xe1 && textAt(bytes, at + 4, 4) === 'Exif') turned = isTurned(bytes.subarray(at + 10, at + 2 + length));
    at += 2 + length;
  }
  return null;
}

/** Whether the camera was held on its side, so that browsers turn the image. */
function isTurned(exif: Buffer): boolean {
  const little = textAt(exif, 0, 2) === 'II';
  const short = (at: number): number => (little ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const long = (at: number): number => (little ? exif.readUInt32LE(at) : exif.readUInt32BE(at));
  try {
    const directory = long(4);
    for (let entry = 0; entry < short(directory); entry++) {
      const at = directory + 2 + entry * 12;
      if (short(at) === 0x0112) return short(at + 8) >= 5 && short(at + 8) <= 8;
    }
  } catch (error) {
    if (!isCutOff(error)) throw error;
  }
  return false;
}
