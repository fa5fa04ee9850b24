import { useOutbox, type Unsent } from '@leerkring/platform/web';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { THREAD, type StartedThread, type WaitingThread } from './send-thread';

/** Whoever waits for longer is doing something else by then, and is not taken away from it. */
const GO_THERE_WITHIN_MS = 10_000;

export interface NewThreads {
  /** Started here and not in the list yet, in the order of starting. */
  waiting: readonly Unsent<WaitingThread>[];
  /** False: not taken yet, because this page is only just starting; keep the words where they are. */
  start: (thread: WaitingThread) => boolean;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
}

const none: ReadonlySet<string> = new Set();
const threadIdOf = (item: Unsent): string | undefined => (item.result as StartedThread | undefined)?.threadId;

/**
 * Threads that the reader starts about something (a group, mostly): kept on this device until the server stored them, and sent once.
 * @param subjectId id of what they are about
 * @param listed ids of the threads in the list
 * @param onStarted the thread that was started a moment ago stands
 */
export function useNewThreads(subjectId: string, listed: readonly string[], onStarted: (threadId: string) => void): NewThreads {
  const { unsent, send, retry, discard } = useOutbox<WaitingThread>(THREAD, subjectId, none);
  const startedAt = useRef(-Infinity);
  const goThere = useEffectEvent(() => {
    const fresh = unsent.find((item) => threadIdOf(item) && Date.parse(item.at) >= startedAt.current && Date.now() - startedAt.current < GO_THERE_WITHIN_MS);
    if (!fresh) return;
    startedAt.current = -Infinity;
    onStarted(threadIdOf(fresh)!);
  });
  useEffect(() => goThere(), [unsent]);
  const ids = listed.join(' ');
  const waiting = useMemo(() => unsent.filter((item) => !ids.includes(threadIdOf(item) ?? '-')), [unsent, ids]);
  return {
    waiting,
    start: (thread) => {
      startedAt.current = Date.now();
      return send(thread);
    },
    retry,
    discard,
  };
}
