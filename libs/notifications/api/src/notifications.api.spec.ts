import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { streamOf, type FollowLevel, type ReportOutcome } from '@leerkring/contract';
import { CasesModule } from '@leerkring/cases/api';
import { aCaseFile } from '@leerkring/cases/api/testing';
import { DiscussionsModule, DiscussionsService, Hiding } from '@leerkring/discussions/api';
import { aPost, aThread } from '@leerkring/discussions/api/testing';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { Access, Cursors, Works, systemActor } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { NotificationsModule } from './index';
import { NotificationsUpkeep } from './notifications.upkeep';

const FOLLOWS = 'query ($thread: ID!, $group: ID!) { thread(id: $thread) { viewerFollows { level chosen inherited } } group(id: $group) { viewerFollows { level chosen inherited } } }';
const SET = `mutation ($input: SetFollowingInput!) { setFollowing(input: $input) {
  thread { id viewerFollows { level chosen inherited } } group { id viewerFollows { level chosen inherited } } } }`;
const UNREAD = `{ viewer { unreadNotificationCount unreadNotifications { id reason threadId groupId title ordinal count actors { name } actorCount readAt } } }`;
const READ = `query ($first: Int, $after: String) { viewer { readNotifications(first: $first, after: $after) {
  nodes { id reason title count actors { name } readAt } totalCount pageInfo { hasNextPage endCursor } } } }`;
const MARK = 'mutation ($input: MarkNotificationReadInput!) { markNotificationRead(input: $input) { viewer { unreadNotificationCount } } }';
const MARK_ALL = 'mutation { markAllNotificationsRead { viewer { unreadNotificationCount } } }';
const MOVE = 'mutation ($input: MovePostsInput!) { movePosts(input: $input) { target { id } } }';
const LEAVE = 'mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { __typename } }';

interface Told {
  id: string;
  reason: string;
  threadId: string | null;
  groupId: string | null;
  title: string;
  ordinal: number | null;
  count: number;
  actors: { name: string }[];
  actorCount: number;
}
interface ReadPage {
  viewer: { readNotifications: { nodes: { id: string; reason: string; title: string; count: number; actors: { name: string }[] }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

let app: TestApp;
let group: { id: string; name: string };
let anniek: TestAccount;
let bert: TestAccount;
let corne: TestAccount;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule, CasesModule, NotificationsModule] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  anniek = await aMember(app, group, { name: 'Anniek', role: 'facilitator', organisationId: null });
  bert = await aMember(app, group, { name: 'Bert' });
  corne = await aMember(app, group, { name: 'Corné' });
});

async function toldTo(person: TestAccount): Promise<{ count: number; items: Told[] }> {
  await app.settle();
  const { viewer } = await app.ask<{ viewer: { unreadNotificationCount: number; unreadNotifications: Told[] } }>(UNREAD, {}, person);
  return { count: viewer.unreadNotificationCount, items: viewer.unreadNotifications };
}
const reasons = async (person: TestAccount): Promise<string[]> => (await toldTo(person)).items.map((item) => item.reason).sort();
const follow = (person: TestAccount, type: 'thread' | 'group', id: string, level: FollowLevel | null) => app.ask(SET, { input: { subject: { type, id }, level } }, person);
/** Everything so far is read: what comes is news. */
const readAll = async (...people: TestAccount[]): Promise<void> => {
  await app.settle();
  for (const person of people) await app.ask(MARK_ALL, {}, person);
};
const seen = async (person: TestAccount, threadId: string, ordinal: number): Promise<void> => {
  const socket = await app.socket(person);
  expect(await socket.emitWithAck('stream.seen', { stream: `thread:${threadId}`, ordinal })).toEqual({ ok: true });
};
/** The same post once more, as news of one that mentions these people. */
async function mention(post: { id: string; threadId: string; ordinal: number }, author: TestAccount, ...people: TestAccount[]): Promise<void> {
  await app.get(Works).run(await author.actor(), async (work) => {
    work.asSystem('the spec mentions somebody');
    const news = { id: post.id, threadId: post.threadId, parentId: null, ordinal: post.ordinal, body: '', createdAt: '', clientId: '', mentions: people.map(({ id }) => id) };
    work.record('post.added', { post: news }, streamOf('thread', post.threadId), { type: 'post', id: post.id });
  });
}
const rowsOf = (person: TestAccount): Promise<Record<string, unknown>[]> => app.database.query('SELECT * FROM notifications WHERE account_id = $1 ORDER BY id', [person.id]);

