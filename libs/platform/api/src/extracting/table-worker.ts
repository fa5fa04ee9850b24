/** A thread of its own that reads the tables of one file, like `text-worker.ts`: its imports end in `.ts` and it imports nothing of the house. */
import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from './extraction.ts';
import { readTables, type TableKind, type TableNews } from './tables.ts';

const { kind, bytes, mostRows } = workerData as { kind: TableKind; bytes: Uint8Array; mostRows: number };
const tell = (news: TableNews): void => parentPort!.postMessage(news);
try {
  tell({ sheets: readTables(kind, bytes, mostRows) });
} catch (error) {
  // Whatever else a library stumbles over is a mistake in the file.
  tell({ trouble: error instanceof Unreadable ? error.trouble : 'DOCUMENT_TEXT_BROKEN' });
}
