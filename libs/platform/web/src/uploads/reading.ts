let last: Promise<unknown> = Promise.resolve();

/**
 * SHA-256 of a file, read beside the page so that it goes on answering; one file at a time.
 * @returns null when the file cannot be read, such as one that was moved away meanwhile
 */
export function hashOf(file: File): Promise<string | null> {
  const hash = last.then(() => read(file));
  last = hash;
  return hash;
}

async function read(file: File): Promise<string | null> {
  if (typeof Worker === 'undefined') {
    const { sha256OfFile } = await import('./sha256-of-file');
    return sha256OfFile(file).catch(() => null);
  }
  const worker = new Worker(new URL('./sha256.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
      worker.onerror = () => resolve(null);
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
