import { createReadStream } from 'node:fs';

/** Whether one of these names, as Office writes them in its old container (UTF-16), stands somewhere in a file. Never holds more than a part of it. */
export async function hasSome(path: string, names: readonly string[]): Promise<boolean> {
  const sought = names.map((name) => Buffer.from(name, 'utf16le'));
  const overlap = Math.max(...sought.map(({ length }) => length)) - 1;
  let before: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    const seen = Buffer.concat([before, chunk]);
    if (sought.some((name) => seen.includes(name))) return true;
    before = seen.subarray(Math.max(0, seen.length - overlap));
  }
  return false;
}
