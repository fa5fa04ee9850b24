import { useDraft } from './drafts';

interface Kept<W> {
  /** What stood there when somebody began to write. */
  before: W;
  words: W;
}

/**
 * What somebody writes in the place of something, kept on this device until it is stored.
 * @param key names it; `stands` is what is stored now
 */
export function useKept<W>(key: string, stands: W) {
  const [draft, setDraft, clear] = useDraft(key);
  const kept = draft ? (JSON.parse(draft) as Kept<W>) : null;
  return {
    words: kept?.words ?? stands,
    setWords: (next: W) => setDraft(JSON.stringify({ before: kept?.before ?? stands, words: next } satisfies Kept<W>)),
    kept: kept !== null,
    /** Somebody else changed it meanwhile. */
    overtaken: kept !== null && JSON.stringify(kept.before) !== JSON.stringify(stands),
    clear,
  };
}
