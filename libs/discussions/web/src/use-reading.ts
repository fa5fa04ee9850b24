import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { streamOf } from '@leerkring/contract';
import { useAccountId, useSeen } from '@leerkring/platform/web';
import { markRead } from './discussions.live';
import type { PostData } from './thread.queries';

/**
 * The ordinal up to which everything on the page was seen: own posts need no seeing, posts that are not loaded are passed over.
 * @param loaded posts on the page, in order of ordinal
 */
export function readUpTo(before: number, loaded: readonly PostData[], seen: ReadonlySet<number>, accountId: string | null): number {
  let upTo = before;
  for (const { ordinal, author } of loaded) {
    if (ordinal <= upTo) continue;
    if (!seen.has(ordinal) && author.id !== accountId) break;
    upTo = ordinal;
  }
  return upTo;
}

/** How long what comes into view is gathered, and at most while the page moves on: every time the whole page is drawn anew. */
const GATHER_MS = 300;
const MOVING_MS = 1500;

/**
 * Watches which posts come into view and tells how far the reader is.
 * @param read ordinal up to which the reader had read when the page was opened
 * @returns the ordinals that were seen, and the ref for the mark at the end of each post
 */
export function useReading(threadId: string, posts: readonly PostData[], read: number): { seen: ReadonlySet<number>; endOf: (element: HTMLElement | null) => (() => void) | undefined } {
  const { cache } = useApolloClient();
  const accountId = useAccountId();
  const tell = useSeen(streamOf('thread', threadId));
  const { seen, endOf } = useInView();
  const told = useRef(read);
  const upTo = readUpTo(read, posts, seen, accountId);
  useEffect(() => {
    if (upTo <= told.current) return;
    told.current = upTo;
    markRead(cache, threadId, upTo);
    tell(upTo);
  }, [cache, threadId, tell, upTo]);
  return { seen, endOf };
}

/** The ordinals whose end came into view, gathered for a moment. */
function useInView(): ReturnType<typeof useReading> {
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const observer = useRef<IntersectionObserver>(undefined);
  const waiting = useRef<number[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const since = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const endOf = useCallback((element: HTMLElement | null): (() => void) | undefined => {
    if (!element) return undefined;
    const take = (): void => {
      const ordinals = waiting.current.splice(0);
      setSeen((before) => (ordinals.every((ordinal) => before.has(ordinal)) ? before : new Set([...before, ...ordinals])));
    };
    observer.current ??= new IntersectionObserver((entries) => {
      const ordinals = entries.filter((entry) => entry.isIntersecting).map((entry) => Number((entry.target as HTMLElement).dataset['ordinal']));
      if (!ordinals.length) return;
      if (!waiting.current.length) since.current = Date.now();
      waiting.current.push(...ordinals);
      clearTimeout(timer.current);
      timer.current = setTimeout(take, Math.min(GATHER_MS, since.current + MOVING_MS - Date.now()));
    });
    observer.current.observe(element);
    return () => observer.current?.unobserve(element);
  }, []);
  return { seen, endOf };
}
