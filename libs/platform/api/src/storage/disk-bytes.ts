import { randomUUID } from 'node:crypto';
import { link, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { written } from './clearing';
import { isSha256, placeOf, type Bytes, type Lying } from './bytes';

/** Bytes on the disk of `DATA_DIR`. A file that comes in from the same disk is linked, not copied. */
export class DiskBytes implements Bytes {
  constructor(private readonly folder: string) {}

  async put(sha256: string, path: string): Promise<void> {
    const place = join(this.folder, placeOf(sha256));
    const coming = `${place}.${randomUUID()}`;
    await mkdir(dirname(place), { recursive: true });
    await toDisk(path);
    await link(path, coming);
    await rename(coming, place);
    // A name of what is there already makes rename do nothing at all.
    await rm(coming, { force: true });
    await toDisk(dirname(place));
  }

  async read(sha256: string): Promise<Readable | null> {
    return readFrom(join(this.folder, placeOf(sha256)));
  }

  async remove(sha256: string): Promise<void> {
    await rm(join(this.folder, placeOf(sha256)), { force: true });
  }

  async *all(): AsyncIterable<Lying> {
    await mkdir(this.folder, { recursive: true });
    for await (const entry of await opendir(this.folder, { recursive: true })) {
      const facts = entry.isFile() && isSha256(entry.name) && (await stat(join(entry.parentPath, entry.name)).catch(() => null));
      // When its name came there, not when the file was written.
      if (facts) yield { sha256: entry.name, since: facts.ctime };
    }
  }
}

/** A file that is open before anything is answered; null when it is not there. */
export async function readFrom(path: string): Promise<Readable | null> {
  try {
    const stream = (await open(path)).createReadStream();
    const push = stream.push.bind(stream);
    // What goes out of a large file adds up just as what comes in.
    stream.push = (part: Buffer | null) => {
      if (part) written(part.byteLength);
      return push(part);
    };
    return stream;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Waits until the disk has it: what we tell people is there must be there after a power cut. */
async function toDisk(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
