/**
 * Fetches that follow one another. Who asks while one waits to begin shares it, so the last one always began after the last question.
 * @returns asks for a fetch; resolves when it is done
 */
export function oneAfterAnother(fetch: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () =>
    (next ??= last.then(() => {
      next = null;
      last = fetch();
      return last;
    }));
}
