import { Zip, ZipPassThrough } from 'fflate';

/** A file in a package that goes out. */
export interface ZipEntry {
  /** Its path in the package. */
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** A package as it goes out: nothing of it is ever in memory whole, and it is not made smaller, as most files are packed already. At most 4 GiB. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, data) => {
    failure = error ?? failure;
    ready.push(data);
  });
  for await (const { name, content } of entries) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    for await (const part of content) {
      file.push(part);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  if (failure) throw failure;
  yield* ready.splice(0);
}