describe('following', () => {
  it('goes by the group for a thread, and hears everything of a group, until something else is chosen', async () => {
    const thread = await aThread(app, group, anniek);
    const ids = { thread: thread.id, group: group.id };
    const everything = { level: 'everything', chosen: null, inherited: 'everything' };
    expect(await app.ask(FOLLOWS, ids, bert)).toEqual({ thread: { viewerFollows: everything }, group: { viewerFollows: everything } });
    await follow(bert, 'group', group.id, 'mentions');
    const byGroup = { level: 'mentions', chosen: null, inherited: 'mentions' };
    expect(await app.ask(FOLLOWS, ids, bert)).toMatchObject({ thread: { viewerFollows: byGroup }, group: { viewerFollows: { level: 'mentions', chosen: 'mentions' } } });
    const chosen = { level: 'nothing', chosen: 'nothing', inherited: 'mentions' };
    expect(await follow(bert, 'thread', thread.id, 'nothing')).toEqual({ setFollowing: { thread: { id: thread.id, viewerFollows: chosen }, group: null } });
    expect(await app.ask(FOLLOWS, ids, anniek)).toMatchObject({ thread: { viewerFollows: everything } });
    expect(await follow(bert, 'thread', thread.id, null)).toMatchObject({ setFollowing: { thread: { viewerFollows: byGroup } } });
  });

  it('is told to the own stream only, by ids', async () => {
    await follow(bert, 'group', group.id, 'nothing');
    const events = await app.database.query('SELECT stream, payload FROM domain_events WHERE name = $1 AND actor_id = $2', ['following.set', bert.id]);
    expect(events).toEqual([{ stream: `account:${bert.id}`, payload: { subjectType: 'group', subjectId: group.id } }]);
  });

  it('of what one may not read is not found, whether it is there or not', async () => {
    const thread = await aThread(app, group, anniek);
    const outsider = await anAccount(app);
    for (const [type, id] of [['thread', thread.id], ['group', group.id], ['thread', unknownId()], ['group', unknownId()]]) {
      expect(await app.codeOf(SET, { input: { subject: { type, id }, level: 'everything' } }, outsider)).toBe('NOT_FOUND');
    }
    expect(await app.codeOf(SET, { input: { subject: { type: 'thread', id: 'geen' }, level: 'everything' } }, bert)).toBe('INPUT_INVALID');
  });
});

