import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import type { TestAccount } from '@leerkring/identity/api/testing';
import { Cursors } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { TrackFacilitator } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';
import { DiscussionsModule } from '../index';
import { aPost, aThread } from '../testing';

const POSTS = 'posts(first: 50) { nodes { id ordinal parentId body author { name } createdAt editedAt deletedAt movedAt movedTo { threadId title ordinal } mentions { name } viewerCan } }';
const READ = `query ($id: ID!) { thread(id: $id) { id title kind author { name } lastOrdinal readOrdinal unreadCount answeredAt mergedAt mergedInto { threadId title ordinal } viewerCan ${POSTS} } }`;
const MOVE = 'mutation ($input: MovePostsInput!) { movePosts(input: $input) { thread { id } target { id } } }';
const MERGE = 'mutation ($input: MergeThreadInput!) { mergeThread(input: $input) { thread { id mergedAt viewerCan } target { id } } }';
const ADD = 'mutation ($input: AddPostInput!) { addPost(input: $input) { post { id threadId parentId } } }';
const EDIT = 'mutation ($input: EditPostInput!) { editPost(input: $input) { post { id body threadId } } }';
const DELETE = 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }';
const ACCEPT = 'mutation ($input: AcceptAnswerInput!) { acceptAnswer(input: $input) { thread { id } } }';
const LIST = 'query ($subject: ThreadSubjectInput!) { threads(subject: $subject) { totalCount nodes { id title excerpt } } }';

interface PostAnswer {
  id: string;
  ordinal: number;
  parentId: string | null;
  body: string;
  deletedAt: string | null;
  movedAt: string | null;
  movedTo: { threadId: string; title: string; ordinal: number } | null;
}

interface ThreadAnswer {
  thread: { id: string; title: string; lastOrdinal: number; unreadCount: number; viewerCan: string[]; mergedInto: object | null; posts: { nodes: PostAnswer[] } };
}

let app: TestApp;
let group: { id: string };
let anniek: TestAccount;
let corne: TestAccount;
let rohan: TestAccount;
let outsider: TestAccount;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule] });
  group = await aGroup(app);
  anniek = await aMember(app, group, { name: 'Anniek' });
  corne = await aMember(app, group, { name: 'Corné' });
  rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
});
afterAll(() => app.stop());

const read = async (id: string, as = corne) => (await app.ask<ThreadAnswer>(READ, { id }, as)).thread;
const events = (stream: string) => app.database.query<{ seq: string; name: string; payload: { post?: { body: string } } }[]>('SELECT seq, name, payload FROM domain_events WHERE stream = $1 ORDER BY seq', [stream]);
const seen = async (person: TestAccount, threadId: string, ordinal: number) => {
  app.get(Cursors).seen(person.id, { type: 'thread', id: threadId }, ordinal);
  await app.get(Cursors).flush();
};
const move = async (input: object, as = rohan) => (await app.ask<{ movePosts: { target: { id: string } } }>(MOVE, { input }, as)).movePosts.target.id;
const splitOff = { title: 'Wie heeft de sleutel?', kind: 'question' };

/** Four posts: a question, two answers to it, and an answer to the second of those. */
async function aTalk() {
  const thread = await aThread(app, group, anniek);
  const koster = await aPost(app, thread, corne, { body: 'De koster.' });
  const sleutel = await aPost(app, thread, anniek, { body: `En de sleutel, [@Corné](mention:${corne.id})?` });
  const kastje = await aPost(app, thread, corne, { body: 'In het kastje.', parent: sleutel });
  return { thread, koster, sleutel, kastje };
}

