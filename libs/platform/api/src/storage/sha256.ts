import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

const PART = 256 * 1024;

/** SHA-256 of a file, in hexadecimal. Reads it into one buffer, part after part: as a stream each part would be memory that waits to be cleared. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafeSlow(PART);
  const file = await open(path);
  try {
    for (let read = await file.read(buffer, 0, PART); read.bytesRead; read = await file.read(buffer, 0, PART)) hash.update(buffer.subarray(0, read.bytesRead));
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}
