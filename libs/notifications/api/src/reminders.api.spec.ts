import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DiscussionsModule, Reminders } from '@leerkring/discussions/api';
import { aPost, aThread } from '@leerkring/discussions/api/testing';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import type { TestAccount } from '@leerkring/identity/api/testing';
import { Cursors } from '@leerkring/platform/api';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { NotificationsModule } from './index';

const UNREAD = '{ viewer { unreadNotificationCount unreadNotifications { id reason threadId title ordinal count at actors { name } } } }';
const READ = '{ viewer { readNotifications(first: 20) { totalCount nodes { reason ordinal } } } }';
const MARK = 'mutation ($input: MarkNotificationReadInput!) { markNotificationRead(input: $input) { viewer { unreadNotificationCount } } }';
const SET = 'mutation ($input: SetBookmarkInput!) { setBookmark(input: $input) { post { id } } }';
const HOUR = 60 * 60 * 1000;

interface Told {
  unreadNotificationCount: number;
  unreadNotifications: { id: string; reason: string; threadId: string; title: string; ordinal: number; count: number; at: string; actors: { name: string }[] }[];
}

let app: TestApp;
let group: { id: string };
let corne: TestAccount;
let femke: TestAccount;
let rohan: TestAccount;
let thread: { id: string };
let post: { id: string };

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule, NotificationsModule] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  corne = await aMember(app, group, { name: 'Corné' });
  femke = await aMember(app, group, { name: 'Femke' });
  rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  thread = await aThread(app, group, corne, { title: 'Wie opent het dorpshuis?' });
  post = await aPost(app, thread, corne);
  // Everything was read: whatever is told now is told because of the reminder.
  await app.settle();
  app.get(Cursors).seen(femke.id, { type: 'thread', id: thread.id }, 2);
  await app.get(Cursors).flush();
  await app.settle();
  await app.ask(SET, { input: { postId: post.id, note: 'geheim', remindAt: new Date(app.clock.now().getTime() + HOUR).toISOString() } }, femke);
});

const told = async (as: TestAccount) => (await app.ask<{ viewer: Told }>(UNREAD, {}, as)).viewer;
const reminders = async (as: TestAccount) => (await told(as)).unreadNotifications.filter(({ reason }) => reason === 'reminder');
async function itIsTime(): Promise<void> {
  app.clock.advance(HOUR);
  await app.get(Reminders).remind();
  await app.settle();
}

describe('somebody who wanted to be reminded', () => {
  it('is told at that moment, once, although the post was read long ago; nobody else is', async () => {
    await itIsTime();
    await app.get(Reminders).remind();
    await app.settle();
    const at = app.clock.now().toISOString();
    expect(await reminders(femke)).toEqual([{ id: expect.any(String), reason: 'reminder', threadId: thread.id, title: 'Wie opent het dorpshuis?', ordinal: 2, count: 1, at, actors: [{ name: 'Corné' }] }]);
    expect((await told(femke)).unreadNotificationCount).toBe(1);
    for (const other of [corne, rohan]) expect(await reminders(other)).toEqual([]);
  });

  it('keeps being told until it is marked as read, and finds it back under what was read', async () => {
    await itIsTime();
    app.get(Cursors).seen(femke.id, { type: 'thread', id: thread.id }, 2);
    await app.get(Cursors).flush();
    const [reminder] = await reminders(femke);
    await app.ask(MARK, { input: { id: reminder!.id } }, femke);
    expect(await reminders(femke)).toEqual([]);
    expect((await app.ask<{ viewer: { readNotifications: { nodes: object[] } } }>(READ, {}, femke)).viewer.readNotifications.nodes).toContainEqual({ reason: 'reminder', ordinal: 2 });
  });

  it('is told of new posts in that thread all the same', async () => {
    await itIsTime();
    await aPost(app, thread, rohan);
    await app.settle();
    expect((await told(femke)).unreadNotifications.map(({ reason }) => reason).sort()).toEqual(['post', 'reminder']);
  });

  it('hears nothing of it while the post is hidden, and is led to where it stands now', async () => {
    await itIsTime();
    await app.ask('mutation ($input: HidePostInput!) { hidePost(input: $input) { post { id } } }', { input: { postId: post.id, reason: 'Hier staat een telefoonnummer in.' } }, rohan);
    expect([await reminders(femke), (await told(femke)).unreadNotificationCount]).toEqual([[], 0]);
    await app.ask('mutation ($input: UnhidePostInput!) { unhidePost(input: $input) { post { id } } }', { input: { postId: post.id } }, rohan);
    const target = await aThread(app, group, rohan, { title: 'Sleutels' });
    await app.ask('mutation ($input: MovePostsInput!) { movePosts(input: $input) { target { id } } }', { input: { threadId: thread.id, postIds: [post.id], toThreadId: target.id } }, rohan);
    await app.settle();
    expect(await reminders(femke)).toMatchObject([{ threadId: target.id, title: 'Sleutels', ordinal: 2 }]);
  });

  it('hears nothing of it without a seat in the group', async () => {
    await app.ask('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { membership { id } } }', { input: { groupId: group.id } }, femke);
    await itIsTime();
    expect(await told(femke)).toEqual({ unreadNotificationCount: 0, unreadNotifications: [] });
  });
});
