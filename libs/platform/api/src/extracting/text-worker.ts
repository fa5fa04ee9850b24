/**
 * A thread of its own that reads the words of one file: whatever that does to it, the server goes on. Node runs it as it stands here in
 * specs, so its imports end in `.ts` and it imports nothing of the house.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { readExcel } from './excel.ts';
import { Parts, Unreadable, type TextKind, type TextNews, type TextUnit } from './extraction.ts';
import { readOpenSheets } from './open-sheets.ts';
import { readOpenText } from './open-document.ts';
import { readCsv, readMarkdown, readPlain } from './plain.ts';
import { readOpenSlides, readPowerPoint } from './slides.ts';
import { readWord } from './word.ts';

type Read = (bytes: Uint8Array, parts: Parts) => void | Promise<void>;

const readers: Record<TextKind, [unit: TextUnit, read: Read]> = {
  // A large package, which few files need.
  pdf: ['page', async (bytes, parts) => (await import('./pdf.ts')).readPdf(bytes, parts)],
  docx: ['passage', readWord],
  odt: ['passage', readOpenText],
  pptx: ['slide', readPowerPoint],
  odp: ['slide', readOpenSlides],
  xlsx: ['sheet', readExcel],
  ods: ['sheet', readOpenSheets],
  md: ['passage', readMarkdown],
  txt: ['passage', readPlain],
  csv: ['sheet', readCsv],
};

const { kind, bytes } = workerData as { kind: TextKind; bytes: Uint8Array };
const tell = (news: TextNews): void => parentPort!.postMessage(news);
const [unit, read] = readers[kind];
const parts = new Parts((progress) => tell({ progress }));
try {
  await read(bytes, parts);
  tell({ unit, parts: parts.all });
} catch (error) {
  // Whatever else a library stumbles over is a mistake in the file.
  tell({ trouble: error instanceof Unreadable ? error.trouble : 'DOCUMENT_TEXT_BROKEN' });
}