describe('posts that a facilitator takes out into a new thread', () => {
  it('stand there with author, date, marks and what they answer, and leave a link in the old place', async () => {
    const { thread, sleutel, kastje } = await aTalk();
    await app.ask(EDIT, { input: { id: kastje.id, body: 'In het kastje links.' } }, corne);
    const targetId = await move({ threadId: thread.id, from: 3, newThread: splitOff });
    const at = app.clock.now().toISOString();
    const [from, to] = [await read(thread.id), await read(targetId)];
    expect(to).toMatchObject({ title: splitOff.title, kind: 'question', author: { name: 'Anniek' }, lastOrdinal: 2 });
    expect(to.posts.nodes).toMatchObject([
      { id: sleutel.id, ordinal: 1, parentId: null, author: { name: 'Anniek' }, movedAt: null, mentions: [{ name: 'Corné' }] },
      { id: kastje.id, ordinal: 2, parentId: sleutel.id, body: 'In het kastje links.', editedAt: at, createdAt: at, viewerCan: ['post.read', 'post.edit', 'post.delete'] },
    ]);
    expect(from.posts.nodes.map(({ ordinal, body, movedAt, movedTo }) => ({ ordinal, body, movedAt, movedTo })).slice(2)).toEqual([
      { ordinal: 3, body: '', movedAt: at, movedTo: { threadId: targetId, title: splitOff.title, ordinal: 1 } },
      { ordinal: 4, body: '', movedAt: at, movedTo: { threadId: targetId, title: splitOff.title, ordinal: 2 } },
    ]);
    expect(from.posts.nodes[3]!.parentId).toBe(from.posts.nodes[2]!.id);
    await app.ask(EDIT, { input: { id: sleutel.id, body: 'Waar is de sleutel?' } }, anniek);
    expect((await read(targetId)).posts.nodes[0]!.body).toBe('Waar is de sleutel?');
  });

  it('are in the log of the new thread only, and both logs have no gaps', async () => {
    const { thread, sleutel } = await aTalk();
    const targetId = await move({ threadId: thread.id, postIds: [sleutel.id], newThread: splitOff });
    const [from, to] = [await events(`thread:${thread.id}`), await events(`thread:${targetId}`)];
    expect(from.map(({ seq, name }) => `${seq} ${name}`)).toEqual(['1 post.added', '2 post.added', '3 post.added', '4 post.added', '5 post.moved']);
    expect(JSON.stringify(from)).not.toContain('sleutel');
    expect(JSON.stringify(from)).not.toContain(targetId);
    expect(to.map(({ seq, name, payload }) => [seq, name, payload.post!.body])).toEqual([[1, 'post.received', expect.stringContaining('sleutel')]]);
    const [{ count }] = await app.database.query<[{ count: number }]>('SELECT count(*)::int AS count FROM streams s WHERE stream = ANY($1) AND head <> (SELECT count(*) FROM domain_events e WHERE e.stream = s.stream)', [
      [`thread:${thread.id}`, `thread:${targetId}`],
    ]);
    expect(count).toBe(0);
    expect((await events(`group:${group.id}`)).at(-1)).toMatchObject({ name: 'thread.started', payload: { threadId: targetId } });
    const audit = await app.database.query('SELECT object_id, actor_id FROM audit_entries WHERE action = $1 AND object_id = ANY($2)', ['thread.move_posts', [thread.id, targetId]]);
    expect(audit).toEqual(expect.arrayContaining([thread.id, targetId].map((id) => ({ object_id: id, actor_id: rohan.id }))));
  });

  it('leave what answers them behind, under the link', async () => {
    const { thread, sleutel, kastje } = await aTalk();
    const targetId = await move({ threadId: thread.id, postIds: [sleutel.id], newThread: splitOff });
    const [, , stub, answer] = (await read(thread.id)).posts.nodes;
    expect(answer).toMatchObject({ id: kastje.id, ordinal: 4, parentId: stub!.id });
    // Who was writing an answer meanwhile answers the link, and who follows later meets what they answered again.
    const late = { threadId: thread.id, parentId: sleutel.id, body: 'Te laat?', clientId: uuid() };
    expect(await app.ask(ADD, { input: late }, corne)).toMatchObject({ addPost: { post: { threadId: thread.id, parentId: stub!.id } } });
    await move({ threadId: thread.id, postIds: [kastje.id], toThreadId: targetId });
    expect((await read(targetId)).posts.nodes[1]).toMatchObject({ id: kastje.id, ordinal: 2, parentId: sleutel.id });
  });

  it('stay read for who had read them, and new for others', async () => {
    const { thread, sleutel } = await aTalk();
    const reader = await aMember(app, group);
    await seen(reader, thread.id, 3);
    const targetId = await move({ threadId: thread.id, from: 3, newThread: splitOff });
    expect(await read(targetId, reader)).toMatchObject({ readOrdinal: 1, unreadCount: 1 });
    expect(await read(targetId, await aMember(app, group))).toMatchObject({ readOrdinal: 0, unreadCount: 2 });
    // At the end of a thread that one has read, as far as one had read them; where one has not, all of it is new.
    const [known, unknown] = [await aThread(app, group, anniek), await aThread(app, group, anniek)];
    await aPost(app, unknown, anniek);
    await seen(reader, known.id, 1);
    await seen(reader, unknown.id, 1);
    await move({ threadId: targetId, postIds: [(await read(targetId)).posts.nodes[1]!.id], toThreadId: known.id });
    expect(await read(known.id, reader)).toMatchObject({ readOrdinal: 1, unreadCount: 1 });
    await seen(reader, known.id, 2);
    await move({ threadId: known.id, from: 2, toThreadId: unknown.id });
    expect(await read(unknown.id, reader)).toMatchObject({ readOrdinal: 1, unreadCount: 2 });
    expect(sleutel.ordinal).toBe(3);
  });

  it('come on screens of both threads in one frame each', async () => {
    const { thread, kastje } = await aTalk();
    const target = await aThread(app, group, anniek);
    const socket = await app.socket(corne);
    for (const id of [thread.id, target.id]) await socket.emitWithAck('stream.open', { stream: `thread:${id}`, after: id === thread.id ? 4 : 1 });
    const frames = [thread.id, target.id].map((id) => nextFrame(socket, 'news', ({ stream }) => stream === `thread:${id}`));
    await move({ threadId: thread.id, from: 3, toThreadId: target.id });
    const [from, to] = await Promise.all(frames);
    expect(from!.events).toMatchObject([{ seq: 5, name: 'post.moved', actor: { name: 'Rohan' }, payload: { posts: [{ ordinal: 3 }, { postId: kastje.id, ordinal: 4 }] } }]);
    expect(to!.events).toMatchObject([
      { seq: 2, name: 'post.received', actor: { name: 'Anniek' }, payload: { post: { ordinal: 2 } } },
      { seq: 3, name: 'post.received', actor: { name: 'Corné' }, payload: { post: { ordinal: 3, body: 'In het kastje.' } } },
    ]);
  });

  it('answer no question any more when they go', async () => {
    const { thread, koster } = await aTalk();
    await app.ask(ACCEPT, { input: { postId: koster.id } }, anniek);
    await move({ threadId: thread.id, postIds: [koster.id], newThread: splitOff });
    expect(await read(thread.id)).toMatchObject({ answeredAt: null });
    expect((await events(`thread:${thread.id}`)).map(({ name }) => name).slice(-2)).toEqual(['thread.answer_withdrawn', 'post.moved']);
    const [stub] = (await read(thread.id)).posts.nodes.slice(1);
    expect(await app.codeOf(ACCEPT, { input: { postId: stub!.id } }, anniek)).toBe('POST_DELETED');
  });

  it('are found by the link also after they moved on, and back', async () => {
    const { thread, kastje } = await aTalk();
    const targetId = await move({ threadId: thread.id, from: 3, newThread: splitOff });
    await move({ threadId: targetId, from: 2, toThreadId: thread.id });
    expect((await read(thread.id)).posts.nodes.slice(3)).toMatchObject([
      { ordinal: 4, movedTo: { threadId: thread.id, ordinal: 5 } },
      { id: kastje.id, ordinal: 5, body: 'In het kastje.', movedAt: null },
    ]);
    expect((await read(targetId)).posts.nodes[1]).toMatchObject({ ordinal: 2, movedTo: { threadId: thread.id, ordinal: 5 } });
    await app.ask(DELETE, { input: { id: kastje.id } }, corne);
    expect((await read(thread.id)).posts.nodes[4]).toMatchObject({ id: kastje.id, body: '', movedAt: null });
  });

  it('are moved by facilitators only, within one subject, and not the opening post', async () => {
    const { thread, koster } = await aTalk();
    const input = { threadId: thread.id, postIds: [koster.id], newThread: splitOff };
    for (const person of [anniek, corne]) expect(await app.codeOf(MOVE, { input }, person)).toBe('FORBIDDEN');
    for (const threadId of [thread.id, unknownId()]) expect(await app.codeOf(MOVE, { input: { ...input, threadId } }, outsider)).toBe('NOT_FOUND');
    const track = await aTrack(app);
    await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: rohan.id, role: 'lead', assignedAt: app.clock.now() });
    const elsewhere = await aThread(app, group, rohan, { subject: { type: 'track', id: track.id } });
    const to = (toThreadId: string, wishes: object = {}) => ({ input: { threadId: thread.id, postIds: [koster.id], toThreadId, ...wishes } });
    expect(await app.codeOf(MOVE, to(elsewhere.id), rohan)).toBe('INPUT_INVALID');
    for (const id of [unknownId(), (await aThread(app, { id: outsider.id }, outsider, { subject: { type: 'track', id: track.id } }).catch(() => ({ id: unknownId() }))).id]) {
      expect(await app.codeOf(MOVE, to(id), rohan)).toBe('NOT_FOUND');
    }
    const other = await aThread(app, group, anniek);
    expect(await app.codeOf(MOVE, to(other.id, { postIds: [thread.openingPost.id] }), rohan)).toBe('INPUT_INVALID');
    expect(await app.codeOf(MOVE, to(other.id, { postIds: [other.openingPost.id] }), rohan)).toBe('POST_NOT_IN_THREAD');
    expect(await app.codeOf(MOVE, to(other.id, { postIds: undefined, from: 99 }), rohan)).toBe('POST_NOT_IN_THREAD');
    for (const wrong of [{ from: 2 }, { postIds: undefined }, { newThread: splitOff }, { toThreadId: thread.id }]) expect(await app.codeOf(MOVE, to(other.id, wrong), rohan)).toBe('INPUT_INVALID');
    expect(await app.codeOf(MOVE, { input: { ...input, newThread: { ...splitOff, kind: 'announcement' } } }, rohan)).toBe('INPUT_INVALID');
    expect(await app.codeOf(MOVE, { input: { ...input, newThread: { ...splitOff, title: 'x'.repeat(201) } } }, rohan)).toBe('INPUT_TOO_LONG');
    await app.ask(DELETE, { input: { id: koster.id } }, corne);
    expect(await app.codeOf(MOVE, { input }, rohan)).toBe('INPUT_INVALID');
  });

  it('are moved once, also when two facilitators move them at the same moment and somebody writes on', async () => {
    const { thread, koster, sleutel, kastje } = await aTalk();
    const input = { threadId: thread.id, postIds: [koster.id, sleutel.id, kastje.id], newThread: splitOff };
    const answers = await Promise.all([
      ...[1, 2].map(() => app.graphql<{ movePosts: { target: { id: string } } }>(MOVE, { input }, rohan)),
      ...[1, 2, 3].map((n) => app.graphql(ADD, { input: { threadId: thread.id, body: `Nog ${n}`, clientId: uuid() } }, corne)),
      app.graphql(EDIT, { input: { id: kastje.id, body: 'Rechts.' } }, corne),
    ]);
    expect(answers.flatMap((answer) => answer.errors ?? []).map((error) => error.extensions.code)).toEqual(['POST_NOT_IN_THREAD']);
    const target = answers.find((answer) => answer.data && 'movePosts' in answer.data)!.data as { movePosts: { target: { id: string } } };
    for (const id of [thread.id, target.movePosts.target.id]) {
      const { lastOrdinal, posts } = await read(id);
      expect(posts.nodes.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: lastOrdinal }, (_, index) => index + 1));
    }
    expect((await read(target.movePosts.target.id)).posts.nodes.at(-1)).toMatchObject({ id: kastje.id, body: 'Rechts.' });
  });
});

