import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { limits } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { DiscussionsModule } from '../index';
import { aPost, aThread } from '../testing';
import { Reminders } from './reminders';

const SET = 'mutation ($input: SetBookmarkInput!) { setBookmark(input: $input) { post { id bookmark { id note remindAt createdAt } } } }';
const REMOVE = 'mutation ($input: RemoveBookmarkInput!) { removeBookmark(input: $input) { post { id bookmark { id } } } }';
const LIST = `query ($first: Int, $after: String) { viewer { bookmarks(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  nodes { postId threadId threadTitle ordinal excerpt author { name } bookmark { note remindAt } } } } }`;
const ONE = 'query ($postId: ID!) { viewer { bookmark(postId: $postId) { postId threadTitle } } }';
const READ = 'query ($id: ID!) { thread(id: $id) { posts(first: 50) { nodes { id bookmark { note } } } } }';
const HIDE = 'mutation ($input: HidePostInput!) { hidePost(input: $input) { post { id bookmark { id } } } }';
const UNHIDE = 'mutation ($input: UnhidePostInput!) { unhidePost(input: $input) { post { id } } }';
const DELETE = 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }';
const LEAVE = 'mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { membership { id } } }';

interface Kept {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: { postId: string; threadId: string; threadTitle: string; ordinal: number; excerpt: string; author: { name: string }; bookmark: { note: string; remindAt: string | null } }[];
}

const HOUR = 60 * 60 * 1000;

let app: TestApp;
let group: { id: string };
let corne: TestAccount;
let femke: TestAccount;
let rohan: TestAccount;
let thread: { id: string };
let post: { id: string };

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  corne = await aMember(app, group, { name: 'Corné' });
  femke = await aMember(app, group, { name: 'Femke' });
  rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  thread = await aThread(app, group, corne, { title: 'Wie opent het dorpshuis?' });
  post = await aPost(app, thread, corne, { body: 'Bij ons doet **de koster** het.' });
});

const later = (ms: number) => new Date(app.clock.now().getTime() + ms).toISOString();
const inputOf = (more: object = {}, postId = post.id) => ({ input: { postId, ...more } });
const keep = async (as: TestAccount, more: object = {}, postId = post.id) =>
  (await app.ask<{ setBookmark: { post: { bookmark: { id: string; note: string; remindAt: string | null } } } }>(SET, inputOf(more, postId), as)).setBookmark.post.bookmark;
const list = async (as: TestAccount, page: object = {}) => (await app.ask<{ viewer: { bookmarks: Kept } }>(LIST, page, as)).viewer.bookmarks;
const one = async (as: TestAccount) => (await app.ask<{ viewer: { bookmark: object | null } }>(ONE, { postId: post.id }, as)).viewer.bookmark;
const marked = async (as: TestAccount, id = thread.id) =>
  (await app.ask<{ thread: { posts: { nodes: { id: string; bookmark: object | null }[] } } }>(READ, { id }, as)).thread.posts.nodes.flatMap((row) => (row.bookmark ? [row.id] : []));
const news = (as: TestAccount) =>
  app.database.query<{ name: string; payload: object }[]>(`SELECT name, payload FROM domain_events WHERE stream = $1 AND name LIKE 'bookmark.%' ORDER BY seq`, [`account:${as.id}`]);
const remind = () => app.get(Reminders).remind();

describe('a bookmark', () => {
  it('keeps a post at hand, with a note and a moment, for one person only', async () => {
    const remindAt = later(HOUR);
    expect(await keep(femke, { note: '  voor de raad ', remindAt })).toMatchObject({ note: 'voor de raad', remindAt });
    const { totalCount, nodes } = await list(femke);
    expect(totalCount).toBe(1);
    expect(nodes).toEqual([
      { postId: post.id, threadId: thread.id, threadTitle: 'Wie opent het dorpshuis?', ordinal: 2, excerpt: 'Bij ons doet de koster het.', author: { name: 'Corné' }, bookmark: { note: 'voor de raad', remindAt } },
    ]);
    expect(await marked(femke)).toEqual([post.id]);
    for (const other of [corne, rohan]) expect([await list(other), await marked(other), await one(other)]).toEqual([expect.objectContaining({ totalCount: 0, nodes: [] }), [], null]);
  });

  it('is told on the own stream, without words', async () => {
    const socket = await app.socket(femke);
    await socket.emitWithAck('stream.open', { stream: `account:${femke.id}`, after: 0 });
    const frame = nextFrame(socket, 'news', ({ events: [event] }) => event?.name === 'bookmark.set');
    await keep(femke, { note: 'geheim' });
    expect((await frame).events).toMatchObject([{ name: 'bookmark.set', payload: { postId: post.id } }]);
    expect(JSON.stringify(await news(femke))).not.toContain('geheim');
    const others = await app.database.query<unknown[]>(`SELECT 1 FROM domain_events WHERE name LIKE 'bookmark.%' AND payload->>'postId' = $1 AND stream <> $2`, [post.id, `account:${femke.id}`]);
    expect(others).toEqual([]);
  });

  it('is changed, and stays where it was in the list', async () => {
    const first = await keep(femke, { note: 'eerst' });
    const second = await aPost(app, thread, rohan);
    await keep(femke, {}, second.id);
    expect((await keep(femke, { note: 'later' })).id).toBe(first.id);
    expect((await list(femke)).nodes.map(({ postId, bookmark }) => [postId, bookmark.note])).toEqual([[second.id, ''], [post.id, 'later']]);
  });

  it('is removed once, which is told once', async () => {
    await keep(femke);
    await app.ask(REMOVE, inputOf(), femke);
    await app.ask(REMOVE, inputOf(), femke);
    expect([await list(femke), (await news(femke)).map(({ name }) => name)]).toEqual([expect.objectContaining({ totalCount: 0 }), ['bookmark.set', 'bookmark.removed']]);
  });

  it('comes in pages, newest first', async () => {
    await keep(femke);
    const more = [await aPost(app, thread, corne), await aPost(app, thread, rohan)];
    for (const { id } of more) await keep(femke, {}, id);
    const first = await list(femke, { first: 2 });
    expect([first.nodes.map(({ postId }) => postId), first.totalCount, first.pageInfo.hasNextPage]).toEqual([[more[1]!.id, more[0]!.id], 3, true]);
    const next = await list(femke, { first: 2, after: first.pageInfo.endCursor });
    expect([next.nodes.map(({ postId }) => postId), next.pageInfo.hasNextPage]).toEqual([[post.id], false]);
  });
});

