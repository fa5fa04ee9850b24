import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 75rem)';

/** Whether there is room for columns beside the text: the same border as the page grid. */
export function useWide(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(WIDE).matches);
}

function watch(changed: () => void): () => void {
  const media = window.matchMedia(WIDE);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
