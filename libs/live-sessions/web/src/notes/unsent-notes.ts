import type { UnsentNotes } from './notes-sync';

/**
 * Keeps on this device, under an account, what the server does not have of notes; gone with the drafts of that account. Each screen has a place of its own,
 * and takes over what closed ones left.
 * @param what the notes and the phase
 * @param screen its own name among the screens on this device
 */
export function unsentNotes(accountId: string | null, what: string, screen: number): UnsentNotes {
  const all = `leerkring.draft.${accountId}.session_notes:${what}:`;
  const mine = `${all}${screen}`;
  const taken = new Set([mine]);
  const tried = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      // A browser that keeps nothing loses what is unsent when the page goes; the screen says what is not saved.
      return otherwise;
    }
  };
  return {
    read: () =>
      tried(() => {
        const keys = Object.keys(localStorage).filter((key) => accountId && key.startsWith(all));
        for (const key of keys) taken.add(key);
        return keys.flatMap((key) => localStorage.getItem(key) ?? []);
      }, []),
    keep: (update) => tried(() => accountId && localStorage.setItem(mine, update), null),
    forget: () => tried(() => taken.forEach((key) => localStorage.removeItem(key)), undefined),
  };
}