describe('bounds of bookmarks', () => {
  it('refuse what is too long, past or too far ahead', async () => {
    expect(await app.codeOf(SET, inputOf({ note: 'x'.repeat(limits.note + 1) }), femke)).toBe('INPUT_TOO_LONG');
    expect(await app.codeOf(SET, inputOf({ remindAt: later(-1) }), femke)).toBe('BOOKMARK_REMINDER_PAST');
    expect(await app.codeOf(SET, inputOf({ remindAt: later(3 * 365 * 24 * HOUR) }), femke)).toBe('BOOKMARK_REMINDER_PAST');
    expect(await app.codeOf(LIST, { first: 101 }, femke)).toBe('INPUT_INVALID');
    expect(await app.codeOf(LIST, { after: 'onzin' }, femke)).toBe('INPUT_INVALID');
    expect((await list(femke)).totalCount).toBe(0);
  });

  it('let a person keep so many, also when two screens keep the last one at the same time', async () => {
    const [row] = await app.database.query<{ event_id: string }[]>('SELECT event_id FROM posts WHERE id = $1', [post.id]);
    const ids = Array.from({ length: limits.bookmarks - 1 }, () => uuid());
    await app.database.query(
      `INSERT INTO posts (id, thread_id, author_id, ordinal, body, client_id, event_id, created_at) SELECT id, $2, $3, 100 + place, 'x', id, $4, now() FROM unnest($1::uuid[]) WITH ORDINALITY AS p(id, place)`,
      [ids, thread.id, corne.id, row!.event_id],
    );
    await app.database.query(`INSERT INTO bookmarks (id, account_id, post_id, note, created_at) SELECT id, $2, id, '', now() FROM unnest($1::uuid[]) AS p(id)`, [ids, femke.id]);
    const other = await aPost(app, await aThread(app, group, corne), corne);
    const answers = await Promise.all([post.id, other.id].map((postId) => app.graphql(SET, inputOf({}, postId), femke)));
    expect(answers.flatMap(({ errors = [] }) => errors).map(({ extensions }) => extensions.code)).toEqual(['BOOKMARKS_FULL']);
    await keep(femke, { note: 'wat er al is, kan anders' }, ids[0]!);
  });
});

describe('who may keep a post', () => {
  it('is whoever may read it; to others it does not exist', async () => {
    const elsewhere = await anAccount(app);
    for (const mutation of [SET, REMOVE]) {
      expect(await app.codeOf(mutation, inputOf(), elsewhere)).toBe('NOT_FOUND');
      expect(await app.codeOf(mutation, inputOf({}, unknownId()), femke)).toBe('NOT_FOUND');
      expect(await app.codeOf(mutation, inputOf())).toBe('UNAUTHENTICATED');
    }
    await app.ask(DELETE, { input: { id: post.id } }, corne);
    expect(await app.codeOf(SET, inputOf(), femke)).toBe('POST_DELETED');
  });

  it('finds nothing of it without the right, and all of it with the right again', async () => {
    await keep(femke, { note: 'bewaren' });
    await app.ask(LEAVE, { input: { groupId: group.id } }, femke);
    expect([await list(femke), await one(femke)]).toEqual([expect.objectContaining({ totalCount: 0, nodes: [] }), null]);
    expect(await app.codeOf(REMOVE, inputOf(), femke)).toBe('NOT_FOUND');
    const add = 'mutation ($input: AddMemberInput!) { addMember(input: $input) { group { id } } }';
    await app.ask(add, { input: { groupId: group.id, email: femke.email, role: 'participant' } }, rohan);
    expect((await list(femke)).nodes.map(({ bookmark }) => bookmark.note)).toEqual(['bewaren']);
  });

  it('finds nothing of a hidden post, also who facilitates, until it is shown again', async () => {
    for (const who of [femke, rohan]) await keep(who);
    await app.ask(HIDE, { input: { postId: post.id, reason: 'Hier staat een telefoonnummer in.' } }, rohan);
    for (const who of [femke, rohan]) expect([(await list(who)).totalCount, await one(who), await marked(who)]).toEqual([0, null, []]);
    expect(await app.codeOf(SET, inputOf(), corne)).toBe('POST_HIDDEN');
    await app.ask(UNHIDE, { input: { postId: post.id } }, rohan);
    expect([(await list(femke)).totalCount, await marked(femke)]).toEqual([1, [post.id]]);
  });
});

