import type { ApolloCache, Reference } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { toast } from '@leerkring/ui';
import { MarkAllNotificationsRead, MarkNotificationRead, UnreadNotifications, type NotificationData } from './notifications.queries';
import { texts } from './texts';

interface Unread {
  /** undefined: not known yet. */
  notifications: readonly NotificationData[] | undefined;
  failed: boolean;
  retry: () => void;
  markRead: (id: string) => void;
  markAllRead: () => void;
}

/** What is new, asked anew whenever it comes on screen, and how to mark it as read. */
export function useUnreadNotifications(): Unread {
  const t = useTexts(texts);
  const { data, error, refetch } = useQuery(UnreadNotifications, { fetchPolicy: 'cache-and-network' });
  const [markOne] = useMutation(MarkNotificationRead);
  const [markAll] = useMutation(MarkAllNotificationsRead);
  const told = (done: Promise<unknown>): void => void done.catch(() => toast({ text: t.notMarked, tone: 'ochre' }));
  return {
    notifications: data?.viewer?.unreadNotifications,
    failed: Boolean(error) && !data,
    retry: () => void refetch().catch(() => undefined),
    markRead: (id) => told(markOne({ variables: { input: { id } }, update: (cache) => takeOut(cache, (one) => one === id) })),
    markAllRead: () => told(markAll({ update: (cache) => takeOut(cache, () => true) })),
  };
}

function takeOut(cache: ApolloCache, isRead: (id: string) => boolean): void {
  cache.modify<{ unreadNotifications: readonly Reference[] }>({
    id: cache.identify({ __typename: 'Viewer' }),
    fields: { unreadNotifications: (all, { readField }) => (all as readonly Reference[]).filter((one) => !isRead(String(readField('id', one)))) },
  });
}
