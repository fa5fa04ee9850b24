import { Worker } from 'node:worker_threads';

/** What one file may cost. */
export interface ThreadBounds {
  milliseconds: number;
  /** Heap of the thread, in MiB. */
  heap: number;
  /** What the whole process may grow meanwhile, in bytes: buffers are no part of the heap. */
  growth: number;
}

/** Why a thread came to nothing. */
export type ThreadEnd = 'slow' | 'large' | 'broken';

const USUAL: ThreadBounds = { milliseconds: 30_000, heap: 256, growth: 512 * 1024 * 1024 };
const LOOK_MS = 100;

/**
 * Has one file looked into in a thread of its own, that gets so much time and memory and no more: whatever the file does to it, the server goes on.
 * @param data its `bytes` are taken over: nobody else can read them afterwards
 * @param take what is told by the thread; what it returns, unless undefined, is the answer
 */
export function inThread<News extends object, Answer>(worker: URL, data: { bytes: Uint8Array<ArrayBuffer> }, take: (news: News) => Answer | undefined, bounds: ThreadBounds = USUAL): Promise<Answer | ThreadEnd> {
  const { milliseconds, heap, growth } = bounds;
  return new Promise((resolve, reject) => {
    const before = process.memoryUsage.rss();
    const thread = new Worker(worker, {
      workerData: data,
      transferList: [data.bytes.buffer],
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const end = (answer: Answer | ThreadEnd): void => {
      clearTimeout(late);
      clearInterval(look);
      resolve(answer);
      void thread.terminate();
    };
    const late = setTimeout(() => end('slow'), milliseconds);
    const look = setInterval(() => process.memoryUsage.rss() - before > growth && end('large'), LOOK_MS);
    thread.on('message', (news: News) => {
      const answer = take(news);
      if (answer !== undefined) end(answer);
    });
    // Not the file's fault: the job fails, and comes again.
    thread.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_MODULE_NOT_FOUND' ? reject(error) : end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'large' : 'broken')));
    thread.on('exit', () => end('broken'));
  });
}
