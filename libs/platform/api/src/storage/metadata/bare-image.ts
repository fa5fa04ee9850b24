import { crc32 } from 'node:zlib';

/** An image as it is, dot for dot, without what its maker wrote into it: who, where, with what and when. How it is turned stays. */

/** @returns null when it is no image of a kind that can be bared, or not a whole one */
export function bareImage(bytes: Uint8Array): Buffer | null {
  const image = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (image.readUInt32BE(0) >>> 8 === 0xffd8ff) return bareJpeg(image);
    if (image.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n') return barePng(image);
    if (image.toString('latin1', 0, 4) === 'RIFF' && image.toString('latin1', 8, 12) === 'WEBP') return bareWebp(image);
    return null;
  } catch (error) {
    if (['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS'].includes((error as { code: string }).code)) return null;
    throw error;
  }
}

const APP0 = 0xe0;
const EXIF = 'Exif\0\0';

/** Colours need what Adobe and the ICC say; everything else that programs add goes, and so does what stands behind the image. */
function bareJpeg(image: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  let turned = 1;
  let at = 2;
  for (; image.readUInt8(at) === 0xff; ) {
    const marker = image.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const end = at + 2 + image.readUInt16BE(at + 2);
    if (end > image.length) return null;
    const segment = image.subarray(at, end);
    const name = segment.toString('latin1', 4, 16);
    if (marker === 0xe1 && name.startsWith(EXIF)) turned = orientationIn(segment.subarray(4 + EXIF.length));
    if (isKeptInJpeg(marker, name)) kept.push(segment);
    at = marker === 0xda ? endOfScan(image, end) : end;
    if (marker === 0xda) kept.push(image.subarray(end, at));
  }
  if (image.readUInt8(at) !== 0xff || image.readUInt8(at + 1) !== 0xd9) return null;
  return Buffer.concat([image.subarray(0, 2), ...(turned > 1 ? [exifSegment(turned)] : []), ...kept, image.subarray(at, at + 2)]);
}

function isKeptInJpeg(marker: number, name: string): boolean {
  if (marker === 0xfe) return false;
  if (marker < APP0 || marker > APP0 + 15) return true;
  return (marker === APP0 && name.startsWith('JFIF\0')) || (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) || (marker === 0xee && name.startsWith('Adobe'));
}

/** Dots go on to the next marker that is no stuffing and no restart. */
function endOfScan(image: Buffer, from: number): number {
  for (let at = image.indexOf(0xff, from); at >= 0; at = image.indexOf(0xff, at + 1)) {
    const next = image.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return image.length;
}

function exifSegment(orientation: number): Buffer {
  const content = Buffer.concat([Buffer.from(EXIF, 'latin1'), exifOf(orientation)]);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, content.length + 2]), content]);
}

/** What is left of EXIF: how the image is turned. */
function exifOf(orientation: number): Buffer {
  return Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
}

/** From 1 to 8; 1 when it says nothing that makes sense. */
export function orientationIn(exif: Buffer): number {
  const little = exif.toString('latin1', 0, 2) === 'II';
  const [short, long] = [(at: number) => (little ? exif.readUInt16LE(at) : exif.readUInt16BE(at)), (at: number) => (little ? exif.readUInt32LE(at) : exif.readUInt32BE(at))];
  if (exif.length < 8 || long(4) + 2 > exif.length) return 1;
  const first = long(4);
  for (let at = first + 2, left = short(first); left > 0 && at + 12 <= exif.length; at += 12, left -= 1) {
    if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : 1;
  }
  return 1;
}

/** Chunks that say how the dots are to be seen. */
const PNG_KEPT = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(' '));

function barePng(image: Buffer): Buffer | null {
  const kept: Buffer[] = [image.subarray(0, 8)];
  for (let at = 8; ; ) {
    const end = at + 12 + image.readUInt32BE(at);
    if (end > image.length) return null;
    const name = image.toString('latin1', at + 4, at + 8);
    const turned = name === 'eXIf' ? orientationIn(image.subarray(at + 8, end - 4)) : 1;
    if (turned > 1) kept.push(pngChunk('eXIf', exifOf(turned)));
    if (PNG_KEPT.has(name)) kept.push(image.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
}

function pngChunk(name: string, content: Buffer): Buffer {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(name, 'latin1'), content, Buffer.alloc(4)]);
  chunk.writeUInt32BE(content.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

const WEBP_KEPT = new Set(['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L']);
const [WEBP_EXIF, WEBP_XMP] = [0x08, 0x04];

function bareWebp(image: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  let turned = 1;
  const end = Math.min(image.length, 8 + image.readUInt32LE(4));
  for (let at = 12; at + 8 <= end; ) {
    const size = image.readUInt32LE(at + 4);
    const next = at + 8 + size + (size % 2);
    if (at + 8 + size > image.length) return null;
    const name = image.toString('latin1', at, at + 4);
    // Some programs write the beginning that JPEG has before it.
    const content = image.subarray(at + 8, at + 8 + size);
    if (name === 'EXIF') turned = orientationIn(content.toString('latin1', 0, 6) === EXIF ? content.subarray(6) : content);
    if (WEBP_KEPT.has(name)) kept.push(Buffer.from(image.subarray(at, next)));
    at = next;
  }
  const extended = kept.find((chunk) => chunk.toString('latin1', 0, 4) === 'VP8X');
  if (extended) extended[8] = (extended[8]! & ~WEBP_XMP & ~WEBP_EXIF) | (turned > 1 ? WEBP_EXIF : 0);
  if (extended && turned > 1) kept.push(webpChunk('EXIF', exifOf(turned)));
  const whole = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), ...kept]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

function webpChunk(name: string, content: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
