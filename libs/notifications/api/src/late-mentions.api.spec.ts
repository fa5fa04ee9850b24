import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DiscussionsModule, DiscussionsService } from '@leerkring/discussions/api';
import { aPost, aThread } from '@leerkring/discussions/api/testing';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import type { TestAccount } from '@leerkring/identity/api/testing';
import { Cursors } from '@leerkring/platform/api';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { NotificationsModule } from './index';

const UNREAD = '{ viewer { unreadNotificationCount unreadNotifications { id reason threadId ordinal count actors { name } } } }';
const MARK = 'mutation ($input: MarkNotificationReadInput!) { markNotificationRead(input: $input) { viewer { unreadNotificationCount } } }';
const MARK_ALL = 'mutation { markAllNotificationsRead { viewer { unreadNotificationCount } } }';
const EDIT = 'mutation ($input: EditPostInput!) { editPost(input: $input) { post { id } } }';
const FOLLOW = 'mutation ($input: SetFollowingInput!) { setFollowing(input: $input) { __typename } }';

interface Told {
  viewer: { unreadNotificationCount: number; unreadNotifications: { id: string; reason: string; ordinal: number; count: number }[] };
}

let app: TestApp;
let group: { id: string };
let anniek: TestAccount;
let bert: TestAccount;
let corne: TestAccount;
let thread: { id: string };
let post: { id: string };

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule, NotificationsModule] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  [anniek, bert, corne] = [await aMember(app, group, { name: 'Anniek' }), await aMember(app, group, { name: 'Bert' }), await aMember(app, group, { name: 'Corné' })];
  thread = await aThread(app, group, anniek);
  post = await aPost(app, thread, anniek, { body: `Dag ${to(bert)}` });
  await app.settle();
  // What there was before is read: what comes is news.
  for (const person of [bert, corne]) await app.ask(MARK_ALL, {}, person);
});

const to = ({ id }: { id: string }): string => `[@x](mention:${id})`;
const edit = (body: string, which = post): Promise<unknown> => app.ask(EDIT, { input: { id: which.id, body } }, anniek);
async function toldTo(person: TestAccount): Promise<Told['viewer']> {
  await app.settle();
  return (await app.ask<Told>(UNREAD, {}, person)).viewer;
}
async function read(person: TestAccount, ordinal: number): Promise<void> {
  const socket = await app.socket(person);
  expect(await socket.emitWithAck('stream.seen', { stream: `thread:${thread.id}`, ordinal })).toEqual({ ok: true });
}

describe('a mention that comes by an edit', () => {
  it('is told to who is newly mentioned, and to nobody who was mentioned before', async () => {
    await edit(`Dag ${to(bert)} en ${to(corne)} en ${to(anniek)}`);
    expect(await toldTo(corne)).toMatchObject({ unreadNotificationCount: 1, unreadNotifications: [{ reason: 'mention', threadId: thread.id, ordinal: 2, count: 1, actors: [{ name: 'Anniek' }] }] });
    expect(await toldTo(bert)).toMatchObject({ unreadNotificationCount: 0 });
    expect(await toldTo(anniek)).toMatchObject({ unreadNotificationCount: 0 });
  });

  it('is told once, however often the words change and the same news comes by', async () => {
    for (const body of [`${to(corne)}`, 'Niemand', `${to(corne)} toch wel`]) await edit(body);
    await app.settle();
    await app.database.query('UPDATE event_deliveries SET delivered_at = NULL WHERE event_id IN (SELECT id FROM domain_events WHERE stream = $1)', [`thread:${thread.id}`]);
    expect((await toldTo(corne)).unreadNotifications.filter(({ reason }) => reason === 'mention')).toHaveLength(1);
    expect(await app.database.query(`SELECT FROM notifications WHERE account_id = $1 AND reason = 'mention'`, [corne.id])).toHaveLength(1);
  });

  it('is told also to who had read the post, until they open or mark it', async () => {
    await read(corne, 2);
    await edit(`Dag ${to(corne)}`);
    const [told] = (await toldTo(corne)).unreadNotifications;
    expect(told).toMatchObject({ reason: 'mention', ordinal: 2 });
    await aPost(app, thread, anniek);
    await read(corne, 3);
    await app.get(Cursors).flush();
    expect((await toldTo(corne)).unreadNotifications).toMatchObject([{ reason: 'mention' }]);
    expect(await app.ask(MARK, { input: { id: told!.id } }, corne)).toEqual({ markNotificationRead: { viewer: { unreadNotificationCount: 0 } } });
  });

  it('is read by reading, for who had not read the post yet', async () => {
    await edit(`Dag ${to(corne)}`);
    expect((await toldTo(corne)).unreadNotificationCount).toBe(1);
    await read(corne, 2);
    await app.get(Cursors).flush();
    expect((await toldTo(corne)).unreadNotificationCount).toBe(0);
  });

  it('takes the place of what was told of the same post', async () => {
    const own = await aPost(app, thread, corne);
    const answer = await aPost(app, thread, anniek, { parent: own });
    expect((await toldTo(corne)).unreadNotifications.map(({ reason }) => reason)).toEqual(['reply']);
    await edit(`Ja ${to(corne)}`, answer);
    expect((await toldTo(corne)).unreadNotifications.map(({ reason }) => reason)).toEqual(['mention']);
  });

  it('is told to nobody who wants to hear nothing, may not read along or is mentioned no more', async () => {
    const outsider = await aMember(app, await aGroup(app));
    const gone = await aMember(app, group);
    await app.settle();
    await app.ask(MARK_ALL, {}, gone);
    await app.ask(FOLLOW, { input: { subject: { type: 'thread', id: thread.id }, level: 'nothing' } }, corne);
    await edit(`${to(corne)} ${to(outsider)}`);
    await edit(`${to(gone)}`);
    await edit('Niemand meer');
    await app.settle();
    // Who was told in the moment between the two was mentioned then: what counts is word that comes by afterwards.
    await app.database.query('DELETE FROM notifications WHERE account_id = $1', [gone.id]);
    await app.database.query(`UPDATE event_deliveries SET delivered_at = NULL WHERE event_id IN (SELECT id FROM domain_events WHERE stream = $1 AND name = 'post.edited')`, [`thread:${thread.id}`]);
    for (const person of [corne, outsider, gone]) expect(await toldTo(person)).toMatchObject({ unreadNotificationCount: 0 });
    await edit(`${to(gone)}`);
    await app.get(DiscussionsService).deletePost(await anniek.actor(), { id: post.id });
    expect(await toldTo(gone)).toMatchObject({ unreadNotificationCount: 0 });
  });
});