describe('a post that goes elsewhere', () => {
  it('takes its bookmarks along when it moves', async () => {
    await keep(femke);
    const target = await aThread(app, group, rohan, { title: 'Sleutels' });
    const move = 'mutation ($input: MovePostsInput!) { movePosts(input: $input) { target { id } } }';
    await app.ask(move, { input: { threadId: thread.id, postIds: [post.id], toThreadId: target.id } }, rohan);
    expect((await list(femke)).nodes).toMatchObject([{ postId: post.id, threadId: target.id, threadTitle: 'Sleutels', ordinal: 2 }]);
    expect([await marked(femke), await marked(femke, target.id)]).toEqual([[], [post.id]]);
  });

  it('leaves none behind when it is deleted', async () => {
    await keep(femke);
    await app.ask(DELETE, { input: { id: post.id } }, corne);
    expect((await list(femke)).totalCount).toBe(0);
    await app.settle();
    expect(await app.database.query('SELECT 1 FROM bookmarks WHERE post_id = $1', [post.id])).toEqual([]);
  });

  it('is kept by nobody who is erased, with or without their words', async () => {
    const admin = await anAccount(app, { roles: ['admin'] });
    const erase = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }';
    for (const [who, withWords] of [[femke, false], [rohan, true]] as const) {
      await keep(who, { note: 'mijn notitie' });
      await app.ask(erase, { input: { accountId: who.id, withWords } }, admin);
      await app.settle();
      expect(await app.database.query('SELECT 1 FROM bookmarks WHERE account_id = $1', [who.id])).toEqual([]);
    }
  });
});

describe('a reminder', () => {
  const reminded = async (as: TestAccount) => (await news(as)).filter(({ name }) => name === 'bookmark.reminded').length;

  it('comes when its moment is there, once, also when several nodes look at the same time', async () => {
    await keep(femke, { remindAt: later(HOUR) });
    await remind();
    expect(await reminded(femke)).toBe(0);
    app.clock.advance(HOUR);
    await Promise.all([remind(), remind(), remind()]);
    await remind();
    expect((await news(femke)).at(-1)).toEqual({ name: 'bookmark.reminded', payload: { accountId: femke.id, postId: post.id } });
    expect(await reminded(femke)).toBe(1);
  });

  it('comes again only for another moment', async () => {
    const remindAt = later(HOUR);
    await keep(femke, { remindAt });
    app.clock.advance(HOUR);
    await remind();
    await keep(femke, { remindAt, note: 'nog eens lezen' });
    await remind();
    expect(await reminded(femke)).toBe(1);
    await keep(femke, { remindAt: later(HOUR) });
    app.clock.advance(HOUR);
    await remind();
    expect(await reminded(femke)).toBe(2);
  });

  it('stays silent about what may not be read at that moment, later too', async () => {
    const hidden = await aPost(app, thread, corne);
    await keep(femke, { remindAt: later(HOUR) });
    await keep(rohan, { remindAt: later(HOUR) }, hidden.id);
    await app.ask(LEAVE, { input: { groupId: group.id } }, femke);
    await app.ask(HIDE, { input: { postId: hidden.id, reason: 'Hier staat een telefoonnummer in.' } }, rohan);
    app.clock.advance(HOUR);
    await remind();
    await app.ask(UNHIDE, { input: { postId: hidden.id } }, rohan);
    await remind();
    expect([await reminded(femke), await reminded(rohan)]).toEqual([0, 0]);
    expect((await list(rohan)).totalCount).toBe(1);
  });

  it('does not come for what was removed', async () => {
    await keep(femke, { remindAt: later(HOUR) });
    await app.ask(REMOVE, inputOf(), femke);
    app.clock.advance(HOUR);
    await remind();
    expect(await reminded(femke)).toBe(0);
  });
});

describe('a page of posts', () => {
  it('costs no question more for who keeps none of them', async () => {
    const asked: string[] = [];
    const driver = app.database.driver as unknown as { master: { query: (statement: { text?: string }) => unknown } };
    const real = driver.master.query.bind(driver.master);
    driver.master.query = (statement) => {
      asked.push(statement.text ?? '');
      return real(statement);
    };
    await marked(femke);
    driver.master.query = real;
    expect(asked.filter((text) => text.includes('bookmarks'))).toHaveLength(1);
    expect(asked.filter((text) => text.includes('post_reactions'))).toEqual(asked.filter((text) => text.includes('bookmarks')));
  });
});
