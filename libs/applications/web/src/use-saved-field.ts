import { errorOf, useDraft, useErrorSentence } from '@leerkring/platform/web';
import { useEffect, useRef, useState, type RefObject } from 'react';

/** So long after the last key it is saved. */
const SETTLED_MS = 1_000;

/** What one is writing at a question, and the revision that one saw when one began. */
interface Own {
  text: string;
  base: number;
}

/** What stands there meanwhile, of somebody else. */
interface Overtaken {
  value: string;
  revision: number;
}

export interface SavedField {
  value: string;
  change: (value: string) => void;
  /** Saves now: somebody chose, or left the field. */
  save: (value?: string) => void;
  status: 'saved' | 'saving' | 'unsaved' | 'empty';
  overtaken: Overtaken | null;
  /** Takes what the other wrote. */
  keepTheirs: () => void;
  /** Puts the own words in its place. */
  putMine: () => void;
  error: string | null;
}

interface FieldWishes {
  /** Of what one writes here and did not save yet, on this device. */
  draft: string;
  /** What stands there, when anything does. */
  stored: { value: string; revision: number } | undefined;
  send: (value: string, revision: number) => Promise<unknown>;
}

/** One field that many fill in, which saves itself. Own words stay on this device until they are saved, and are never put over those of somebody else unseen. */
export function useSavedField({ draft, stored, send }: FieldWishes): SavedField {
  const saving = useSaving(draft, send);
  const { own, latest, keep, sending, overtaken, setOvertaken } = saving;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sendNow = (): void => {
    clearTimeout(timer.current);
    void sending.current();
  };
  const change = (text: string): void => {
    keep({ text, base: latest.current?.base ?? stored?.revision ?? 0 });
    clearTimeout(timer.current);
    if (!overtaken) timer.current = setTimeout(sendNow, SETTLED_MS);
  };
  return {
    value: own?.text ?? stored?.value ?? '',
    change,
    save: (value) => {
      if (value !== undefined) change(value);
      if (!overtaken) sendNow();
    },
    status: saving.busy ? 'saving' : own ? 'unsaved' : stored?.value ? 'saved' : 'empty',
    overtaken,
    keepTheirs: () => {
      keep(null);
      setOvertaken(null);
    },
    putMine: () => {
      if (latest.current && overtaken) keep({ text: latest.current.text, base: overtaken.revision });
      setOvertaken(null);
      sendNow();
    },
    error: saving.error,
  };
}

/** Own words that wait, kept on this device, and how they are sent: one after another. */
function useSaving(key: string, deliver: FieldWishes['send']) {
  const [draft, setDraft, clearDraft] = useDraft(key);
  const own = ownOf(draft);
  const latest = useRef<Own | null>(own);
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [loading, setLoading] = useState(false);
  const sentence = useErrorSentence();
  const busy = useRef(false);
  const keep = (next: Own | null): void => {
    latest.current = next;
    if (next) setDraft(JSON.stringify(next));
    else clearDraft();
  };
  const refused = (problem: unknown): void => {
    const { code, details } = errorOf(problem);
    if (code === 'APPLICATION_FIELD_CHANGED') setOvertaken({ value: String(details['value'] ?? ''), revision: Number(details['revision']) });
    else setError(sentence(problem));
  };
  const send = async (): Promise<void> => {
    const sent = latest.current;
    if (!sent || busy.current) return;
    busy.current = true;
    setLoading(true);
    const problem = await deliver(sent.text, sent.base).then(() => null, (thrown: unknown) => thrown);
    busy.current = false;
    setLoading(false);
    if (problem) return refused(problem);
    setError(null);
    // What was written meanwhile follows what was just saved.
    keep(latest.current && latest.current.text !== sent.text ? { text: latest.current.text, base: sent.base + 1 } : null);
    if (latest.current) await send();
  };
  const sending = useLatest(send);
  // Leaving the page saves what still waited.
  useEffect(() => () => void sending.current(), [sending]);
  return { own, latest, keep, sending, overtaken, setOvertaken, error, busy: loading };
}

/** The function of the newest render, for what happens later. */
function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

function ownOf(draft: string): Own | null {
  try {
    const { text, base } = JSON.parse(draft) as Partial<Own>;
    return typeof text === 'string' && typeof base === 'number' ? { text, base } : null;
  } catch {
    return null;
  }
}
