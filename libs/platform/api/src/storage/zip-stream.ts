import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file in a package that goes out. */
export interface ZipEntry {
  /** Its path in the package. */
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** A package as it goes out, however large: nothing of it is ever in memory whole, and it is not made smaller, as most files are packed already. */
export function zipOf(entries: AsyncIterable<ZipEntry>): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  let body: Readable | undefined;
  const fill = async (): Promise<void> => {
    for await (const { name, content } of entries) {
      body = Readable.from(content, { objectMode: false });
      zip.addReadStream(body, name, { compress: false });
      await finished(body);
    }
    zip.end();
  };
  zip.on('error', (error: Error) => out.destroy(error));
  // Whoever asked for it went away: what is being read is let go of.
  out.once('close', () => body?.destroy());
  fill().catch((error: Error) => out.destroy(error));
  return out;
}

/** What every system takes as one name in a path. */
export const pathPart = (words: string): string => words.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-').replace(/^[. ]+|[. ]+$/g, '').slice(0, 100) || '-';

/** The first name that is not taken yet, whatever the case of its letters; it is taken from then on. */
export function untaken(taken: Set<string>, named: (again: number) => string): string {
  for (let again = 0; ; again += 1) {
    const name = named(again);
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
