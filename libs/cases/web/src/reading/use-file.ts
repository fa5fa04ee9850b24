import { LeerkringError, errorOf, errorOfAnswer } from '@leerkring/platform/web';
import { useEffect, useEffectEvent, useState } from 'react';

/** A part of a version that is fetched for the screen, never opened by its address. */
export type Part = 'view' | 'text' | 'as-pdf';

interface FileState<T> {
  content: T | null;
  error: LeerkringError | null;
}

/** Fetches a version for the screen and keeps it as long as it is shown; `onGone` when it is not there (any more) for this person. */
export function useFile<T>(versionId: string, part: Part, read: (answer: Response) => Promise<T>, onGone: () => void): FileState<T> {
  const [state, setState] = useState<FileState<T>>({ content: null, error: null });
  const take = useEffectEvent(read);
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    const stop = new AbortController();
    const fetchIt = async (): Promise<void> => {
      try {
        const answer = await fetch(`/files/${versionId}/${part}`, { signal: stop.signal, cache: 'no-store' });
        if (!answer.ok) throw errorOfAnswer(answer.status, await answer.text());
        const content = await take(answer);
        if (!stop.signal.aborted) setState({ content, error: null });
      } catch (reason) {
        if (stop.signal.aborted) return;
        const error = reason instanceof TypeError ? new LeerkringError('UNAVAILABLE') : errorOf(reason);
        if (error.code === 'NOT_FOUND') gone();
        else setState({ content: null, error });
      }
    };
    void fetchIt();
    return () => {
      stop.abort();
      setState({ content: null, error: null });
    };
  }, [versionId, part]);
  return state;
}
