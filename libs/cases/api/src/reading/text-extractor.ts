import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { TextKind, TextNews, TextPart, TextTrouble, TextUnit } from './extracting/extraction';

/** What came of reading a file. */
export type Extraction = { unit: TextUnit; parts: TextPart[] } | { trouble: TextTrouble };

interface Bounds {
  milliseconds: number;
  /** Heap of the thread, in MiB. */
  heap: number;
  /** What the whole process may grow meanwhile, in bytes: buffers are no part of the heap. */
  growth: number;
}

const USUAL: Bounds = { milliseconds: 30_000, heap: 256, growth: 512 * 1024 * 1024 };
const LOOK_MS = 100;

/** In a build it stands beside the server; in specs Node runs the source. */
const worker = new URL(import.meta.url.endsWith('.ts') ? './extracting/text-worker.ts' : './text-worker.js', import.meta.url);

/** Reads the words of files, each in a thread of its own that gets so much time and memory and no more. */
@Injectable()
export class TextExtractor {
  /** @param bytes taken over: nobody else can read them afterwards */
  extract(kind: TextKind, bytes: Uint8Array<ArrayBuffer>, onProgress: (progress: number) => void, { milliseconds, heap, growth }: Bounds = USUAL): Promise<Extraction> {
    return new Promise((resolve, reject) => {
      const before = process.memoryUsage.rss();
      const thread = new Worker(worker, {
        workerData: { kind, bytes },
        transferList: [bytes.buffer],
        execArgv: [],
        env: {},
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      });
      const end = (extraction: Extraction): void => {
        clearTimeout(late);
        clearInterval(look);
        resolve(extraction);
        void thread.terminate();
      };
      const late = setTimeout(() => end({ trouble: 'DOCUMENT_TEXT_TOO_SLOW' }), milliseconds);
      const look = setInterval(() => process.memoryUsage.rss() - before > growth && end({ trouble: 'DOCUMENT_TEXT_TOO_LARGE' }), LOOK_MS);
      thread.on('message', (news: TextNews) => ('progress' in news ? onProgress(news.progress) : end(news)));
      // Not the file's fault: the job fails, and comes again.
      thread.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_MODULE_NOT_FOUND' ? reject(error) : end(failureOf(error))));
      thread.on('exit', () => end({ trouble: 'DOCUMENT_TEXT_BROKEN' }));
    });
  }
}

function failureOf({ code }: NodeJS.ErrnoException): Extraction {
  return { trouble: code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'DOCUMENT_TEXT_TOO_LARGE' : 'DOCUMENT_TEXT_BROKEN' };
}
