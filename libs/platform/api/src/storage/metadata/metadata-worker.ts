/**
 * A thread of its own that looks for what one file tells besides its content, or takes it out. Node runs it as it stands here in specs,
 * so its imports end in `.ts` and it imports nothing of the house but types.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { bareImage } from './bare-image.ts';
import { bareTiff } from './bare-tiff.ts';
import { readImage } from './images.ts';
import { Found, Stopped, type MetadataFormat, type MetadataItem, type MetadataNews, type MetadataTask } from './metadata.ts';
import { bareOffice, readOffice } from './office.ts';
import { bareOpen, readOpen } from './open-document.ts';

type Read = (bytes: Uint8Array, found: Found) => Promise<void>;
type Bare = (bytes: Uint8Array) => Uint8Array | null | Promise<Uint8Array>;

const formats: Record<MetadataFormat, [read: Read, bare: Bare]> = {
  image: [readImage, bareImage],
  tiff: [readImage, bareTiff],
  office: [readOffice, bareOffice],
  'open-document': [readOpen, bareOpen],
  // A large package, which few files need.
  pdf: [async (bytes, found) => (await import('./pdf.ts')).readPdf(bytes, found), async (bytes) => (await import('./pdf.ts')).barePdf(bytes)],
};

const { act, format, bytes } = workerData as MetadataTask;
const [read, bare] = formats[format];
const tell = (news: MetadataNews, move: ArrayBuffer[] = []): void => parentPort!.postMessage(news, move);

async function itemsOf(content: Uint8Array): Promise<MetadataItem[]> {
  const found = new Found();
  await read(content, found);
  return found.all;
}

/** What was taken out is looked for once more: nothing is called bare that is not. */
async function removed(): Promise<Uint8Array<ArrayBuffer>> {
  const made = await bare(bytes);
  if (!made) throw new Stopped('DOCUMENT_METADATA_STUCK');
  const own = new Uint8Array(made);
  const left = await itemsOf(new Uint8Array(own));
  if (left.length) throw new Stopped('DOCUMENT_METADATA_STUCK');
  return own;
}

try {
  if (act === 'read') tell({ items: await itemsOf(bytes) });
  else {
    const made = await removed();
    tell({ bytes: made }, [made.buffer]);
  }
} catch (error) {
  // Whatever else a library stumbles over is a mistake in the file.
  tell({ trouble: error instanceof Stopped ? error.trouble : 'DOCUMENT_METADATA_UNREADABLE' });
}
