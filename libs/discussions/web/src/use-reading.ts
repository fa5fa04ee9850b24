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

/**
 * Watches which posts come into view and tells how far the reader is.
 * @param read ordinal up to which the reader had read when the page was opened
 * @returns the ordinals that were seen, and the ref for the mark at the end of each post
 */
export function useReading(threadId: string, posts: readonly PostData[], read: number): { seen: ReadonlySet<number>; endOf: (element: HTMLElement | null) => (() => void) | undefined } {
  const { cache } = useApolloClient();
  const accountId = useAccountId();
  const tell = useSeen(streamOf('thread', threadId));
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const observer = useRef<IntersectionObserver>(undefined);
  const upTo = readUpTo(read, posts, seen, accountId);
  useEffect(() => {
    if (upTo <= read) return;
    markRead(cache, threadId, upTo);
    tell(upTo);
  }, [cache, threadId, tell, read, upTo]);
  const endOf = useCallback((element: HTMLElement | null): (() => void) | undefined => {
    if (!element) return undefined;
    observer.current ??= new IntersectionObserver((entries) => {
      const ordinals = entries.filter((entry) => entry.isIntersecting).map((entry) => Number((entry.target as HTMLElement).dataset['ordinal']));
      if (ordinals.length) setSeen((before) => (ordinals.every((ordinal) => before.has(ordinal)) ? before : new Set([...before, ...ordinals])));
    });
    observer.current.observe(element);
    return () => observer.current?.unobserve(element);
  }, []);
  return { seen, endOf };
}
