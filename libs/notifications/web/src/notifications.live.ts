import type { ApolloClient } from '@apollo/client';
import type { NewsEvent } from '@leerkring/contract';
import { NotificationCount } from './notifications.queries';

const lists = ['UnreadNotifications', 'ReadNotifications'];
const settings = ['ThreadFollowing', 'GroupFollowing'];

/** Brings number, lists and settings up to date with one event of the own account, as far as they are on screen. Twice is the same as once. */
export async function applyNotificationNews(client: ApolloClient, event: NewsEvent): Promise<void> {
  switch (event.name) {
    case 'notification.added':
    case 'notification.marked_read':
      // The news carries ids only. Who cannot be asked now is asked again when the server answers.
      await Promise.all([client.query({ query: NotificationCount, fetchPolicy: 'network-only' }), again(client, lists)]).catch(() => undefined);
      break;
    case 'following.set':
      // A thread that goes by its group changes along with it.
      await again(client, settings).catch(() => undefined);
      break;
  }
}

/** Asks those of these queries anew that are on screen. */
async function again(client: ApolloClient, names: readonly string[]): Promise<void> {
  await client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => names.includes(queryName ?? '') });
}
