import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const PART = 4 * 1024 * 1024;

/** SHA-256 of a file in hexadecimal, part by part: a large one is never in memory. In the browser's own language, so that no page needs a right to run other code. */
export async function sha256OfFile(file: Blob): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += PART) hash.update(new Uint8Array(await bytesOf(file.slice(at, at + PART))));
  return bytesToHex(hash.digest());
}

function bytesOf(part: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(part);
  });
}
