import { useApolloClient } from '@apollo/client/react';
import { errorOf, useHeads, type LeerkringError } from '@leerkring/platform/web';
import { useCallback, useEffect, useState } from 'react';
import { arrivedSince } from './catching-up.live';
import { CatchUpIn, CatchUpQuery, UnreadMarks, type CatchUpGroupData, type UnreadMark } from './catching-up.queries';

/** How often is looked whether something came, while something moves. */
const LOOK_EVERY_MS = 2000;

export interface CatchUpPage {
  groups: readonly CatchUpGroupData[];
  moreGroups: number;
  /** What was unread when it was read. */
  marks: readonly UnreadMark[];
  /** Tells one reading of it from the next. */
  reading: number;
}

export interface CatchUpState {
  /** undefined: not read yet. */
  page: CatchUpPage | undefined;
  error: LeerkringError | null;
  /** How many posts came since it was read. */
  arrived: number;
  /** Reads all of it anew. */
  read: () => Promise<void>;
  moreGroups: () => Promise<void>;
  moreThreads: (group: CatchUpGroupData) => Promise<void>;
}

/** What is new in these groups, as it was when the page was opened: what comes later is counted, and moves nothing until it is asked for. */
export function useCatchUp(groupIds: readonly string[]): CatchUpState {
  const client = useApolloClient();
  const [page, setPage] = useState<CatchUpPage>();
  const [error, setError] = useState<LeerkringError | null>(null);
  const [arrived, setArrived] = useState(0);
  const ask = useCallback(async (except: string[] | null) => (await client.query({ query: CatchUpQuery, variables: { except }, fetchPolicy: 'no-cache' })).data!.viewer!, [client]);
  const read = useCallback(async (): Promise<void> => {
    try {
      const { catchUp, unreadThreads } = await ask(null);
      setPage((before) => ({ groups: catchUp.groups, moreGroups: catchUp.moreGroups, marks: unreadThreads, reading: (before?.reading ?? 0) + 1 }));
      setArrived(0);
      setError(null);
    } catch (failure) {
      setError(errorOf(failure));
    }
  }, [ask]);
  useEffect(() => void read(), [read]);
  useHeads(groupIds, () => void look(), LOOK_EVERY_MS);
  const look = async (): Promise<void> => {
    if (!page) return;
    // Who cannot be asked now is asked again when something moves.
    const { data } = await client.query({ query: UnreadMarks, fetchPolicy: 'no-cache' }).catch(() => ({ data: null }));
    if (data?.viewer) setArrived(arrivedSince(page.marks, data.viewer.unreadThreads));
  };
  return {
    page,
    error: page ? null : error,
    arrived,
    read,
    moreGroups: async () => {
      const { catchUp } = await ask(page!.groups.map(({ id }) => id));
      setPage((before) => before && { ...before, groups: [...before.groups, ...catchUp.groups], moreGroups: catchUp.moreGroups });
    },
    moreThreads: async ({ id, endCursor }) => {
      const { data } = await client.query({ query: CatchUpIn, variables: { groupId: id, after: endCursor! }, fetchPolicy: 'no-cache' });
      const next = data!.viewer!.catchUpIn;
      const longer = (group: CatchUpGroupData): CatchUpGroupData => (group.id === id ? { ...next, unreadCount: group.unreadCount, threads: [...group.threads, ...next.threads] } : group);
      setPage((before) => before && { ...before, groups: before.groups.map(longer) });
    },
  };
}
