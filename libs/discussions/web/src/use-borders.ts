import { useMemo, useState } from 'react';
import type { ThreadData } from './thread.queries';

/** How things stood when the reader opened the page; nothing that is read or that arrives afterwards moves it. */
export interface Borders {
  read: number;
  readAt: string | null;
  opened: number;
}

/** @param fresh the rows are the server's of now: until then more may belong to what was there on opening */
export function useBorders(thread: ThreadData, fresh: boolean): Borders {
  const [read] = useState(() => ({ read: thread.readOrdinal, readAt: thread.readAt }));
  const [opened, setOpened] = useState<number | null>(null);
  if (opened === null && fresh) setOpened(thread.lastOrdinal);
  const until = opened ?? thread.lastOrdinal;
  return useMemo(() => ({ ...read, opened: until }), [read, until]);
}

/** Ordinal of the first post that was new when the page was opened; null for who has read everything, and for a newcomer. */
export function firstNewOf({ read, opened }: Borders): number | null {
  return read > 0 && read < opened ? read + 1 : null;
}

/** Whether a post of somebody else came in since the reader's last visit. To a newcomer only what arrives now is new. */
export function isNewTo(post: { ordinal: number; author: { id: string } }, { read, opened }: Borders, accountId: string | null): boolean {
  if (post.author.id === accountId) return false;
  return post.ordinal > Math.max(read, opened) || (read > 0 && post.ordinal > read);
}
