import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { Access, Cursors } from '@leerkring/platform/api';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { DiscussionsModule, Thread } from './index';
import { aPost, aThread } from './testing';

const PAGE = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $from: Int) { thread(id: $id) {
  lastOrdinal posts(first: $first, after: $after, last: $last, before: $before, from: $from) {
    nodes { ordinal seq body author { name } viewerCan } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
const LIST = `query ($id: ID!, $first: Int, $after: String, $kind: ThreadKind) { group(id: $id) { unreadCount
  threads(first: $first, after: $after, kind: $kind) {
    nodes { id title lastOrdinal unreadCount readOrdinal excerpt lastAuthor { name } recentAuthors { name } author { name } } totalCount pageInfo { hasNextPage endCursor } } } }`;
const MARKS = 'query ($id: ID!) { thread(id: $id) { lastOrdinal readOrdinal readAt unreadCount group { unreadCount } } }';
const NEWS = 'query { viewer { news { unreadCount group { id } threads { id unreadCount } } } }';

interface PageAnswer {
  thread: { posts: { nodes: { ordinal: number; seq: number; body: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string } } };
}
interface ListAnswer {
  group: { unreadCount: number; threads: { nodes: { id: string; title: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

let app: TestApp;
let group: { id: string };
let anniek: TestAccount;
let corne: TestAccount;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule] });
  group = await aGroup(app);
  anniek = await aMember(app, group, { name: 'Anniek' });
  corne = await aMember(app, group, { name: 'Corné' });
});
afterAll(() => app.stop());

const ordinals = (answer: PageAnswer): number[] => answer.thread.posts.nodes.map((post) => post.ordinal);
const page = (id: string, args: object = {}) => app.ask<PageAnswer>(PAGE, { id, ...args }, corne);
const list = (args: object = {}, as = corne, of = group) => app.ask<ListAnswer>(LIST, { id: of.id, ...args }, as);
const seen = async (person: TestAccount, threadId: string, ordinal: number): Promise<void> => {
  const socket = await app.socket(person);
  expect(await socket.emitWithAck('stream.seen', { stream: `thread:${threadId}`, ordinal })).toEqual({ ok: true });
};

describe('the pages of a thread', () => {
  it('go on in both directions without a gap or a repeat', async () => {
    const thread = await aThread(app, group, anniek);
    for (let i = 2; i <= 7; i++) await aPost(app, thread, anniek, { body: `bericht ${i}` });
    const first = await page(thread.id, { first: 3 });
    expect(ordinals(first)).toEqual([1, 2, 3]);
    expect(first.thread.posts).toMatchObject({ totalCount: 7, pageInfo: { hasPreviousPage: false, hasNextPage: true } });
    expect(ordinals(await page(thread.id, { first: 3, after: first.thread.posts.pageInfo.endCursor }))).toEqual([4, 5, 6]);
    const last = await page(thread.id, { last: 3 });
    expect(ordinals(last)).toEqual([5, 6, 7]);
    expect(last.thread.posts.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    const before = await page(thread.id, { last: 10, before: last.thread.posts.pageInfo.startCursor });
    expect(ordinals(before)).toEqual([1, 2, 3, 4]);
    expect(before.thread.posts.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  });

  it('tell of every post who wrote it and where it stands in the stream', async () => {
    const thread = await aThread(app, group, anniek);
    await aPost(app, thread, corne);
    expect((await page(thread.id)).thread.posts.nodes).toEqual([
      { ordinal: 1, seq: 1, body: 'Bij ons doet de koster het.', author: { name: 'Anniek' }, viewerCan: ['post.read'] },
      { ordinal: 2, seq: 2, body: 'Bij ons ook.', author: { name: 'Corné' }, viewerCan: ['post.read', 'post.edit', 'post.delete'] },
    ]);
  });

  it('begin in the middle at any ordinal', async () => {
    const thread = await aThread(app, group, anniek);
    for (let i = 2; i <= 7; i++) await aPost(app, thread, anniek);
    const middle = await page(thread.id, { first: 2, from: 4 });
    expect(ordinals(middle)).toEqual([4, 5]);
    expect(middle.thread.posts.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
    expect(ordinals(await page(thread.id, { first: 3, from: 2, after: middle.thread.posts.pageInfo.endCursor }))).toEqual([6, 7]);
    expect(ordinals(await page(thread.id, { last: 3, from: 6 }))).toEqual([6, 7]);
    expect(ordinals(await page(thread.id, { first: 3, from: 8 }))).toEqual([]);
  });

  it('give posts of the thread by id, and never those of another thread', async () => {
    const [thread, other] = [await aThread(app, group, anniek), await aThread(app, group, anniek)];
    const own = await aPost(app, thread, corne, { body: 'hier' });
    const elsewhere = await aPost(app, other, corne);
    const byId = 'query ($id: ID!, $ids: [ID!]!) { thread(id: $id) { postsById(ids: $ids) { id body author { name } } } }';
    const answer = await app.ask<{ thread: { postsById: object[] } }>(byId, { id: thread.id, ids: [own.id, elsewhere.id, unknownId()] }, anniek);
    expect(answer.thread.postsById).toEqual([{ id: own.id, body: 'hier', author: { name: 'Corné' } }]);
    expect(await app.codeOf(byId, { id: thread.id, ids: Array.from({ length: 101 }, unknownId) }, anniek)).toBe('INPUT_INVALID');
    expect(await app.codeOf(byId, { id: thread.id, ids: ['geen-id'] }, anniek)).toBe('INPUT_INVALID');
  });

  it.each([{ first: 101 }, { first: -1 }, { first: 1, last: 1 }, { first: 1, after: 'geen' }, { from: 0 }])('refuse %j', async (args) => {
    const thread = await aThread(app, group, anniek);
    expect(await app.codeOf(PAGE, { id: thread.id, ...args }, corne)).toBe('INPUT_INVALID');
  });

  it('name everybody who wrote once, however often', async () => {
    const thread = await aThread(app, group, anniek);
    for (const person of [corne, anniek, corne]) await aPost(app, thread, person);
    const answer = await app.ask<{ thread: { participants: { name: string }[] } }>('query ($id: ID!) { thread(id: $id) { participants { name } } }', { id: thread.id }, corne);
    expect(answer.thread.participants.map((person) => person.name).sort()).toEqual(['Anniek', 'Corné']);
  });
});

describe('the list of a group', () => {
  it('begins with the newest activity and goes on without a gap or a repeat', async () => {
    const own = await aGroup(app);
    const member = await aMember(app, own);
    const threads = [];
    for (let i = 0; i < 5; i++) {
      app.clock.advance(1000);
      threads.push(await aThread(app, own, member, { title: `gesprek ${i}` }));
    }
    app.clock.advance(1000);
    await aPost(app, threads[0]!, member);
    const first = (await list({ first: 3 }, member, own)).group.threads;
    const rest = (await list({ first: 3, after: first.pageInfo.endCursor }, member, own)).group.threads;
    expect([...first.nodes, ...rest.nodes].map((thread) => thread.title)).toEqual(['gesprek 0', 'gesprek 4', 'gesprek 3', 'gesprek 2', 'gesprek 1']);
    expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([5, true, false]);
  });

  it('can be narrowed to one kind', async () => {
    const own = await aGroup(app);
    const member = await aMember(app, own);
    await aThread(app, own, member, { kind: 'question' });
    const other = await aThread(app, own, member, { kind: 'hot_issue' });
    const { threads } = (await list({ kind: 'hot_issue' }, member, own)).group;
    expect([threads.nodes.map((thread) => thread.id), threads.totalCount]).toEqual([[other.id], 1]);
  });

  it('shows the newest words as plain text, and never those of a deleted post', async () => {
    const own = await aGroup(app);
    const [member, other] = [await aMember(app, own, { name: 'Jelle' }), await aMember(app, own, { name: 'Loes' })];
    const thread = await aThread(app, own, member, { body: '**Zes** raadsleden, [vier dorpen](https://example.org)' });
    const post = await aPost(app, thread, other, { body: 'verkeerd' });
    const { DiscussionsService } = await import('./index');
    await app.get(DiscussionsService).deletePost(await other.actor(), { id: post.id });
    const [row] = (await list({}, member, own)).group.threads.nodes;
    expect(row).toMatchObject({ excerpt: 'Zes raadsleden, vier dorpen', lastAuthor: { name: 'Jelle' }, recentAuthors: [{ name: 'Loes' }, { name: 'Jelle' }] });
  });

  it('shows exactly the threads that the reader may read', async () => {
    const archived = await aGroup(app, { archivedAt: app.clock.now() });
    const elsewhere = await aGroup(app);
    const both = await aMember(app, elsewhere);
    await aMember(app, archived, { account: both });
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    await aThread(app, elsewhere, both);
    const all = await app.database.manager.find(Thread, { where: { groupId: In([group.id, archived.id, elsewhere.id]) }, select: { id: true } });
    for (const person of [anniek, both, manager]) {
      const actor = await person.actor();
      const query = app.database.manager.createQueryBuilder(Thread, 't').select('t.id');
      const visible = new Set((await app.get(Access).visible('thread', query, 't.id', actor).getMany()).map((thread) => thread.id));
      for (const { id } of all) expect(visible.has(id)).toBe(await app.get(Access).can(actor, 'thread.read', { type: 'thread', id }));
    }
  });
});

describe('people outside the group', () => {
  it.each(['a participant of another group', 'a programme manager and administrator'])('%s finds no thread by page, list, count, news or stream', async (who) => {
    const thread = await aThread(app, group, anniek);
    const elsewhere = await aGroup(app);
    const outsider = who.startsWith('a participant') ? await aMember(app, elsewhere) : await anAccount(app, { roles: ['programme_manager', 'admin'] });
    const answers = await Promise.all([thread.id, unknownId(), 'geen-id'].map((id) => app.graphql(PAGE, { id }, outsider)));
    for (const answer of answers) expect([answer.data, answer.errors![0]!.extensions]).toEqual([null, { code: 'NOT_FOUND' }]);
    const socket = await app.socket(outsider);
    for (const signal of ['stream.open', 'stream.seen'] as const) {
      const refusal = await socket.emitWithAck(signal as 'stream.open', { stream: `thread:${thread.id}`, after: 0, ordinal: 1 } as never);
      expect(refusal).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    }
    const news = await app.ask<{ viewer: { news: { group: { id: string } }[] } }>(NEWS, {}, outsider);
    expect(news.viewer.news.map((entry) => entry.group.id)).not.toContain(group.id);
    const answer = await app.graphql<ListAnswer>(LIST, { id: group.id }, outsider);
    if (who.startsWith('a participant')) expect(answer.errors![0]!.extensions.code).toBe('NOT_FOUND');
    else expect(answer.data!.group).toMatchObject({ unreadCount: 0, threads: { nodes: [], totalCount: 0 } });
  });

  it('cannot write in it either, and cannot tell it from one that does not exist', async () => {
    const thread = await aThread(app, group, anniek);
    const outsider = await aMember(app, await aGroup(app));
    const write = (query: string, input: object) => app.codeOf(query, { input }, outsider);
    for (const [threadId, postId, groupId] of [[thread.id, thread.openingPost.id, group.id], [unknownId(), unknownId(), unknownId()]]) {
      expect(await write('mutation ($input: AddPostInput!) { addPost(input: $input) { post { id } } }', { threadId, body: 'x', clientId: uuid() })).toBe('NOT_FOUND');
      expect(await write('mutation ($input: EditPostInput!) { editPost(input: $input) { post { id } } }', { id: postId, body: 'x' })).toBe('NOT_FOUND');
      expect(await write('mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }', { id: postId })).toBe('NOT_FOUND');
      const start = { subject: { type: 'group', id: groupId }, kind: 'question', title: 'x', body: 'x', clientId: uuid() };
      expect(await write('mutation ($input: StartThreadInput!) { startThread(input: $input) { post { id } } }', start)).toBe('NOT_FOUND');
    }
  });
});

describe('unread marks', () => {
  const marks = async (id: string, as: TestAccount) =>
    (await app.ask<{ thread: { lastOrdinal: number; readOrdinal: number; unreadCount: number; readAt: string | null } }>(MARKS, { id }, as)).thread;

  it('look at the two hundred threads of a group that were active last, however long its history is', async () => {
    const old = await aGroup(app);
    const reader = await aMember(app, old);
    const writer = await aMember(app, old);
    for (let round = 0; round < 21; round++) await Promise.all(Array.from({ length: 10 }, () => aThread(app, old, writer)));
    expect((await list({}, reader, old)).group.unreadCount).toBe(200);
  });

  it('count posts of others after the last one that was seen, at once', async () => {
    const thread = await aThread(app, group, anniek);
    await aPost(app, thread, anniek);
    expect(await marks(thread.id, corne)).toMatchObject({ lastOrdinal: 2, readOrdinal: 0, unreadCount: 2, readAt: null });
    await seen(corne, thread.id, 1);
    expect(await marks(thread.id, corne)).toMatchObject({ readOrdinal: 1, unreadCount: 1 });
    await app.get(Cursors).flush();
    expect(await marks(thread.id, corne)).toMatchObject({ readOrdinal: 1, unreadCount: 1, readAt: app.clock.now().toISOString() });
  });

  it('are gone for the writer: an own post reads up to itself', async () => {
    const thread = await aThread(app, group, anniek);
    await aPost(app, thread, corne);
    expect(await marks(thread.id, corne)).toMatchObject({ unreadCount: 0 });
    expect(await marks(thread.id, anniek)).toMatchObject({ unreadCount: 1 });
  });

  it('count tombstones and never edits', async () => {
    const thread = await aThread(app, group, anniek);
    const [edited, deleted] = [await aPost(app, thread, anniek), await aPost(app, thread, anniek)];
    await seen(corne, thread.id, 2);
    await app.ask('mutation ($input: EditPostInput!) { editPost(input: $input) { post { id } } }', { input: { id: edited.id, body: 'anders' } }, anniek);
    await app.ask('mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }', { input: { id: deleted.id } }, anniek);
    expect(await marks(thread.id, corne)).toMatchObject({ unreadCount: 1 });
  });

  it('never fall below nothing when somebody claims to have seen more than there is', async () => {
    const thread = await aThread(app, group, anniek);
    await seen(corne, thread.id, 500);
    expect(await marks(thread.id, corne)).toMatchObject({ readOrdinal: 1, unreadCount: 0 });
  });

  it('count what comes after such a claim', async () => {
    const thread = await aThread(app, group, anniek);
    await seen(corne, thread.id, 2_000_000_000);
    await app.get(Cursors).flush();
    await aPost(app, thread, anniek);
    expect(await marks(thread.id, corne)).toMatchObject({ lastOrdinal: 2, readOrdinal: 1, unreadCount: 1 });
  });

  it('are kept of what has ordinals only', async () => {
    const socket = await app.socket(corne);
    expect(await socket.emitWithAck('stream.seen', { stream: `group:${group.id}`, ordinal: 1 })).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  });

  it('add up in the list, the group and the news', async () => {
    const own = await aGroup(app);
    const quiet = await aGroup(app);
    const [writer, reader] = [await aMember(app, own), await aMember(app, own)];
    await aMember(app, quiet, { account: reader });
    const [one, two] = [await aThread(app, own, writer), await aThread(app, own, writer)];
    for (let i = 0; i < 3; i++) await aPost(app, one, writer);
    await seen(reader, two.id, 1);
    expect((await list({}, reader, own)).group).toMatchObject({ unreadCount: 4 });
    const { viewer } = await app.ask<{ viewer: { news: object[] } }>(NEWS, {}, reader);
    expect(viewer.news).toEqual([
      { unreadCount: 4, group: { id: own.id }, threads: [{ id: one.id, unreadCount: 4 }] },
      { unreadCount: 0, group: { id: quiet.id }, threads: [] },
    ]);
  });
});