describe('people are told', () => {
  it('of new posts in what they follow, as one thing with how many there are and of whom; never of their own', async () => {
    const thread = await aThread(app, group, anniek, { title: 'Wie opent het dorpshuis?' });
    await readAll(bert, corne);
    await aPost(app, thread, anniek);
    await aPost(app, thread, corne);
    await app.settle();
    await aPost(app, thread, anniek);
    expect(await toldTo(bert)).toEqual({
      count: 1,
      items: [{ id: expect.any(String), reason: 'post', threadId: thread.id, groupId: null, title: 'Wie opent het dorpshuis?', ordinal: 2, count: 3, actors: [{ name: 'Anniek' }, { name: 'Corné' }], actorCount: 2, readAt: null }],
    });
    expect((await rowsOf(bert)).filter((row) => row['reason'] === 'post')).toHaveLength(1);
    expect((await toldTo(corne)).items).toMatchObject([{ reason: 'post', count: 1, actors: [{ name: 'Anniek' }] }]);
  });

  it('of new threads in their group', async () => {
    const thread = await aThread(app, group, bert, { title: 'Van wie is het plein?' });
    expect((await toldTo(corne)).items).toMatchObject([{ reason: 'thread', title: 'Van wie is het plein?', threadId: thread.id, ordinal: 1, actors: [{ name: 'Bert' }] }]);
    expect((await toldTo(bert)).count).toBe(0);
  });

  it('of answers to their own posts, and in threads that they started, also when they want to hear little', async () => {
    for (const person of [anniek, bert, corne]) await follow(person, 'group', group.id, 'mentions');
    const thread = await aThread(app, group, anniek);
    const post = await aPost(app, thread, bert);
    await aPost(app, thread, corne, { parent: post });
    expect(await reasons(bert)).toEqual(['reply']);
    expect((await toldTo(anniek)).items).toMatchObject([{ reason: 'reply', ordinal: 2, count: 1, actors: [{ name: 'Bert' }] }]);
    expect(await reasons(corne)).toEqual([]);
  });

  it('of mentions, once for one post and for the most personal reason', async () => {
    const thread = await aThread(app, group, anniek);
    await follow(bert, 'thread', thread.id, 'mentions');
    await follow(corne, 'thread', thread.id, 'nothing');
    await readAll(bert, corne);
    await aPost(app, thread, anniek, { body: [bert, corne, anniek].map(({ id, name }) => `[@${name}](mention:${id})`).join(' en ') });
    expect((await toldTo(bert)).items).toMatchObject([{ reason: 'mention', ordinal: 2, threadId: thread.id }]);
    expect(await reasons(corne)).toEqual([]);
    expect(await reasons(anniek)).toEqual([]);
  });

  it('by what they chose for a thread rather than for its group', async () => {
    const thread = await aThread(app, group, anniek);
    await readAll(bert, corne);
    await follow(bert, 'group', group.id, 'nothing');
    await follow(bert, 'thread', thread.id, 'everything');
    await follow(corne, 'thread', thread.id, 'nothing');
    await aPost(app, thread, anniek);
    expect(await reasons(bert)).toEqual(['post']);
    expect(await reasons(corne)).toEqual([]);
  });

  it('of a thread about a case of their group like of one about the group itself', async () => {
    const { id } = await aCaseFile(app, group, corne);
    const thread = await aThread(app, group, anniek, { subject: { type: 'case_file', id }, title: 'Wie betaalt de sporthal?' });
    await aPost(app, thread, anniek);
    expect((await toldTo(bert)).items.map((item) => [item.reason, item.title])).toEqual(expect.arrayContaining([['post', 'Wie betaalt de sporthal?'], ['thread', 'Wie betaalt de sporthal?']]));
    await follow(corne, 'group', group.id, 'nothing');
    expect(await app.ask(FOLLOWS, { thread: thread.id, group: group.id }, corne)).toMatchObject({ thread: { viewerFollows: { level: 'nothing', chosen: null } } });
  });

  it('of a seat that somebody gave them', async () => {
    const newcomer = await aMember(app, await aGroup(app), { name: 'Dirk' });
    const add = 'mutation ($input: AddMemberInput!) { addMember(input: $input) { __typename } }';
    await app.ask(add, { input: { groupId: group.id, email: newcomer.email, role: 'participant' } }, anniek);
    expect((await toldTo(newcomer)).items).toMatchObject([{ reason: 'membership', groupId: group.id, title: group.name, ordinal: null, actors: [{ name: 'Anniek' }] }]);
  });

  it('nothing of what they may not read, whoever mentions them and whatever they once followed', async () => {
    const thread = await aThread(app, group, anniek);
    await follow(bert, 'thread', thread.id, 'everything');
    const outsider = await aMember(app, await aGroup(app));
    const admin = await anAccount(app, { roles: ['admin', 'programme_manager'] });
    await app.ask(LEAVE, { input: { groupId: group.id } }, bert);
    const post = await aPost(app, thread, anniek);
    await mention(post, anniek, bert, outsider, admin);
    await app.settle();
    for (const person of [outsider, admin]) expect(await rowsOf(person)).toEqual([]);
    expect((await rowsOf(bert)).filter((row) => row['post_id'] === post.id)).toEqual([]);
  });

  it('once, however often the same news comes by', async () => {
    const thread = await aThread(app, group, anniek);
    const post = await aPost(app, thread, bert);
    await aPost(app, thread, corne, { parent: post });
    await app.settle();
    const before = await Promise.all([anniek, bert, corne].map(rowsOf));
    await app.database.query('UPDATE event_deliveries SET delivered_at = NULL WHERE event_id IN (SELECT id FROM domain_events WHERE stream = $1)', [`thread:${thread.id}`]);
    await app.settle();
    expect(await Promise.all([anniek, bert, corne].map(rowsOf))).toEqual(before);
  });

  it('with as many questions to the database for a large group as for a small one', async () => {
    const crowd = await aGroup(app);
    const speaker = await aMember(app, crowd);
    for (let n = 0; n < 24; n++) await aMember(app, crowd);
    const [small, large] = [await aThread(app, group, anniek), await aThread(app, crowd, speaker)];
    await app.settle();
    const costOf = async (post: () => Promise<unknown>): Promise<number> => {
      await post();
      const query = pg.Client.prototype.query;
      let asked = 0;
      pg.Client.prototype.query = function (this: pg.Client, ...args: never[]) {
        asked++;
        return (query as (...all: never[]) => unknown).apply(this, args);
      } as never;
      await app.settle();
      pg.Client.prototype.query = query;
      return asked;
    };
    const costs = [await costOf(() => aPost(app, small, anniek)), await costOf(() => aPost(app, large, speaker))];
    expect((await app.database.query('SELECT FROM notifications WHERE subject_id = $1 AND reason = $2', [large.id, 'post'])).length).toBe(24);
    expect(costs[1]! - costs[0]!).toBeLessThan(12);
  });
});

