import { useApolloClient } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { useDelayed } from '../use-removal';
import { MarkThreadsRead, type CatchUpThreadData, type UnreadMark } from './catching-up.queries';
import { texts } from './texts';

export interface Marking {
  isRead: (groupId: string, thread: Pick<CatchUpThreadData, 'id' | 'lastOrdinal'>) => boolean;
  /** Whether all that was unread in a group when the page was read is marked. */
  isAllRead: (groupId: string) => boolean;
  markThread: (thread: Pick<CatchUpThreadData, 'id' | 'lastOrdinal'>) => void;
  markGroup: (groupId: string) => void;
}

const keyOf = (id: string, ordinal: number): string => `${id} ${ordinal}`;

/** Marks threads as read, as far as they were on screen: at once here, ten seconds later on the server, so that it can be undone. */
export function useMarking(marks: readonly UnreadMark[]): Marking {
  const client = useApolloClient();
  const t = useTexts(texts);
  const mark = (threads: { threadId: string; ordinal: number }[]): Promise<unknown> =>
    // keepalive: also when the browser closes the page at this moment.
    client.mutate({ mutation: MarkThreadsRead, variables: { input: { threads } }, context: { fetchOptions: { keepalive: true } } });
  const words = { undo: t.undo, failed: t.notMarked };
  const one = useDelayed({
    words: { ...words, done: t.marked },
    finish: (key) => {
      const [threadId, ordinal] = key.split(' ') as [string, string];
      return mark([{ threadId, ordinal: Number(ordinal) }]);
    },
  });
  const all = useDelayed({ words: { ...words, done: t.markedAll }, finish: (key) => mark(JSON.parse(key) as { threadId: string; ordinal: number }[]) });
  const keyOfGroup = (groupId: string): string => JSON.stringify(marks.filter((row) => row.groupId === groupId).map(({ threadId, lastOrdinal: ordinal }) => ({ threadId, ordinal })));
  const isAllRead = (groupId: string): boolean => all.waiting.has(keyOfGroup(groupId)) || marks.filter((row) => row.groupId === groupId).every((row) => one.waiting.has(keyOf(row.threadId, row.lastOrdinal)));
  return {
    isRead: (groupId, { id, lastOrdinal }) => isAllRead(groupId) || one.waiting.has(keyOf(id, lastOrdinal)),
    isAllRead,
    markThread: ({ id, lastOrdinal }) => one.begin(keyOf(id, lastOrdinal)),
    markGroup: (groupId) => all.begin(keyOfGroup(groupId)),
  };
}
