import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { TrackFacilitator } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';
import { DiscussionsModule } from '../index';
import { aPost, aThread } from '../testing';

const SHOWN = 'id ordinal body deletedAt hiddenAt mentions { name } viewerCan hiding { reason body hiddenBy { name } mentions { name } }';
const READ = `query ($id: ID!, $ids: [ID!]!) { thread(id: $id) { title excerpt lastOrdinal unreadCount answeredAt viewerCan
  openingPost { ${SHOWN} } acceptedAnswer { ${SHOWN} } postsById(ids: $ids) { ${SHOWN} } posts(first: 50) { nodes { ${SHOWN} } } } }`;
const LIST = 'query ($id: ID!) { group(id: $id) { unreadCount threads { nodes { id title excerpt } } } viewer { news { threads { excerpt } } } }';
const HIDE = `mutation ($input: HidePostInput!) { hidePost(input: $input) { post { ${SHOWN} } } }`;
const UNHIDE = `mutation ($input: UnhidePostInput!) { unhidePost(input: $input) { post { ${SHOWN} } } }`;
const ADD = `mutation ($input: AddPostInput!) { addPost(input: $input) { post { ${SHOWN} } } }`;
const EDIT = 'mutation ($input: EditPostInput!) { editPost(input: $input) { post { id } } }';
const DELETE = `mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { ${SHOWN} } } }`;
const ACCEPT = 'mutation ($input: AcceptAnswerInput!) { acceptAnswer(input: $input) { thread { id } } }';
const MOVE = 'mutation ($input: MovePostsInput!) { movePosts(input: $input) { target { id } } }';
const BACKLINKS = 'query ($path: String!) { backlinks(path: $path) { postId } }';

const SECRET = 'geheimpje';
const reason = 'Hier staat een telefoonnummer in.';

interface PostAnswer {
  id: string;
  ordinal: number;
  body: string;
  deletedAt: string | null;
  hiddenAt: string | null;
  mentions: { name: string }[];
  viewerCan: string[];
  hiding: { reason: string; body: string; hiddenBy: { name: string }; mentions: { name: string }[] } | null;
}

interface ThreadAnswer {
  thread: { excerpt: string; lastOrdinal: number; unreadCount: number; answeredAt: string | null; viewerCan: string[]; openingPost: PostAnswer; acceptedAnswer: PostAnswer | null; posts: { nodes: PostAnswer[] } };
}

let app: TestApp;
let group: { id: string };
let anniek: TestAccount;
let corne: TestAccount;
let femke: TestAccount;
let rohan: TestAccount;
let manager: TestAccount;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule] });
  manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  anniek = await aMember(app, group, { name: 'Anniek' });
  corne = await aMember(app, group, { name: 'Corné' });
  femke = await aMember(app, group, { name: 'Femke' });
  rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
});

/** A question, and a post of Corné that mentions Femke and links to another thread. */
async function aTalk() {
  const other = await aThread(app, group, anniek, { title: 'Een ander gesprek' });
  const thread = await aThread(app, group, anniek);
  const post = await aPost(app, thread, corne, { body: `${SECRET} voor [@Femke](mention:${femke.id}), zie https://leerkring.example/gesprekken/${other.id}` });
  return { other, thread, post };
}
const hide = async (postId: string, as = rohan) => (await app.ask<{ hidePost: { post: PostAnswer } }>(HIDE, { input: { postId, reason } }, as)).hidePost.post;
const unhide = async (postId: string, as = rohan) => (await app.ask<{ unhidePost: { post: PostAnswer } }>(UNHIDE, { input: { postId } }, as)).unhidePost.post;
const read = async (thread: { id: string }, as: TestAccount, ids: string[] = []) => (await app.ask<ThreadAnswer>(READ, { id: thread.id, ids }, as)).thread;
const postIn = async (thread: { id: string }, post: { id: string }, as: TestAccount) => (await read(thread, as)).posts.nodes.find(({ id }) => id === post.id)!;
const events = (threadId: string) => app.database.query<{ name: string; payload: object }[]>('SELECT name, payload FROM domain_events WHERE stream = $1 ORDER BY seq', [`thread:${threadId}`]);

