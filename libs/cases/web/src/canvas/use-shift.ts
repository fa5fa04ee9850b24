import { useRef, useState } from 'react';
import { addDays } from './time-scale';

/**
 * Something on a timeline while it is shifted: it shows where it goes at once, and is stored when it is let go.
 * @param save stores it, from the day where it stood; returns whether it is
 */
export function useShift(startsOn: string, save: (from: string, to: string) => Promise<boolean>) {
  const [shown, setShown] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const saving = useRef(false);
  const to = (day: string): void => {
    wanted.current = day;
    setShown(day);
  };
  const leave = (): void => {
    wanted.current = null;
    setShown(null);
  };
  /** One write at a time: what is shifted on meanwhile follows from where the last one left it. */
  const settle = async (): Promise<void> => {
    if (saving.current) return;
    saving.current = true;
    let at = startsOn;
    while (wanted.current !== null && wanted.current !== at) {
      const next = wanted.current;
      if (!(await save(at, next))) break;
      at = next;
    }
    saving.current = false;
    leave();
  };
  return {
    /** The first day to show. */
    startsOn: shown ?? startsOn,
    by: (days: number) => to(addDays(wanted.current ?? startsOn, days)),
    /** Goes so many days from where it stands. */
    away: (days: number) => to(addDays(startsOn, days)),
    leave,
    settle,
  };
}
