import { expect, it } from '@jest/globals';
import type { EventName, Events } from '@leerkring/contract';
import { aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { applyNotificationNews } from './notifications.live';
import { NotificationCount, ReadNotifications, ThreadFollowing, UnreadNotifications } from './notifications.queries';
import { aNotification, whatIsNew, whatWasRead } from './testing';

const first = aNotification('1', 'mention');
const second = aNotification('2');
const count = (unreadNotificationCount: number) => ({ viewer: { __typename: 'Viewer', unreadNotificationCount } });

/** The old state is on screen; afterwards number and lists are what the server would answer afresh, also when the news comes twice. */
async function expectFresh<N extends EventName>(name: N, payload: Events[N], old: { unread: object; read: object }, fresh: { unread: object; read: object; count: object }): Promise<void> {
  let state = { unread: old.unread, read: old.read, count: {} };
  const client = aClient({ UnreadNotifications: () => ({ data: state.unread }), ReadNotifications: () => ({ data: state.read }), NotificationCount: () => ({ data: state.count }) });
  const variables = { first: 20, after: null };
  const watched = [client.watchQuery({ query: UnreadNotifications }).subscribe({}), client.watchQuery({ query: ReadNotifications, variables }).subscribe({})];
  await Promise.all([client.query({ query: UnreadNotifications }), client.query({ query: ReadNotifications, variables })]);
  state = fresh;
  for (let times = 0; times < 2; times++) {
    await applyNotificationNews(client, aNewsEvent(name, payload, { seq: 2 }));
    expect(client.readQuery({ query: NotificationCount })).toEqual(fresh.count);
    expect(client.readQuery({ query: UnreadNotifications })).toEqual(fresh.unread);
    expect(client.readQuery({ query: ReadNotifications, variables })).toEqual(fresh.read);
  }
  for (const one of watched) one.unsubscribe();
}

it('shows after notification.added what the server would show afresh', () =>
  expectFresh('notification.added', { notificationId: '2' }, { unread: whatIsNew([first]), read: whatWasRead([]) }, { unread: whatIsNew([second, first]), read: whatWasRead([]), count: count(2) }));

it('shows after notification.marked_read what the server would show afresh', () => {
  const read = { ...first, readAt: '2026-11-19T12:00:00.000Z' };
  return expectFresh('notification.marked_read', { accountId: 'femke' }, { unread: whatIsNew([second, first]), read: whatWasRead([]) }, { unread: whatIsNew([second]), read: whatWasRead([read]), count: count(1) });
});

it('shows after following.set what the server would show afresh, also of a thread that goes by its group', async () => {
  const following = (level: string) => ({ thread: { __typename: 'Thread', id: 'thread', group: { __typename: 'Group', id: 'group' }, viewerFollows: { __typename: 'Following', level, chosen: null, inherited: level } } });
  let state = following('everything');
  const client = aClient({ ThreadFollowing: () => ({ data: state }) });
  const watched = client.watchQuery({ query: ThreadFollowing, variables: { id: 'thread' } }).subscribe({});
  await client.query({ query: ThreadFollowing, variables: { id: 'thread' } });
  state = following('mentions');
  await applyNotificationNews(client, aNewsEvent('following.set', { subjectType: 'group', subjectId: 'group' }, { seq: 2 }));
  expect(client.readQuery({ query: ThreadFollowing, variables: { id: 'thread' } })).toEqual(state);
  watched.unsubscribe();
});

it('asks only for what is on screen', async () => {
  const asked: string[] = [];
  const client = aClient({ NotificationCount: () => (asked.push('NotificationCount'), { data: count(1) }) });
  await applyNotificationNews(client, aNewsEvent('notification.added', { notificationId: '1' }, { seq: 2 }));
  await applyNotificationNews(client, aNewsEvent('following.set', { subjectType: 'group', subjectId: 'group' }, { seq: 3 }));
  expect(asked).toEqual(['NotificationCount']);
});