describe('a post that a facilitator hides', () => {
  it('stays in its place, without words for everybody else and without changing what is unread', async () => {
    const { other, thread, post } = await aTalk();
    const before = await read(thread, femke);
    await hide(post.id);
    const at = app.clock.now().toISOString();
    for (const reader of [anniek, femke]) {
      const whole = await app.ask(READ, { id: thread.id, ids: [post.id] }, reader);
      const lists = await app.ask(LIST, { id: group.id }, reader);
      expect(JSON.stringify([whole, lists])).not.toContain(SECRET);
      expect(JSON.stringify([whole, lists])).not.toContain(reason);
      expect(await postIn(thread, post, reader)).toMatchObject({ ordinal: 2, body: '', hiddenAt: at, mentions: [], viewerCan: ['post.read'], hiding: null });
    }
    const after = await read(thread, femke);
    expect([after.lastOrdinal, after.unreadCount]).toEqual([before.lastOrdinal, before.unreadCount]);
    expect(after.excerpt).toBe('Bij ons doet de koster het.');
    expect(await app.ask(BACKLINKS, { path: `/gesprekken/${other.id}` }, femke)).toEqual({ backlinks: [] });
    expect(JSON.stringify(await app.database.query('SELECT p.body, m.account_id, l.subject_id FROM posts p LEFT JOIN post_mentions m ON m.post_id = p.id LEFT JOIN post_links l ON l.post_id = p.id WHERE p.id = $1', [post.id]))).toBe(
      JSON.stringify([{ body: '', account_id: null, subject_id: null }]),
    );
  });

  it('shows its author and facilitators the words, the reason and who decided', async () => {
    const { thread, post } = await aTalk();
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    await hide(post.id);
    const hiding = { reason, body: expect.stringContaining(SECRET), hiddenBy: { name: 'Rohan' }, mentions: [{ name: 'Femke' }] };
    for (const reader of [corne, rohan, facilitator]) expect(await postIn(thread, post, reader)).toMatchObject({ body: '', hiding });
    expect((await postIn(thread, post, corne)).viewerCan).toEqual(['post.read', 'post.delete']);
  });

  it('leaves the log, and neither frames nor replay carry its words or the reason', async () => {
    const { thread, post } = await aTalk();
    await app.ask(EDIT, { input: { id: post.id, body: `${SECRET}, nog een keer, [@Femke](mention:${femke.id})` } }, corne);
    const sockets = await Promise.all([anniek, corne, rohan].map((person) => app.socket(person)));
    const frames: unknown[] = [];
    for (const socket of sockets) {
      const { head } = (await socket.emitWithAck('stream.open', { stream: `thread:${thread.id}`, after: 0 })) as { head: number };
      expect(head).toBe(3);
      socket.onAny((...frame) => frames.push(frame));
    }
    const arrived = Promise.all(sockets.map((socket) => nextFrame(socket, 'news', ({ events: [event] }) => event?.name === 'post.hidden')));
    await hide(post.id);
    await arrived;
    const replayed = await sockets[0]!.emitWithAck('stream.open', { stream: `thread:${thread.id}`, after: 0 });
    for (const words of [SECRET, reason, femke.id]) expect(JSON.stringify([frames, replayed, await events(thread.id)])).not.toContain(words);
    expect((await events(thread.id)).at(-1)).toEqual({ name: 'post.hidden', payload: { post: { id: post.id, hiddenAt: app.clock.now().toISOString() } } });
  });

  it('is in the audit log, and hiding it again changes nothing', async () => {
    const { thread, post } = await aTalk();
    await hide(post.id);
    await app.ask(HIDE, { input: { postId: post.id, reason: 'Iets anders.' } }, rohan);
    expect((await postIn(thread, post, rohan)).hiding).toMatchObject({ reason });
    expect((await events(thread.id)).filter(({ name }) => name === 'post.hidden')).toHaveLength(1);
    expect(await app.database.query('SELECT action, actor_id FROM audit_entries WHERE object_id = $1', [post.id])).toEqual([{ action: 'post.hide', actor_id: rohan.id }]);
  });

  it('cannot be edited or accepted as the answer, is no answer any more, and can be answered', async () => {
    const { thread, post } = await aTalk();
    await app.ask(ACCEPT, { input: { postId: post.id } }, anniek);
    await hide(post.id);
    expect(await read(thread, femke)).toMatchObject({ answeredAt: null, acceptedAnswer: null });
    expect(await app.codeOf(ACCEPT, { input: { postId: post.id } }, anniek)).toBe('POST_HIDDEN');
    expect(await app.codeOf(EDIT, { input: { id: post.id, body: 'Netter' } }, corne)).toBe('POST_HIDDEN');
    expect((await aPost(app, thread, femke, { parent: post })).parentId).toBe(post.id);
  });

  it('gives its author no words back when the same post is sent once more', async () => {
    const { thread, post } = await aTalk();
    await hide(post.id);
    const input = { threadId: thread.id, body: SECRET, clientId: post.clientId };
    expect(await app.ask<{ addPost: { post: PostAnswer } }>(ADD, { input }, corne)).toMatchObject({ addPost: { post: { id: post.id, body: '', hiddenAt: expect.any(String) } } });
  });

  it('can be deleted by its author, and then nobody has the words', async () => {
    const { thread, post } = await aTalk();
    await hide(post.id);
    expect(await app.ask(DELETE, { input: { id: post.id } }, corne)).toMatchObject({ deletePost: { post: { hiddenAt: null, deletedAt: expect.any(String), hiding: null } } });
    expect(await app.database.query('SELECT 1 FROM hidden_posts WHERE post_id = $1', [post.id])).toEqual([]);
    expect(await app.codeOf(HIDE, { input: { postId: post.id, reason } }, rohan)).toBe('POST_DELETED');
    expect((await postIn(thread, post, rohan)).hiding).toBeNull();
  });

  it('stays hidden where it is moved to', async () => {
    const { other, thread, post } = await aTalk();
    await hide(post.id);
    await app.ask(MOVE, { input: { threadId: thread.id, postIds: [post.id], toThreadId: other.id } }, rohan);
    expect(await postIn(other, post, femke)).toMatchObject({ ordinal: 2, body: '', hiddenAt: expect.any(String), hiding: null });
    expect(await events(other.id)).toEqual(expect.arrayContaining([{ name: 'post.received', payload: { post: expect.objectContaining({ id: post.id, body: '', mentions: [], hiddenAt: expect.any(String) }) } }]));
    await unhide(post.id);
    expect((await postIn(other, post, femke)).body).toContain(SECRET);
  });

  it('hides the words of an opening post, not the title of its thread', async () => {
    const { thread } = await aTalk();
    await hide(thread.openingPost.id);
    expect(await read(thread, femke)).toMatchObject({ title: 'Wie opent het dorpshuis?', openingPost: { body: '', hiding: null } });
  });
});

