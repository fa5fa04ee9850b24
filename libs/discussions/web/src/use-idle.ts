import { useEffect, useState } from 'react';

/** At the latest after this time it is there, however busy the browser is. */
const LATEST_MS = 500;

/** False until the browser has a moment to spare; true at once for who does not wait. */
export function useIdle(waits: boolean): boolean {
  const [ready, setReady] = useState(!waits);
  useEffect(() => {
    if (ready) return undefined;
    // Safari does not tell when it is idle.
    if (!window.requestIdleCallback) {
      const timer = setTimeout(() => setReady(true), LATEST_MS / 5);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(() => setReady(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(asked);
  }, [ready]);
  return ready;
}
