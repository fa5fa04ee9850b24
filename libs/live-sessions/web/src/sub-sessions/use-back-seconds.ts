import { useServerSecond } from '../running/rundown-clock';

/** Seconds until everybody is to be back in the main room, by the clock of the server; null when nobody called. */
export function useBackSeconds(backAt: string | null): number | null {
  const now = useServerSecond(backAt !== null, backAt !== null);
  return backAt ? Math.ceil((Date.parse(backAt) - now) / 1000) : null;
}