describe('what people are told', () => {
  it('is gone from list and count as soon as they may not read it any more, and back with the right', async () => {
    const thread = await aThread(app, group, anniek);
    await mention(await aPost(app, thread, anniek), anniek, bert);
    expect((await toldTo(bert)).count).toBe(2);
    await readAll(corne);
    const before = await app.ask<ReadPage>(READ, {}, corne);
    expect(before.viewer.readNotifications.totalCount).toBeGreaterThan(0);
    for (const person of [bert, corne]) await app.ask(LEAVE, { input: { groupId: group.id } }, person);
    expect(await toldTo(bert)).toEqual({ count: 0, items: [] });
    expect((await app.ask<ReadPage>(READ, {}, corne)).viewer.readNotifications).toEqual({ nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } });
    await aMember(app, group, { account: bert });
    expect((await toldTo(bert)).count).toBe(2);
  });

  it('agrees row by row with the rule of the right to read it', async () => {
    await mention(await aPost(app, await aThread(app, group, anniek), anniek), anniek, bert);
    const other = await aGroup(app);
    const speaker = await aMember(app, other);
    await aMember(app, other, { account: bert });
    await aThread(app, other, speaker);
    await app.settle();
    await app.ask(LEAVE, { input: { groupId: group.id } }, bert);
    const shown = (await toldTo(bert)).items.map((item) => item.id);
    expect(shown).toHaveLength(1);
    for (const person of [bert, corne]) {
      const actor = await person.actor();
      for (const row of await rowsOf(bert)) {
        const may = await app.get(Access).can(actor, 'notification.read', { type: 'notification', id: String(row['id']) });
        expect(may).toBe(person === bert && shown.includes(String(row['id'])));
      }
    }
  });

  it('holds no words, and nothing of a post that was deleted', async () => {
    const thread = await aThread(app, group, anniek);
    await readAll(bert);
    const post = await aPost(app, thread, anniek, { body: 'het geheim van Oost' });
    await mention(post, anniek, bert);
    expect((await toldTo(bert)).count).toBeGreaterThan(0);
    expect(JSON.stringify([await toldTo(bert), await rowsOf(bert)])).not.toContain('geheim');
    await app.get(DiscussionsService).deletePost(await anniek.actor(), { id: post.id });
    expect(await toldTo(bert)).toEqual({ count: 0, items: [] });
  });

  it('is read once the thread is read, at once and on every device, and comes back with the next post', async () => {
    const thread = await aThread(app, group, anniek);
    await aPost(app, thread, anniek);
    expect((await toldTo(bert)).count).toBe(2);
    await seen(bert, thread.id, 1);
    expect(await reasons(bert)).toEqual(['post']);
    const device = await app.socket(bert);
    await device.emitWithAck('stream.open', { stream: `account:${bert.id}`, after: await headOf(bert) });
    const told = nextFrame(device, 'news', ({ events }) => events.some(({ name }) => name === 'notification.marked_read'));
    await seen(bert, thread.id, 2);
    expect((await toldTo(bert)).count).toBe(0);
    await app.get(Cursors).flush();
    expect((await told).events[0]).toMatchObject({ payload: { accountId: bert.id }, actor: null });
    expect((await rowsOf(bert)).every((row) => row['read_at'] !== null)).toBe(true);
    await aPost(app, thread, corne);
    expect((await toldTo(bert)).items).toMatchObject([{ reason: 'post', ordinal: 3, count: 1, actors: [{ name: 'Corné' }] }]);
  });

  it('is read by answering', async () => {
    const thread = await aThread(app, group, anniek);
    await aPost(app, thread, anniek);
    expect((await toldTo(bert)).count).toBe(2);
    await aPost(app, thread, bert);
    expect(await toldTo(bert)).toEqual({ count: 0, items: [] });
    await app.get(Cursors).flush();
    expect((await rowsOf(bert)).every((row) => row['read_at'] !== null)).toBe(true);
  });

  it('is marked as read one by one or all together, and stays to be found; nobody marks that of others', async () => {
    const thread = await aThread(app, group, anniek, { title: 'Eerste' });
    for (let n = 0; n < 2; n++) await mention(await aPost(app, thread, anniek), anniek, bert);
    await aThread(app, group, anniek, { title: 'Tweede' });
    const { items, count } = await toldTo(bert);
    expect(count).toBe(items.length);
    const mentions = items.find((item) => item.reason === 'mention')!;
    expect(mentions).toMatchObject({ count: 2, actorCount: 1 });
    for (const stranger of [corne, await anAccount(app)]) expect(await app.codeOf(MARK, { input: { id: mentions.id } }, stranger)).toBe('NOT_FOUND');
    expect(await app.ask(MARK, { input: { id: mentions.id } }, bert)).toEqual({ markNotificationRead: { viewer: { unreadNotificationCount: count - 1 } } });
    expect(await app.ask(MARK, { input: { id: mentions.id } }, bert)).toEqual({ markNotificationRead: { viewer: { unreadNotificationCount: count - 1 } } });
    expect(await app.ask(MARK_ALL, {}, bert)).toEqual({ markAllNotificationsRead: { viewer: { unreadNotificationCount: 0 } } });
    const first = (await app.ask<ReadPage>(READ, { first: 3 }, bert)).viewer.readNotifications;
    const rest = (await app.ask<ReadPage>(READ, { first: 50, after: first.pageInfo.endCursor }, bert)).viewer.readNotifications;
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(new Set([...first.nodes, ...rest.nodes].map((node) => node.id)).size).toBe(first.totalCount);
    expect([...first.nodes, ...rest.nodes].map((node) => node.title)).toEqual(expect.arrayContaining(['Eerste', 'Tweede']));
    expect(await app.codeOf(READ, { first: 101 }, bert)).toBe('INPUT_INVALID');
    expect(await app.codeOf(READ, { first: 1, after: 'geen' }, bert)).toBe('INPUT_INVALID');
  });

  it('reaches the own stream as ids only, at once', async () => {
    const thread = await aThread(app, group, anniek);
    await readAll(bert);
    const socket = await app.socket(bert);
    await socket.emitWithAck('stream.open', { stream: `account:${bert.id}`, after: await headOf(bert) });
    const news = nextFrame(socket, 'news');
    await aPost(app, thread, anniek, { body: 'stil' });
    const { events } = await news;
    expect(events).toMatchObject([{ name: 'notification.added', actor: null, payload: { notificationId: expect.any(String) } }]);
    expect(JSON.stringify(events)).not.toMatch(/stil|Anniek|dorpshuis/);
  });

  it('is forgotten with the person, and so is what they chose to follow', async () => {
    await aThread(app, group, anniek);
    await follow(bert, 'group', group.id, 'everything');
    expect((await toldTo(bert)).count).toBe(1);
    await app.get(Works).run(await bert.actor(), async (work) => {
      work.asSystem('the spec erases somebody');
      work.record('account.erased', { accountId: bert.id, withWords: false }, streamOf('account', bert.id), { type: 'account', id: bert.id });
    });
    await app.settle();
    expect(await rowsOf(bert)).toEqual([]);
    expect(await app.database.query('SELECT FROM follows WHERE account_id = $1', [bert.id])).toEqual([]);
  });

  it('is forgotten 90 days after it was read, and after a year at last', async () => {
    const thread = await aThread(app, group, anniek);
    await readAll(corne);
    await toldTo(bert);
    const day = 24 * 60 * 60 * 1000;
    const kept = async (days: number): Promise<number[]> => {
      const now = app.clock.now();
      app.clock.advance(days * day);
      await app.get(NotificationsUpkeep).sweep();
      app.clock.set(now);
      return Promise.all([corne, bert].map(async (person) => (await rowsOf(person)).filter((row) => row['subject_id'] === thread.id).length));
    };
    expect(await kept(90)).toEqual([1, 1]);
    expect(await kept(91)).toEqual([0, 1]);
    expect(await kept(366)).toEqual([0, 0]);
  });
});

