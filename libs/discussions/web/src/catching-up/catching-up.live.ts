import type { UnreadMark } from './catching-up.queries';

/**
 * How many posts came since a page was read: those beyond what it knew of its threads, and all that is new in other ones. What is read
 * meanwhile, here or on another screen, is none of them.
 */
export function arrivedSince(shown: readonly UnreadMark[], now: readonly UnreadMark[]): number {
  const known = new Map(shown.map((mark) => [mark.threadId, mark.lastOrdinal]));
  return now.reduce((sum, { threadId, lastOrdinal, unreadCount }) => sum + Math.min(unreadCount, Math.max(0, lastOrdinal - (known.get(threadId) ?? 0))), 0);
}
