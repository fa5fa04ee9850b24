import { useApolloClient } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { errorOf, type LeerkringError } from '@leerkring/platform/web';
import { useEffect, useState } from 'react';
import { PrintedPosts, PrintedThreadQuery, type PrintedPostData, type PrintedThreadData } from './printing.queries';

/** At most so many posts go on paper. */
export const PRINTED = 2000;

interface Loaded {
  thread: PrintedThreadData | null;
  /** From the first one on, in order. */
  posts: readonly PrintedPostData[];
  error: LeerkringError | null;
}

const nothing: Loaded = { thread: null, posts: [], error: null };

/**
 * A thread as it is at this moment, with all its posts, block by block; nothing of it stays in the cache.
 * @param most at most so many posts
 */
export function usePrintedThread(id: string, most: number): Loaded & { ready: boolean; retry: () => void } {
  const client = useApolloClient();
  const [loaded, setLoaded] = useState(nothing);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    const bring = async (): Promise<void> => {
      const head = await client.query({ query: PrintedThreadQuery, variables: { id }, fetchPolicy: 'no-cache' });
      const thread = head.data!.thread;
      const posts: PrintedPostData[] = [];
      const total = Math.min(most, thread.lastOrdinal);
      while (!left && posts.length < total) {
        const first = Math.min(limits.page, total - posts.length);
        const block = await client.query({ query: PrintedPosts, variables: { id, first, from: posts.length + 1 }, fetchPolicy: 'no-cache' });
        const { nodes } = block.data!.thread.posts;
        if (!nodes.length) throw new Error(`Thread ${id} ends before its last post`);
        posts.push(...nodes);
        if (!left) setLoaded({ thread, posts: [...posts], error: null });
      }
    };
    bring().catch((error: unknown) => !left && setLoaded((before) => ({ ...before, error: errorOf(error) })));
    return () => {
      left = true;
    };
  }, [client, id, most, attempt]);
  const retry = (): void => {
    setLoaded(nothing);
    setAttempt((before) => before + 1);
  };
  return { ...loaded, ready: loaded.thread !== null && loaded.posts.length === Math.min(most, loaded.thread.lastOrdinal), retry };
}
