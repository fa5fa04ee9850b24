import { useRef } from 'react';

/** Fetches on news, one at a time. News that comes during a fetch waits for one more: the last fetch always began after the last news. */
export function useLatest(fetch: () => Promise<unknown>): () => Promise<void> {
  const fetching = useRef<'no' | 'once' | 'again'>('no');
  return async () => {
    if (fetching.current !== 'no') {
      fetching.current = 'again';
      return;
    }
    do {
      fetching.current = 'once';
      await fetch().catch(() => undefined);
    } while ((fetching.current as string) === 'again');
    fetching.current = 'no';
  };
}
