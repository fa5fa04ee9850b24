import type { CatchUpGroupData, CatchUpThreadData, UnreadMark } from './catching-up.queries';

/** An unread conversation in which Loes said these words, from ordinal 2 on. */
export function anUnreadThread(id: string, words: readonly string[], wishes: Partial<CatchUpThreadData> = {}): CatchUpThreadData {
  const newPosts = words.map((excerpt, place) => ({
    __typename: 'NewPost',
    id: `${id}-post-${place + 2}`,
    ordinal: place + 2,
    createdAt: '2026-11-19T11:53:00.000Z',
    excerpt,
    author: { __typename: 'Account', id: 'loes', name: 'Loes van Kempenaar' },
  }));
  return { __typename: 'Thread', id, kind: 'question', title: `gesprek ${id}`, lastPostAt: '2026-11-19T11:53:00.000Z', lastOrdinal: words.length + 1, readOrdinal: 1, unreadCount: words.length, newPosts, ...wishes } as CatchUpThreadData;
}

/** A group with these unread conversations. */
export function anUnreadGroup(id: string, threads: readonly CatchUpThreadData[], wishes: Partial<CatchUpGroupData> = {}): CatchUpGroupData {
  const group = { __typename: 'Group', id, name: `groep ${id}`, track: { __typename: 'Track', id: 'k', letter: 'K' } };
  return { __typename: 'CatchUpGroup', id, unreadCount: threads.reduce((sum, { unreadCount }) => sum + unreadCount, 0), moreThreads: 0, endCursor: null, group, threads: [...threads], ...wishes } as CatchUpGroupData;
}

/** The marks that belong to these groups. */
export function marksOf(groups: readonly CatchUpGroupData[]): UnreadMark[] {
  return groups.flatMap((group) => group.threads.map(({ id, lastOrdinal, unreadCount }) => ({ __typename: 'UnreadThread', threadId: id, groupId: group.id, lastOrdinal, unreadCount }) as UnreadMark));
}

/** What the server answers to who catches up. */
export function whatWasSaid(groups: readonly CatchUpGroupData[], moreGroups = 0, marks = marksOf(groups)) {
  return { viewer: { __typename: 'Viewer', unreadThreads: marks, catchUp: { __typename: 'CatchUp', moreGroups, groups } } };
}
