import { useState } from 'react';
import { useAccountId } from './account';

interface Draft {
  text: string;
  /** When it was kept on this device; null: it is empty or could not be kept. */
  savedAt: Date | null;
}

type UseDraft = [text: string, setText: (text: string) => void, clear: () => void, savedAt: Date | null];

/**
 * What somebody is writing, kept on this device under their account until `clear` (call it after sending). It survives
 * a reload, a lost session and signing out, and is never shown to another account.
 * @param key what it is for, e.g. `thread:<id>`
 */
export function useDraft(key: string): UseDraft {
  const accountId = useAccountId();
  const place = accountId && `leerkring.draft.${accountId}.${key}`;
  const [state, setState] = useState(() => ({ place, draft: read(place) }));
  let { draft } = state;
  if (state.place !== place) {
    draft = read(place);
    setState({ place, draft });
  }
  const setText = (text: string): void => setState({ place, draft: { text, savedAt: write(place, text) } });
  return [draft.text, setText, () => setText(''), draft.savedAt];
}

/** Forgets everything that this device kept of what an account was writing. */
export function forgetDrafts(accountId: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(`leerkring.draft.${accountId}.`)) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function read(place: string | null): Draft {
  try {
    const kept = place && localStorage.getItem(place);
    if (!kept) return { text: '', savedAt: null };
    const { text, savedAt } = JSON.parse(kept) as { text: string; savedAt: string };
    return { text, savedAt: new Date(savedAt) };
  } catch {
    return { text: '', savedAt: null };
  }
}

function write(place: string | null, text: string): Date | null {
  if (!place) return null;
  try {
    if (!text) {
      localStorage.removeItem(place);
      return null;
    }
    const savedAt = new Date();
    localStorage.setItem(place, JSON.stringify({ text, savedAt }));
    return savedAt;
  } catch {
    return null;
  }
}