async function headOf(person: TestAccount): Promise<number> {
  await app.settle();
  const { viewer } = await app.ask<{ viewer: { head: number } }>('{ viewer { head } }', {}, person);
  return viewer.head;
}

const move = async (input: object) => (await app.ask<{ movePosts: { target: { id: string } } }>(MOVE, { input }, anniek)).movePosts.target.id;

describe('posts that move to another thread', () => {
  const newThread = { title: 'De sleutel', kind: 'question' };

  it('take along that they mention somebody, and are new there for who had not read them', async () => {
    const thread = await aThread(app, group, anniek, { title: 'Het dorpshuis' });
    await readAll(bert, corne);
    await aPost(app, thread, anniek);
    const post = await aPost(app, thread, corne, { body: `Vraag [@Bert](mention:${bert.id}).` });
    expect(await reasons(bert)).toEqual(['mention', 'post']);
    const toId = await move({ threadId: thread.id, postIds: [post.id], newThread });
    const told = (await toldTo(bert)).items.map(({ reason, threadId, title, ordinal, count }) => ({ reason, threadId, title, ordinal, count }));
    expect(told).toHaveLength(2);
    expect(told).toEqual(expect.arrayContaining([
      { reason: 'mention', threadId: toId, title: 'De sleutel', ordinal: 1, count: 1 },
      { reason: 'post', threadId: thread.id, title: 'Het dorpshuis', ordinal: 2, count: 1 },
    ]));
    const all = await move({ threadId: thread.id, from: 2, toThreadId: toId });
    expect((await toldTo(bert)).items.map(({ reason, threadId, ordinal }) => ({ reason, threadId, ordinal }))).toEqual(
      expect.arrayContaining([{ reason: 'mention', threadId: all, ordinal: 1 }, { reason: 'post', threadId: all, ordinal: 2 }]),
    );
    await seen(bert, toId, 2);
    await app.get(Cursors).flush();
    expect((await toldTo(bert)).count).toBe(0);
  });

  it('are told where they stand when they moved before anybody was told', async () => {
    const thread = await aThread(app, group, anniek);
    await readAll(bert, corne);
    const post = await aPost(app, thread, corne);
    const toId = await move({ threadId: thread.id, postIds: [post.id], newThread });
    expect((await toldTo(bert)).items.map(({ threadId, count }) => ({ threadId, count }))).toEqual([{ threadId: toId, count: 1 }]);
  });
});

