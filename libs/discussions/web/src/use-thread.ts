import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { streamOf } from '@leerkring/contract';
import { errorOf, useAccountId, useStream, type LeerkringError } from '@leerkring/platform/web';
import { LONG, blockStart } from './blocks';
import { applyThreadNews, keepNear, sweep } from './discussions.live';
import { POSTS, PostsPage, ThreadQuery, type ThreadData } from './thread.queries';
import { asksAgainOfCopying } from './copying/copying.live';
import { asksAgain } from './facilitating/facilitating.live';
import { applyMovingNews, asksAgainOfMoving } from './moving/moving.live';
import { asksAgainOfReacting } from './reacting/reactions.live';
import { useThreadRights } from './use-thread-rights';

export interface ThreadState {
  thread: ThreadData | undefined;
  /** Not there, or not (any more) for this reader. */
  gone: boolean;
  error: LeerkringError | null;
  retry: () => void;
  /** What the server says now stands on screen, not only what was kept from before. */
  fresh: boolean;
  /** Brings the block of posts around an ordinal; those far from it are let go. */
  load: (ordinal: number) => Promise<void>;
}

/**
 * A thread with some of its posts, kept up to date by its stream.
 * @param target ordinal of the post that was asked for, null: the newest ones
 */
export function useThread(id: string, target: number | null = null): ThreadState {
  const { cache } = useApolloClient();
  const accountId = useAccountId();
  const [closed, setClosed] = useState(false);
  const [fresh, setFresh] = useState(false);
  const [first] = useState(() => (target ? { first: POSTS, from: blockStart(target) } : { last: POSTS }));
  const { data, error, loading, refetch } = useQuery(ThreadQuery, { variables: { id, ...first } });
  const thread = data?.thread as ThreadData | undefined;
  if (!fresh && !loading && thread) setFresh(true);
  useStream(streamOf('thread', id), thread?.head, {
    onNews: (event) => {
      applyMovingNews(cache, id, event, accountId);
      applyThreadNews(cache, id, event, accountId);
      if (asksAgain(event) || asksAgainOfMoving(event) || asksAgainOfCopying(event) || asksAgainOfReacting(event)) void refetch().catch(() => undefined);
    },
    onReset: async () => (await refetch()).data?.thread.head,
    onClosed: () => setClosed(true),
  });
  useThreadRights(thread, () => void refetch().catch(() => undefined));
  const load = useLoad(id);
  useWholeEnd(thread, load);
  const failure = error ? errorOf(error) : null;
  return {
    thread,
    gone: closed || failure?.code === 'NOT_FOUND',
    error: thread ? null : failure,
    retry: () => void refetch().catch(() => undefined),
    fresh,
    load,
  };
}

/** Brings the block of posts around an ordinal, and lets go of those far from it. */
function useLoad(id: string): ThreadState['load'] {
  const client = useApolloClient();
  return useCallback(
    async (ordinal) => {
      const { cache } = client;
      const query = { query: PostsPage, variables: { id, first: POSTS, from: blockStart(ordinal) } };
      // Only written: read it is with the thread, and a second reading would be remembered beside it.
      const { data: page } = await client.query({ ...query, fetchPolicy: 'no-cache' });
      cache.batch({
        update: () => {
          cache.writeQuery({ ...query, data: page! });
          keepNear(cache, id, ordinal);
        },
      });
      sweep(cache);
    },
    [client, id],
  );
}

/** A short thread that was entered in the middle is read on to its end. */
function useWholeEnd(thread: ThreadData | undefined, load: ThreadState['load']): void {
  const last = thread?.posts.nodes.at(-1)?.ordinal ?? 0;
  const missing = thread && thread.lastOrdinal <= LONG && last < thread.lastOrdinal ? last + 1 : null;
  useEffect(() => {
    if (missing) void load(missing).catch(() => undefined);
  }, [missing, load]);
}
