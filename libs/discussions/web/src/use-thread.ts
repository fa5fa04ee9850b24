import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { streamOf } from '@leerkring/contract';
import { errorOf, useAccountId, useStream, type LeerkringError } from '@leerkring/platform/web';
import { applyThreadNews } from './discussions.live';
import { POSTS, ThreadQuery, type ThreadData } from './thread.queries';
import { useThreadRights } from './use-thread-rights';

export interface ThreadState {
  thread: ThreadData | undefined;
  /** Not there, or not (any more) for this reader. */
  gone: boolean;
  error: LeerkringError | null;
  retry: () => void;
  /** What the server says now stands on screen, not only what was kept from before. */
  fresh: boolean;
  loadEarlier: () => Promise<void>;
}

/** A thread with its newest posts, kept up to date by its stream. */
export function useThread(id: string): ThreadState {
  const { cache } = useApolloClient();
  const accountId = useAccountId();
  const [closed, setClosed] = useState(false);
  const [fresh, setFresh] = useState(false);
  const { data, error, loading, refetch, fetchMore } = useQuery(ThreadQuery, { variables: { id, last: POSTS } });
  const thread = data?.thread as ThreadData | undefined;
  if (!fresh && !loading && thread) setFresh(true);
  useStream(streamOf('thread', id), thread?.head, {
    onNews: (event) => applyThreadNews(cache, id, event, accountId),
    onReset: async () => (await refetch()).data?.thread.head,
    onClosed: () => setClosed(true),
  });
  useThreadRights(thread, () => void refetch().catch(() => undefined));
  const failure = error ? errorOf(error) : null;
  return {
    thread,
    gone: closed || failure?.code === 'NOT_FOUND',
    error: thread ? null : failure,
    retry: () => void refetch().catch(() => undefined),
    fresh,
    loadEarlier: async () => {
      await fetchMore({ variables: { before: thread?.posts.pageInfo.startCursor } });
    },
  };
}