describe('a post that a facilitator hides', () => {
  it('is told to its author alone, also who read the thread, until it is shown again; of a hidden post nobody is told', async () => {
    const thread = await aThread(app, group, corne);
    await readAll(anniek, bert, corne);
    const post = await aPost(app, thread, bert);
    expect(await reasons(corne)).toEqual(['reply']);
    await app.get(Hiding).hide(await anniek.actor(), { postId: post.id, reason: 'Een nummer.' });
    await seen(bert, thread.id, 2);
    expect((await toldTo(bert)).items).toMatchObject([{ reason: 'hidden', threadId: thread.id, ordinal: 2, actors: [{ name: 'Anniek' }] }]);
    expect([await toldTo(corne), await toldTo(anniek)]).toEqual([{ count: 0, items: [] }, { count: 0, items: [] }]);
    await app.get(Hiding).unhide(await anniek.actor(), { postId: post.id });
    expect([await reasons(bert), await reasons(corne)]).toEqual([[], ['reply']]);
  });

  it('is nothing new to a facilitator who hides an own post', async () => {
    const thread = await aThread(app, group, corne);
    await readAll(anniek, bert, corne);
    const post = await aPost(app, thread, anniek);
    await app.get(Hiding).hide(await anniek.actor(), { postId: post.id, reason: 'Te snel geplaatst.' });
    expect(await reasons(anniek)).toEqual([]);
  });
});

