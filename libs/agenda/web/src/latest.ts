/** Fetches on news, one at a time. News that comes during a fetch waits for one more: the last fetch always began after the last news. */
export function latest(fetch: () => Promise<unknown>): () => Promise<void> {
  let state: 'idle' | 'once' | 'again' = 'idle';
  return async () => {
    if (state !== 'idle') {
      state = 'again';
      return;
    }
    do {
      state = 'once';
      // Who cannot be asked now is asked again when the server answers.
      await fetch().catch(() => undefined);
    } while ((state as string) === 'again');
    state = 'idle';
  };
}
