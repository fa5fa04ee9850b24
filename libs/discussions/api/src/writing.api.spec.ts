import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { NewsEvent } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import type { TestAccount } from '@leerkring/identity/api/testing';
import { Presence } from '@leerkring/platform/api';
import { becomesTrue, nextFrame, startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { DiscussionsModule } from './index';
import { aPost, aThread } from './testing';

const START = `mutation ($input: StartThreadInput!) { startThread(input: $input) {
  thread { id title kind lastOrdinal head viewerCan } post { id body ordinal seq author { name } } } }`;
const ADD = `mutation ($input: AddPostInput!) { addPost(input: $input) {
  post { id body ordinal seq parentId deletedAt author { name } viewerCan } thread { id lastOrdinal unreadCount } } }`;
const EDIT = 'mutation ($input: EditPostInput!) { editPost(input: $input) { post { id body seq editedAt } } }';
const DELETE = 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id body ordinal deletedAt viewerCan } } }';

interface Added {
  addPost: { post: { id: string; body: string; ordinal: number; seq: number; deletedAt: string | null; viewerCan: string[] }; thread: { lastOrdinal: number; unreadCount: number } };
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

const codeOf = (query: string, input: object, as: TestAccount = anniek) => app.codeOf(query, { input }, as);
const add = (threadId: string, wishes: object = {}, as = anniek) => app.ask<Added>(ADD, { input: { threadId, body: 'Bij ons ook.', clientId: uuid(), ...wishes } }, as);
const events = (stream: string) =>
  app.database.query<{ seq: number; name: string; payload: { post?: { body?: string } } }[]>('SELECT seq, name, payload FROM domain_events WHERE stream = $1 ORDER BY seq', [stream]);

describe('starting a thread', () => {
  it('stores thread and opening post, tells the group and makes the thread its own stream', async () => {
    const input = { subject: { type: 'group', id: group.id }, kind: 'question', title: ' Wie opent het dorpshuis? ', body: 'Bij ons de koster.', clientId: uuid() };
    const { startThread } = await app.ask<{ startThread: { thread: { id: string }; post: object } }>(START, { input }, anniek);
    expect(startThread).toMatchObject({
      thread: { title: 'Wie opent het dorpshuis?', kind: 'question', lastOrdinal: 1, head: 1, viewerCan: ['thread.read', 'thread.update', 'thread.accept_answer', 'post.add', 'reaction.add', 'reaction.remove'] },
      post: { body: 'Bij ons de koster.', ordinal: 1, seq: 1, author: { name: 'Anniek' } },
    });
    expect((await events(`thread:${startThread.thread.id}`)).map((event) => event.name)).toEqual(['post.added']);
    expect((await events(`group:${group.id}`)).at(-1)).toMatchObject({ name: 'thread.started', payload: { threadId: startThread.thread.id } });
  });

  it('makes one thread of the same clientId, however often it is sent', async () => {
    const input = { subject: { type: 'group', id: group.id }, kind: 'experience', title: 'Drie avonden', body: 'Op de derde begon het pas.', clientId: uuid() };
    const answers = await Promise.all([1, 2, 3].map(() => app.ask<{ startThread: { thread: { id: string } } }>(START, { input }, anniek)));
    expect(new Set(answers.map((answer) => answer.startThread.thread.id)).size).toBe(1);
    expect(await app.database.query('SELECT 1 FROM threads WHERE client_id = $1', [input.clientId])).toHaveLength(1);
  });

  it('lets only facilitators announce', async () => {
    const input = { subject: { type: 'group', id: group.id }, kind: 'announcement', title: 'Zo bereid je je voor', body: 'Lees de casus.', clientId: uuid() };
    expect(await codeOf(START, input)).toBe('FORBIDDEN');
    const rohan = await aMember(app, group, { role: 'facilitator' });
    expect(await app.ask(START, { input }, rohan)).toMatchObject({ startThread: { thread: { kind: 'announcement' } } });
  });

  it('refuses an archived group to its members', async () => {
    const archived = await aGroup(app, { archivedAt: app.clock.now() });
    const member = await aMember(app, archived);
    expect(await codeOf(START, { subject: { type: 'group', id: archived.id }, kind: 'question', title: 'Nog iets', body: 'Te laat?', clientId: uuid() }, member)).toBe('FORBIDDEN');
  });

  it.each([
    ['no title', { title: '  ' }, 'INPUT_INVALID'],
    ['a title that is too long', { title: 'x'.repeat(201) }, 'INPUT_TOO_LONG'],
    ['words that are too long', { body: 'x'.repeat(20_001) }, 'INPUT_TOO_LONG'],
    ['nothing but what cannot be stored', { body: '\u0000 \u0000' }, 'INPUT_INVALID'],
    ['an id that is none', { subject: { type: 'group', id: 'dalfsen' } }, 'INPUT_INVALID'],
  ])('refuses %s', async (_, wrong, code) => {
    expect(await codeOf(START, { subject: { type: 'group', id: group.id }, kind: 'question', title: 'Vraag', body: 'Wie?', clientId: uuid(), ...wrong })).toBe(code);
  });
});

describe('adding posts', () => {
  it('numbers posts of ten people who write at the same time from 1 without gaps', async () => {
    const thread = await aThread(app, group, anniek);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => add(thread.id, {}, i % 2 ? anniek : corne)));
    expect(answers.map((answer) => answer.addPost.post.ordinal).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(answers.every(({ addPost: { post } }) => post.seq === post.ordinal)).toBe(true);
    expect((await events(`thread:${thread.id}`)).map((event) => Number(event.seq))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('stores one post of the same clientId sent ten times at once', async () => {
    const thread = await aThread(app, group, anniek);
    const clientId = uuid();
    const answers = await Promise.all(Array.from({ length: 10 }, () => add(thread.id, { clientId })));
    expect(new Set(answers.map((answer) => `${answer.addPost.post.id} ${answer.addPost.post.ordinal} ${answer.addPost.post.seq}`)).size).toBe(1);
    expect(await events(`thread:${thread.id}`)).toHaveLength(2);
    expect(answers[0]!.addPost.thread.lastOrdinal).toBe(2);
  });

  it('answers a repeat with the tombstone when the post was deleted meanwhile', async () => {
    const thread = await aThread(app, group, anniek);
    const clientId = uuid();
    const { post } = (await add(thread.id, { clientId })).addPost;
    await app.ask(DELETE, { input: { id: post.id } }, anniek);
    expect((await add(thread.id, { clientId })).addPost.post).toMatchObject({ id: post.id, body: '', ordinal: 2, deletedAt: expect.any(String), viewerCan: ['post.read'] });
  });

  it('answers a repeat in another thread with what is stored', async () => {
    const [one, other] = [await aThread(app, group, anniek), await aThread(app, group, anniek)];
    const clientId = uuid();
    const { post } = (await add(one.id, { clientId })).addPost;
    expect((await add(other.id, { clientId })).addPost.post.id).toBe(post.id);
  });

  it('nests an answer under a post of the same thread only', async () => {
    const [one, other] = [await aThread(app, group, anniek), await aThread(app, group, anniek)];
    expect((await add(one.id, { parentId: one.openingPost.id })).addPost.post).toMatchObject({ parentId: one.openingPost.id });
    expect(await codeOf(ADD, { threadId: one.id, parentId: other.openingPost.id, body: 'Fout', clientId: uuid() })).toBe('POST_PARENT_NOT_IN_THREAD');
    expect(await codeOf(ADD, { threadId: one.id, parentId: uuid(), body: 'Fout', clientId: uuid() })).toBe('POST_PARENT_NOT_IN_THREAD');
  });

  it('tells everybody who reads along, with what a screen needs', async () => {
    const thread = await aThread(app, group, anniek);
    const socket = await app.socket(corne);
    await socket.emitWithAck('stream.open', { stream: `thread:${thread.id}`, after: 1 });
    const news = nextFrame(socket, 'news');
    const clientId = uuid();
    const { post } = (await add(thread.id, { clientId, parentId: thread.openingPost.id, body: 'Wij ook' })).addPost;
    expect(await news).toMatchObject({
      events: [
        {
          seq: 2,
          name: 'post.added',
          actor: { id: anniek.id, name: 'Anniek', function: 'ambtenaar', jobTitle: null, organisation: expect.any(String), organisationId: expect.any(String) },
          payload: { post: { id: post.id, parentId: thread.openingPost.id, ordinal: 2, body: 'Wij ook', clientId } },
        },
      ],
    });
  });

  it('are not kept in memory for who reads slower than they come: that reader is cut off, and misses nothing on return', async () => {
    const thread = await aThread(app, group, anniek);
    const stream = `thread:${thread.id}`;
    const socket = await app.socket(corne);
    const heard: number[] = [];
    socket.on('news', ({ events }) => heard.push(...events.map((event) => event.seq)));
    await socket.emitWithAck('stream.open', { stream, after: 1 });
    const line = (socket.io.engine.transport as unknown as { ws: { _socket: { pause: () => void; resume: () => void } } }).ws._socket;
    line.pause();
    const body = 'traag '.repeat(3000);
    const cut = new Promise((resolve) => socket.on('disconnect', resolve));
    for (let round = 0; round < 9; round++) await Promise.all(Array.from({ length: 50 }, () => aPost(app, thread, anniek, { body })));
    await becomesTrue(() => !app.get(Presence).accountsIn(stream).has(corne.id));
    line.resume();
    await cut;
    const again = await app.socket(corne);
    const answer = await again.emitWithAck('stream.open', { stream, after: Math.max(1, ...heard) });
    const rest = answer.ok ? (answer.events ?? []).map((event) => event.seq) : [];
    expect([...heard, ...rest]).toEqual(Array.from({ length: 450 }, (_, n) => n + 2));
  }, 60_000);

  it('hints the lists of the group', async () => {
    const thread = await aThread(app, group, anniek);
    const socket = await app.socket(corne);
    await socket.emitWithAck('stream.open', { stream: `group:${group.id}`, after: 0 });
    const hint = nextFrame(socket, 'stream.head', (frame) => frame.stream === `thread:${thread.id}`);
    await add(thread.id);
    expect((await hint).head).toBe(2);
  });
});

describe('mentioning people', () => {
  const PEOPLE = 'query ($id: ID!, $search: String!) { thread(id: $id) { mentionable(search: $search) { id name } } }';
  const MENTIONS = 'mutation ($input: AddPostInput!) { addPost(input: $input) { post { id body mentions { id name } } } }';
  const to = (person: { id: string }, called = 'wie dan ook'): string => `[@${called}](mention:${person.id})`;
  const rows = (postId: string) => app.database.query<{ account_id: string }[]>('SELECT account_id FROM post_mentions WHERE post_id = $1', [postId]).then((all) => all.map((row) => row.account_id));
  const say = async (threadId: string, body: string) =>
    (await app.ask<{ addPost: { post: { id: string; body: string; mentions: { id: string; name: string }[] } } }>(MENTIONS, { input: { threadId, body, clientId: uuid() } }, anniek)).addPost.post;
  const offered = async (threadId: string, search: string, as = anniek) =>
    (await app.ask<{ thread: { mentionable: { id: string }[] } }>(PEOPLE, { id: threadId, search }, as)).thread.mentionable.map((person) => person.id);

  it('suggests only people who may read the thread, by any word of their name', async () => {
    const thread = await aThread(app, group, anniek);
    const berend = await aMember(app, group, { name: 'Berend van Zuidhorn' });
    const elsewhere = await aMember(app, await aGroup(app), { name: 'Berend van Elders' });
    const gone = await aMember(app, group, { name: 'Berend van Vroeger' });
    await app.database.query('UPDATE memberships SET ended_at = now() WHERE account_id = $1', [gone.id]);
    await app.database.query('UPDATE accounts SET access_version = access_version + 1 WHERE id = $1', [gone.id]);
    expect(await offered(thread.id, 'zuid')).toEqual([berend.id]);
    expect(await offered(thread.id, 'Berend')).toEqual([berend.id]);
    expect(await offered(thread.id, '%')).toEqual([]);
    expect(await offered(thread.id, 'Ber_nd')).toEqual([]);
    expect(await app.codeOf(PEOPLE, { id: thread.id, search: 'Berend' }, elsewhere)).toBe('NOT_FOUND');
  });

  it('suggests nobody whom one shares another group with when they may not read this thread', async () => {
    const other = await aGroup(app);
    const tomasz = await aMember(app, other, { name: 'Tomasz Kowalczyk' });
    await aMember(app, other, { account: anniek });
    expect(await offered((await aThread(app, group, anniek)).id, 'Tomasz')).toEqual([]);
    expect(await offered((await aThread(app, other, anniek)).id, 'Tomasz')).toEqual([tomasz.id]);
  });

  it('suggests who may read the thread also to who shares another, large group with many people', async () => {
    const [large, small] = [await aGroup(app), await aGroup(app)];
    const someone = await aMember(app, small);
    await aMember(app, large, { account: someone });
    for (let n = 0; n < 33; n++) await aMember(app, large, { name: `Aafke ${n}` });
    const zwaan = await aMember(app, small, { name: 'Zwaan' });
    expect(await offered((await aThread(app, small, someone)).id, '', someone)).toEqual([zwaan.id]);
  });

  it('is offered for a thread that is still to be started: who may read what it will be about, and nobody else', async () => {
    const ABOUT = 'query ($subject: ThreadSubjectInput!, $search: String!) { mentionableAbout(subject: $subject, search: $search) { id } }';
    const [jelle, other] = [await aMember(app, group, { name: 'Jelle Zijlstra' }), await aGroup(app)];
    const elsewhere = await aMember(app, other, { name: 'Jelle Elders' });
    await aMember(app, other, { account: anniek });
    const about = async (subject: object, as = anniek) => (await app.ask<{ mentionableAbout: object[] }>(ABOUT, { subject, search: 'Jelle' }, as)).mentionableAbout;
    expect(await about({ type: 'group', id: group.id })).toEqual([{ id: jelle.id }]);
    expect(await about({ type: 'group', id: other.id })).toEqual([{ id: elsewhere.id }]);
    const [{ track_id: trackId }] = await app.database.query<[{ track_id: string }]>('SELECT track_id FROM groups WHERE id = $1', [group.id]);
    // A track is read by everybody who signed in; offered is still only whom one sits in a group with.
    expect(await about({ type: 'track', id: trackId })).toEqual([{ id: elsewhere.id }, { id: jelle.id }]);
    expect(await about({ type: 'track', id: trackId }, elsewhere)).toEqual([]);
    for (const subject of [{ type: 'group', id: group.id }, { type: 'group', id: uuid() }]) expect(await app.codeOf(ABOUT, { subject, search: 'Jelle' }, elsewhere)).toBe('NOT_FOUND');
    expect(await app.codeOf(ABOUT, { subject: { type: 'group', id: 'geen' }, search: '' }, anniek)).toBe('INPUT_INVALID');
  });

  it('has effect for who may read: stored with the real name, told in the event, shown with the name of now', async () => {
    const thread = await aThread(app, group, anniek);
    const post = await say(thread.id, `Wat vind jij, ${to(corne, 'De baas')}? En ${to(corne)}?`);
    expect(post).toMatchObject({ body: `Wat vind jij, ${to(corne, 'Corné')}? En ${to(corne, 'Corné')}?`, mentions: [{ id: corne.id, name: 'Corné' }] });
    expect(await rows(post.id)).toEqual([corne.id]);
    expect((await events(`thread:${thread.id}`)).at(-1)!.payload).toMatchObject({ post: { mentions: [corne.id], body: post.body } });
  });

  it('has no effect for who may not read, or is not there: only words', async () => {
    const thread = await aThread(app, group, anniek);
    const outsider = await aMember(app, await aGroup(app), { name: 'Geheime Gast' });
    const body = `${to(outsider, 'Gast')} ${to({ id: uuid() }, 'Niemand')}`;
    const post = await say(thread.id, body);
    expect(post).toMatchObject({ body, mentions: [] });
    expect(await rows(post.id)).toEqual([]);
    expect((await events(`thread:${thread.id}`)).at(-1)!.payload).toMatchObject({ post: { mentions: [] } });
    expect(JSON.stringify(post)).not.toContain('Geheime');
  });

  it('changes with the words, and goes with them', async () => {
    const thread = await aThread(app, group, anniek, { body: `Dag ${to(corne)}` });
    const { id } = thread.openingPost;
    expect(await rows(id)).toEqual([corne.id]);
    await app.ask(EDIT, { input: { id, body: `Dag ${to(anniek)}` } }, anniek);
    expect(await rows(id)).toEqual([anniek.id]);
    expect((await events(`thread:${thread.id}`)).at(-1)!.payload).toMatchObject({ post: { mentions: [anniek.id], newMentions: [anniek.id] } });
    await app.ask(EDIT, { input: { id, body: `${to(corne)}, ${to(anniek)}` } }, anniek);
    expect((await events(`thread:${thread.id}`)).at(-1)!.payload).toMatchObject({ post: { newMentions: [corne.id] } });
    await app.ask(DELETE, { input: { id } }, anniek);
    expect(await rows(id)).toEqual([]);
  });
});

describe('links to pages of this site', () => {
  const TITLES = 'query ($paths: [String!]!) { linkTitles(paths: $paths) { path title } }';
  const BACKLINKS = 'query ($path: String!) { backlinks(path: $path) { threadId title ordinal author { name } } }';
  const pathOf = (thread: { id: string }): string => `/gesprekken/${thread.id}`;
  const backlinks = async (thread: { id: string }, as = anniek) =>
    (await app.ask<{ backlinks: { threadId: string; title: string; ordinal: number }[] }>(BACKLINKS, { path: pathOf(thread) }, as)).backlinks;

  it('have titles for who may see them; what may not be seen looks like what does not exist', async () => {
    const other = await aGroup(app);
    const [seen, hidden] = [await aThread(app, group, anniek, { title: 'Te zien' }), await aThread(app, other, await aMember(app, other), { title: 'Geheim' })];
    const nowhere = `/gesprekken/${uuid()}`;
    const { linkTitles } = await app.ask<{ linkTitles: { title: string | null }[] }>(TITLES, { paths: [`${pathOf(seen)}#bericht-1`, pathOf(hidden), nowhere, '/beheer', 'javascript:alert(1)'] }, anniek);
    expect(linkTitles.map((one) => one.title)).toEqual(['Te zien', null, null, null, null]);
  });

  it('lead back from where they lead to, for who may read both, as long as the words stand', async () => {
    const [target, from] = [await aThread(app, group, anniek), await aThread(app, group, corne, { title: 'Waar het over gaat' })];
    const post = await aPost(app, from, anniek, { body: `Zie https://leerkring.example${pathOf(target)}#bericht-1.` });
    expect(await backlinks(target)).toEqual([{ threadId: from.id, title: 'Waar het over gaat', ordinal: 2, author: { name: 'Anniek' } }]);
    await app.ask(EDIT, { input: { id: post.id, body: 'Toch niet' } }, anniek);
    expect(await backlinks(target)).toEqual([]);
    await app.ask(EDIT, { input: { id: post.id, body: `Toch wel https://leerkring.example${pathOf(target)}` } }, anniek);
    expect(await backlinks(target)).toHaveLength(1);
    await app.ask(DELETE, { input: { id: post.id } }, anniek);
    expect(await backlinks(target)).toEqual([]);
  });

  it('reveal nothing of threads that the reader may not read, and cannot be set on what the writer may not read', async () => {
    const other = await aGroup(app);
    const both = await aMember(app, other);
    await aMember(app, group, { account: both });
    const [target, secret] = [await aThread(app, group, anniek), await aThread(app, other, both, { title: 'Geheim' })];
    await aPost(app, secret, both, { body: `https://leerkring.example${pathOf(target)}` });
    expect(await backlinks(target)).toEqual([]);
    expect(await backlinks(target, both)).toMatchObject([{ title: 'Geheim' }]);
    await aPost(app, target, anniek, { body: `https://leerkring.example${pathOf(secret)}` });
    expect(await backlinks(secret, both)).toEqual([]);
    expect(await app.codeOf(BACKLINKS, { path: pathOf(secret) }, anniek)).toBe('NOT_FOUND');
    expect(await app.codeOf(BACKLINKS, { path: '/beheer' }, anniek)).toBe('NOT_FOUND');
  });
});

describe('editing and deleting', () => {
  it('changes the own words, and the old ones are in no event any more', async () => {
    const thread = await aThread(app, group, anniek);
    const post = await aPost(app, thread, anniek, { body: 'Wat ik liever niet had gezegd' });
    app.clock.advance(60_000);
    const { editPost } = await app.ask<{ editPost: { post: object } }>(EDIT, { input: { id: post.id, body: 'Netter gezegd' } }, anniek);
    expect(editPost.post).toEqual({ id: post.id, body: 'Netter gezegd', seq: 2, editedAt: app.clock.now().toISOString() });
    const log = await events(`thread:${thread.id}`);
    expect(log.map((event) => [event.name, event.payload.post?.body])).toEqual([
      ['post.added', 'Bij ons doet de koster het.'],
      ['post.added', ''],
      ['post.edited', 'Netter gezegd'],
    ]);
  });

  it('replays an edited and deleted post without any of its words', async () => {
    const thread = await aThread(app, group, anniek);
    const post = await aPost(app, thread, anniek, { body: 'geheim een' });
    await app.ask(EDIT, { input: { id: post.id, body: 'geheim twee' } }, anniek);
    await app.ask(DELETE, { input: { id: post.id } }, anniek);
    const socket = await app.socket(corne);
    const answer = await socket.emitWithAck('stream.open', { stream: `thread:${thread.id}`, after: 0 });
    const replayed = (answer as { events: NewsEvent[] }).events;
    expect(replayed.map((event) => event.name)).toEqual(['post.added', 'post.added', 'post.edited', 'post.deleted']);
    expect(JSON.stringify(replayed)).not.toContain('geheim');
    const rows = await app.database.query<{ body: string }[]>('SELECT body FROM posts WHERE id = $1', [post.id]);
    expect(rows).toEqual([{ body: '' }]);
  });

  it('deletes once, however often it is asked', async () => {
    const thread = await aThread(app, group, anniek);
    const post = await aPost(app, thread, anniek);
    const [first, again] = [await app.ask(DELETE, { input: { id: post.id } }, anniek), await app.ask(DELETE, { input: { id: post.id } }, anniek)];
    expect(again).toEqual(first);
    expect((await events(`thread:${thread.id}`)).filter((event) => event.name === 'post.deleted')).toHaveLength(1);
  });

  it('never brings deleted words back by an edit at the same moment', async () => {
    const thread = await aThread(app, group, anniek);
    const post = await aPost(app, thread, anniek);
    await Promise.all([app.graphql(DELETE, { input: { id: post.id } }, anniek), app.graphql(EDIT, { input: { id: post.id, body: 'toch nog' } }, anniek)]);
    expect(await app.database.query('SELECT body, deleted_at IS NOT NULL AS deleted FROM posts WHERE id = $1', [post.id])).toEqual([{ body: '', deleted: true }]);
    expect(JSON.stringify(await events(`thread:${thread.id}`))).not.toContain('toch nog');
  });

  it('refuses to edit what is deleted', async () => {
    const thread = await aThread(app, group, anniek);
    const post = await aPost(app, thread, anniek);
    await app.ask(DELETE, { input: { id: post.id } }, anniek);
    expect(await codeOf(EDIT, { id: post.id, body: 'toch nog' })).toBe('POST_DELETED');
  });

  it('keeps the words of others as they are', async () => {
    const post = await aPost(app, await aThread(app, group, anniek), anniek);
    expect(await codeOf(EDIT, { id: post.id, body: 'van mij' }, corne)).toBe('FORBIDDEN');
    expect(await codeOf(DELETE, { id: post.id }, corne)).toBe('FORBIDDEN');
    await app.ask(DELETE, { input: { id: post.id } }, anniek);
    expect(await codeOf(DELETE, { id: post.id }, corne)).toBe('FORBIDDEN');
  });
});
