import { useMutation } from '@apollo/client/react';
import { useDraft, useErrorSentence } from '@leerkring/platform/web';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { GiveEventAnswer } from './preparation.queries';

/** So long after the last key it is saved. */
const SETTLED_MS = 1_000;

interface Asked {
  seatId: string;
  questionId: string;
  /** What the server has. */
  stored: string;
}

/** An answer that saves itself; what was written stays on this device until the server has it. */
export function useEventAnswer({ seatId, questionId, stored }: Asked) {
  const [draft, setDraft, clearDraft] = useDraft(`event-answer:${questionId}`);
  const [own, setOwn] = useState<string | null>(draft || null);
  const [error, setError] = useState<string | null>(null);
  const [give, { loading }] = useMutation(GiveEventAnswer);
  const sentence = useErrorSentence();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(own);
  const sending = useRef(false);
  const send = async (): Promise<void> => {
    clearTimeout(timer.current);
    const text = latest.current;
    if (text === null || sending.current) return;
    sending.current = true;
    const problem = await give({ variables: { input: { seatId, questionId, text } } }).then(() => null, (thrown: unknown) => thrown);
    sending.current = false;
    setError(problem ? sentence(problem) : null);
    if (problem) return;
    // What was written meanwhile goes after it.
    if (latest.current !== text) return send();
    latest.current = null;
    setOwn(null);
    clearDraft();
  };
  const change = (text: string): void => {
    latest.current = text;
    setOwn(text);
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), SETTLED_MS);
  };
  const leaving = useLatest(send);
  // Leaving the page saves what still waited.
  useEffect(() => () => void leaving.current(), [leaving]);
  const status = loading ? ('saving' as const) : own !== null ? ('unsaved' as const) : stored ? ('saved' as const) : null;
  return { value: own ?? stored, change, save: () => void send(), status, error };
}

/** The function of the newest render, for what happens later. */
function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