describe('a post that is shown again', () => {
  it('is there with its words, mentions and links, for who reads along too', async () => {
    const { other, thread, post } = await aTalk();
    await hide(post.id);
    const socket = await app.socket(femke);
    await socket.emitWithAck('stream.open', { stream: `thread:${thread.id}`, after: 0 });
    const frame = nextFrame(socket, 'news');
    expect(await unhide(post.id)).toMatchObject({ hiddenAt: null, body: expect.stringContaining(SECRET), mentions: [{ name: 'Femke' }], hiding: null });
    expect((await frame).events).toMatchObject([{ name: 'post.unhidden', payload: { post: { id: post.id, body: expect.stringContaining(SECRET), mentions: [femke.id] } } }]);
    expect(await postIn(thread, post, corne)).toMatchObject({ hiddenAt: null, body: expect.stringContaining(SECRET), viewerCan: ['post.read', 'post.edit', 'post.delete'] });
    expect(await app.ask(BACKLINKS, { path: `/gesprekken/${other.id}` }, femke)).toEqual({ backlinks: [{ postId: post.id }] });
    await unhide(post.id);
    expect((await events(thread.id)).filter(({ name }) => name === 'post.unhidden')).toHaveLength(1);
    await hide(post.id);
    expect(JSON.stringify(await events(thread.id))).not.toContain(SECRET);
  });
});

describe('who may hide', () => {
  it('are the facilitators of the group, also the post of another facilitator', async () => {
    const { thread, post } = await aTalk();
    const colleague = await aMember(app, group, { role: 'facilitator' });
    const theirs = await aPost(app, thread, colleague);
    expect(await app.codeOf(HIDE, { input: { postId: post.id, reason } }, femke)).toBe('FORBIDDEN');
    expect(await app.codeOf(HIDE, { input: { postId: post.id, reason } }, corne)).toBe('FORBIDDEN');
    expect(await app.codeOf(HIDE, { input: { postId: post.id, reason } }, manager)).toBe('NOT_FOUND');
    expect(await app.codeOf(HIDE, { input: { postId: unknownId(), reason } }, rohan)).toBe('NOT_FOUND');
    expect(await hide(theirs.id)).toMatchObject({ hiddenAt: expect.any(String) });
    expect(await app.codeOf(UNHIDE, { input: { postId: theirs.id } }, femke)).toBe('FORBIDDEN');
  });

  it('gives a reason of bounded length', async () => {
    const { post } = await aTalk();
    expect(await app.codeOf(HIDE, { input: { postId: post.id, reason: '  ' } }, rohan)).toBe('INPUT_INVALID');
    expect(await app.codeOf(HIDE, { input: { postId: post.id, reason: 'x'.repeat(501) } }, rohan)).toBe('INPUT_TOO_LONG');
  });

  it('are the facilitators of the track in a thread about it', async () => {
    const track = await aTrack(app);
    const learner = await aMember(app, await aGroup(app, { track }));
    const facilitator = await anAccount(app, { roles: ['facilitator'] });
    await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: facilitator.id, role: 'lead', assignedAt: app.clock.now() });
    const thread = await aThread(app, group, learner, { subject: { type: 'track', id: track.id } });
    const post = await aPost(app, thread, learner, { body: SECRET });
    expect(await app.codeOf(HIDE, { input: { postId: post.id, reason } }, rohan)).toBe('FORBIDDEN');
    await hide(post.id, facilitator);
    expect(JSON.stringify(await app.ask(READ, { id: thread.id, ids: [post.id] }, rohan))).not.toContain(SECRET);
  });
});
