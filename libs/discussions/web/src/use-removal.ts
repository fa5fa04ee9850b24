import { useApolloClient } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { toast } from '@leerkring/ui';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { texts } from './texts';
import { DeletePost, type PostData } from './thread.queries';

/** How long a deletion can be taken back. */
const UNDO_MS = 10_000;

interface Waiting {
  timer: ReturnType<typeof setTimeout>;
  closeToast: () => void;
}

interface Delayed {
  words: { done: string; undo: string; failed: string };
  /** Does it on the server. */
  finish: (id: string) => Promise<unknown>;
}

/** Does something at once on screen, and ten seconds later (or when the page is left) on the server, so that it can be undone. */
export function useDelayed({ words, finish: does }: Delayed): { waiting: ReadonlySet<string>; begin: (id: string) => void } {
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef(new Map<string, Waiting>());

  const restore = (id: string): void => setShown((before) => new Set([...before].filter((other) => other !== id)));
  const finish = (id: string): void => {
    const entry = waiting.current.get(id);
    if (!entry) return;
    waiting.current.delete(id);
    clearTimeout(entry.timer);
    entry.closeToast();
    does(id).catch(() => {
      restore(id);
      toast({ text: words.failed, tone: 'ochre' });
    });
  };
  const undo = (id: string): void => {
    clearTimeout(waiting.current.get(id)?.timer);
    waiting.current.delete(id);
    restore(id);
  };
  useLeaving(() => {
    for (const id of [...waiting.current.keys()]) finish(id);
  });

  return {
    waiting: shown,
    begin: (id) => {
      setShown((before) => new Set([...before, id]));
      const closeToast = toast({ text: words.done, undo: { label: words.undo, onUndo: () => undo(id) } });
      waiting.current.set(id, { closeToast, timer: setTimeout(() => finish(id), UNDO_MS) });
    },
  };
}

/** Deletes own posts. */
export function useRemoval(): { removed: ReadonlySet<string>; remove: (post: PostData) => void } {
  const client = useApolloClient();
  const t = useTexts(texts);
  const { waiting, begin } = useDelayed({
    words: { done: t.removed, undo: t.undo, failed: t.removeFailed },
    // keepalive: also when the browser closes the page at this moment.
    finish: (id) => client.mutate({ mutation: DeletePost, variables: { input: { id } }, context: { fetchOptions: { keepalive: true } } }),
  });
  return { removed: waiting, remove: ({ id }) => begin(id) };
}

/** Runs when the page is left: inside the app, or because the browser closes it. */
function useLeaving(onLeave: () => void): void {
  const left = useEffectEvent(onLeave);
  useEffect(() => {
    const leave = (): void => left();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
}