describe('a post that somebody reported', () => {
  /** What the room moderation tells the reporter. */
  const answered = (reporter: TestAccount, postId: string, outcome: ReportOutcome) =>
    app.get(Works).run(systemActor, async (work) => {
      work.asSystem('as moderation does');
      work.record('report.answered', { reportId: unknownId(), postId, outcome }, streamOf('account', reporter.id), { type: 'account', id: reporter.id });
    });

  it('leads its reporter alone to what became of it, without a name, also who read the thread', async () => {
    const thread = await aThread(app, group, corne);
    const [hidden, left, gone] = [await aPost(app, thread, bert), await aPost(app, thread, bert), await aPost(app, thread, bert)];
    await seen(corne, thread.id, 4);
    await readAll(anniek, bert, corne);
    await app.get(Hiding).hide(await anniek.actor(), { postId: hidden.id, reason: 'Een nummer.' });
    await app.get(DiscussionsService).deletePost(await bert.actor(), { id: gone.id });
    for (const [post, outcome] of [[hidden, 'hidden'], [left, 'dismissed'], [gone, 'deleted']] as const) await answered(corne, post.id, outcome);
    const { count, items } = await toldTo(corne);
    expect(count).toBe(3);
    expect(items.toSorted((a, b) => a.ordinal! - b.ordinal!)).toMatchObject([
      { reason: 'report_hidden', threadId: thread.id, ordinal: 2, count: 1, actors: [], actorCount: 0 },
      { reason: 'report_dismissed', threadId: thread.id, ordinal: 3, actors: [] },
      { reason: 'report_deleted', threadId: thread.id, ordinal: 4, actors: [] },
    ]);
    expect([await reasons(bert), await reasons(anniek)]).toEqual([['hidden'], []]);
    await readAll(corne);
    const { viewer } = await app.ask<ReadPage>(READ, { first: 3 }, corne);
    expect(viewer.readNotifications.nodes.map(({ reason }) => reason).sort()).toEqual(['report_deleted', 'report_dismissed', 'report_hidden']);
  });

  it('is nothing to who may not read the thread any more', async () => {
    const thread = await aThread(app, group, corne);
    const post = await aPost(app, thread, bert);
    await readAll(bert, corne);
    await app.ask(LEAVE, { input: { groupId: group.id } }, corne);
    await answered(corne, post.id, 'dismissed');
    expect(await toldTo(corne)).toEqual({ count: 0, items: [] });
  });

  it('is told where it stands when it was moved', async () => {
    const thread = await aThread(app, group, corne);
    const post = await aPost(app, thread, bert);
    await readAll(anniek, bert, corne);
    await answered(corne, post.id, 'dismissed');
    await app.settle();
    const toId = await move({ threadId: thread.id, postIds: [post.id], newThread: { kind: 'question', title: 'Apart' } });
    expect((await toldTo(corne)).items).toMatchObject([{ reason: 'report_dismissed', threadId: toId, ordinal: 1 }]);
  });
});

describe('a copy of a conversation that is proposed', () => {
  it('is asked of its other authors, also who read the thread, until they mark it as read or may not read it any more', async () => {
    const [there, reader] = [await aGroup(app), await aMember(app, group)];
    await aMember(app, there, { account: anniek, role: 'facilitator', organisationId: null });
    const thread = await aThread(app, group, bert, { title: 'Het dorpshuis' });
    await aPost(app, thread, corne);
    await readAll(bert, corne, reader, anniek);
    await app.ask('mutation ($input: ProposeThreadCopyInput!) { proposeThreadCopy(input: $input) { thread { id } } }', { input: { threadId: thread.id, groupId: there.id, title: 'Elders', body: 'Met toestemming.' } }, anniek);
    for (const person of [bert, corne]) expect((await toldTo(person)).items).toMatchObject([{ reason: 'copy_asked', threadId: thread.id, title: 'Het dorpshuis', ordinal: null, count: 1, actors: [{ name: 'Anniek' }] }]);
    for (const person of [anniek, reader]) expect(await toldTo(person)).toEqual({ count: 0, items: [] });
    await app.ask(LEAVE, { input: { groupId: group.id } }, corne);
    await readAll(bert);
    for (const person of [bert, corne]) expect(await toldTo(person)).toEqual({ count: 0, items: [] });
  });
});
