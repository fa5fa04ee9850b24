import { startTransition, useEffect, useState } from 'react';

/** Nobody reads what passes faster than this, in pixels per millisecond. */
const FAST = 3;
/** So many times in a row, one way: a page further by key is no search, nor is a jump, after which the page still finds its place. */
const TIMES = 3;
/** So long after the last sign of it the search is over. */
const OVER_MS = 100;

/** True while somebody flies over the page: what comes into view then needs no words yet. */
export function useSeeking(): boolean {
  const [seeking, setSeeking] = useState(false);
  useEffect(() => {
    let [at, top, way, fast] = [0, window.scrollY, 0, 0];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = (): void => {
      fast = 0;
      startTransition(() => setSeeking(false));
    };
    const look = ({ timeStamp }: Event): void => {
      const moved = window.scrollY - top;
      const before = Math.sign(moved) === way ? fast : 0;
      fast = Math.abs(moved) > FAST * (timeStamp - at) ? before + 1 : 0;
      [at, top, way] = [timeStamp, window.scrollY, Math.sign(moved)];
      if (fast < TIMES) return;
      setSeeking(true);
      clearTimeout(timer);
      timer = setTimeout(over, OVER_MS);
    };
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', look);
    };
  }, []);
  return seeking;
}