describe('a thread that is merged into another', () => {
  it('goes on there, leads there, and is gone from lists and marks', async () => {
    const own = await aGroup(app);
    const [guide, member] = [await aMember(app, own, { role: 'facilitator' }), await aMember(app, own)];
    const [one, other] = [await aThread(app, own, member, { title: 'Dubbel', body: 'Dubbele vraag.' }), await aThread(app, own, guide, { title: 'Eerste' })];
    await aPost(app, one, guide);
    const answer = await app.ask(MERGE, { input: { threadId: one.id, intoThreadId: other.id } }, guide);
    expect(answer).toEqual({ mergeThread: { thread: { id: one.id, mergedAt: app.clock.now().toISOString(), viewerCan: ['thread.read'] }, target: { id: other.id } } });
    expect((await read(other.id, member)).posts.nodes.map(({ ordinal, body }) => [ordinal, body])).toEqual([[1, 'Bij ons doet de koster het.'], [2, 'Dubbele vraag.'], [3, 'Bij ons ook.']]);
    expect(await read(one.id, member)).toMatchObject({ mergedInto: { threadId: other.id, title: 'Eerste', ordinal: null }, posts: { nodes: [{ movedTo: { ordinal: 2 } }, { movedTo: { ordinal: 3 } }] } });
    const { threads } = await app.ask<{ threads: object }>(LIST, { subject: { type: 'group', id: own.id } }, member);
    expect(threads).toEqual({ totalCount: 1, nodes: [{ id: other.id, title: 'Eerste', excerpt: 'Bij ons ook.' }] });
    const { viewer } = await app.ask<{ viewer: { news: { threads: { id: string; unreadCount: number }[] }[] } }>('{ viewer { news { threads { id unreadCount } } } }', {}, member);
    expect(viewer.news[0]!.threads).toEqual([{ id: other.id, unreadCount: 3 }]);
    expect((await events(`thread:${one.id}`)).map(({ name }) => name)).toEqual(['post.added', 'post.added', 'post.moved', 'thread.merged']);
  });

  it('takes no more words, and can be neither a target nor merged again', async () => {
    const [one, other, third] = [await aThread(app, group, anniek), await aThread(app, group, anniek), await aThread(app, group, anniek)];
    const reply = await aPost(app, third, corne);
    await app.ask(MERGE, { input: { threadId: one.id, intoThreadId: other.id } }, rohan);
    for (const person of [anniek, rohan]) expect(await app.codeOf(ADD, { input: { threadId: one.id, body: 'Nog iets', clientId: uuid() } }, person)).toBe('THREAD_MERGED');
    expect(await app.codeOf(MERGE, { input: { threadId: one.id, intoThreadId: third.id } }, rohan)).toBe('FORBIDDEN');
    expect(await app.codeOf(MERGE, { input: { threadId: third.id, intoThreadId: one.id } }, rohan)).toBe('FORBIDDEN');
    expect(await app.codeOf(MOVE, { input: { threadId: third.id, postIds: [reply.id], toThreadId: one.id } }, rohan)).toBe('FORBIDDEN');
  });

  it('is merged by facilitators only, about the same subject, and is no announcement', async () => {
    const [one, other] = [await aThread(app, group, anniek), await aThread(app, group, anniek)];
    const input = { threadId: one.id, intoThreadId: other.id };
    expect(await app.codeOf(MERGE, { input }, anniek)).toBe('FORBIDDEN');
    for (const threadId of [one.id, unknownId()]) expect(await app.codeOf(MERGE, { input: { ...input, threadId } }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(MERGE, { input: { ...input, intoThreadId: unknownId() } }, rohan)).toBe('NOT_FOUND');
    expect(await app.codeOf(MERGE, { input: { ...input, intoThreadId: one.id } }, rohan)).toBe('INPUT_INVALID');
    const announcement = await aThread(app, group, rohan, { kind: 'announcement' });
    expect(await app.codeOf(MERGE, { input: { threadId: announcement.id, intoThreadId: other.id } }, rohan)).toBe('FORBIDDEN');
    expect((await read(one.id)).mergedInto).toBeNull();
  });
});

describe('a thread that moves to another group', () => {
  const GO = 'mutation ($input: MoveThreadInput!) { moveThread(input: $input) { thread { id group { id } subject { type id } viewerCan pinnedAt } } }';
  /** Two groups: everybody of the first sits in the second too. */
  async function twoGroups() {
    const [one, two] = [await aGroup(app), await aGroup(app)];
    const guide = await aMember(app, one, { role: 'facilitator', organisationId: null });
    const member = await aMember(app, one);
    for (const [account, role] of [[guide, 'facilitator'], [member, 'participant']] as const) await aMember(app, two, { account, role });
    return { one, two, guide, member, host: await aMember(app, two) };
  }
  const titles = async (groupId: string, as: TestAccount) => (await app.ask<{ threads: { nodes: { id: string }[] } }>(LIST, { subject: { type: 'group', id: groupId } }, as)).threads.nodes.map(({ id }) => id);

  it('stands in its lists, is read by all of its members, and both groups hear of it without hearing where', async () => {
    const { one, two, guide, member, host } = await twoGroups();
    const thread = await aThread(app, one, member);
    await aPost(app, thread, guide);
    expect(await app.codeOf(READ, { id: thread.id }, host)).toBe('NOT_FOUND');
    const answer = await app.ask(GO, { input: { threadId: thread.id, groupId: two.id } }, guide);
    expect(answer).toMatchObject({ moveThread: { thread: { id: thread.id, group: { id: two.id }, subject: { type: 'group', id: two.id } } } });
    expect([await titles(one.id, member), await titles(two.id, member), await titles(two.id, host)]).toEqual([[], [thread.id], [thread.id]]);
    expect(await read(thread.id, host)).toMatchObject({ unreadCount: 2 });
    expect(await read(thread.id, member)).toMatchObject({ unreadCount: 1 });
    const news = { name: 'thread.moved', payload: { threadId: thread.id } };
    for (const stream of [`thread:${thread.id}`, `group:${one.id}`, `group:${two.id}`]) expect((await events(stream)).at(-1)).toMatchObject(news);
    expect(await app.database.query('SELECT actor_id FROM audit_entries WHERE action = $1 AND object_id = $2', ['thread.move', thread.id])).toEqual([{ actor_id: guide.id }]);
  });

  it('goes by the seats of that group from then on, also on open screens', async () => {
    const { one, two, guide, member } = await twoGroups();
    const thread = await aThread(app, one, member);
    const socket = await app.socket(member);
    await socket.emitWithAck('stream.open', { stream: `thread:${thread.id}`, after: 1 });
    const told = nextFrame(socket, 'news');
    await app.ask(GO, { input: { threadId: thread.id, groupId: two.id } }, guide);
    expect((await told).events).toMatchObject([{ name: 'thread.moved' }]);
    const leave = 'mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { __typename } }';
    await app.ask(leave, { input: { groupId: one.id } }, member);
    expect(await read(thread.id, member)).toMatchObject({ id: thread.id });
    const closed = nextFrame(socket, 'stream.closed', ({ stream }) => stream === `thread:${thread.id}`);
    await app.ask(leave, { input: { groupId: two.id } }, member);
    expect(await closed).toMatchObject({ reason: 'right_ended' });
    expect(await app.codeOf(READ, { id: thread.id }, member)).toBe('NOT_FOUND');
  });

  it('stays when somebody who reads it sits not there, and the refusal does not say who', async () => {
    const { one, two, guide, member } = await twoGroups();
    await aMember(app, one, { name: 'Zonder zetel' });
    const thread = await aThread(app, one, member);
    const refused = await app.graphql(GO, { input: { threadId: thread.id, groupId: two.id } }, guide);
    expect(refused.errors![0]!.extensions).toEqual({ code: 'THREAD_READERS_DIFFER' });
    expect(await titles(one.id, member)).toEqual([thread.id]);
  });

  it('is moved by who facilitates both groups only, when it is about the group and no announcement', async () => {
    const { one, two, guide, member } = await twoGroups();
    const thread = await aThread(app, one, member);
    const input = { threadId: thread.id, groupId: two.id };
    expect(await app.codeOf(GO, { input }, member)).toBe('FORBIDDEN');
    for (const threadId of [thread.id, unknownId()]) expect(await app.codeOf(GO, { input: { ...input, threadId } }, outsider)).toBe('NOT_FOUND');
    for (const groupId of [group.id, unknownId()]) expect(await app.codeOf(GO, { input: { ...input, groupId } }, guide)).toBe('NOT_FOUND');
    const only = await aMember(app, one, { role: 'facilitator' });
    await aMember(app, two, { account: only });
    expect(await app.codeOf(GO, { input }, only)).toBe('FORBIDDEN');
    const archived = await aGroup(app, { archivedAt: app.clock.now() });
    await aMember(app, archived, { account: guide, role: 'facilitator' });
    expect(await app.codeOf(GO, { input: { ...input, groupId: archived.id } }, guide)).toBe('FORBIDDEN');
    expect(await app.codeOf(GO, { input: { ...input, groupId: one.id } }, guide)).toBe('INPUT_INVALID');
    const announcement = await aThread(app, one, guide, { kind: 'announcement' });
    expect(await app.codeOf(GO, { input: { ...input, threadId: announcement.id } }, guide)).toBe('FORBIDDEN');
  });
});
