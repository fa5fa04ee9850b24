import { useSyncExternalStore } from 'react';

export type Width = 'phone' | 'middle' | 'wide';

const borders = { phone: '(max-width: 47.99rem)', middle: '(max-width: 74.99rem)' } as const;

/** How much room there is: one pane (phone), two (middle) or three (wide). */
export function useWidth(): Width {
  return useSyncExternalStore(subscribe, read);
}

function read(): Width {
  if (window.matchMedia(borders.phone).matches) return 'phone';
  return window.matchMedia(borders.middle).matches ? 'middle' : 'wide';
}

function subscribe(changed: () => void): () => void {
  const queries = Object.values(borders).map((border) => window.matchMedia(border));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
