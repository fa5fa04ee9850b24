import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { DiscussionsModule } from '../index';
import { aPost, aThread } from '../testing';

const SHOWN = 'id reactions { kind count mine people { name } }';
const READ = `query ($id: ID!) { thread(id: $id) { lastOrdinal unreadCount viewerCan posts(first: 50) { nodes { ${SHOWN} } } } }`;
const ADD = `mutation ($input: AddReactionInput!) { addReaction(input: $input) { post { ${SHOWN} } } }`;
const REMOVE = `mutation ($input: RemoveReactionInput!) { removeReaction(input: $input) { post { ${SHOWN} } } }`;
const HIDE = 'mutation ($input: HidePostInput!) { hidePost(input: $input) { post { id } } }';
const UNHIDE = 'mutation ($input: UnhidePostInput!) { unhidePost(input: $input) { post { id } } }';
const DELETE = 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }';
const LOCK = 'mutation ($input: LockThreadInput!) { lockThread(input: $input) { thread { id } } }';

interface PostAnswer {
  id: string;
  reactions: { kind: string; count: number; mine: boolean; people: { name: string }[] }[];
}

let app: TestApp;
let group: { id: string };
let corne: TestAccount;
let femke: TestAccount;
let rohan: TestAccount;
let thread: { id: string };
let post: { id: string };

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule], env: { POST_RATE: '2:20' } });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  corne = await aMember(app, group, { name: 'Corné' });
  femke = await aMember(app, group, { name: 'Femke' });
  rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  thread = await aThread(app, group, corne);
  post = await aPost(app, thread, corne);
});

const inputOf = (kind: string, postId = post.id) => ({ input: { postId, kind } });
const add = async (kind: string, as: TestAccount) => (await app.ask<{ addReaction: { post: PostAnswer } }>(ADD, inputOf(kind), as)).addReaction.post.reactions;
const remove = async (kind: string, as: TestAccount) => (await app.ask<{ removeReaction: { post: PostAnswer } }>(REMOVE, inputOf(kind), as)).removeReaction.post.reactions;
const read = async (as: TestAccount) => (await app.ask<{ thread: { lastOrdinal: number; unreadCount: number; viewerCan: string[]; posts: { nodes: PostAnswer[] } } }>(READ, { id: thread.id }, as)).thread;
const reactionsFor = async (as: TestAccount) => (await read(as)).posts.nodes.find(({ id }) => id === post.id)!.reactions;
const news = () =>
  app.database.query<{ name: string; payload: object }[]>(`SELECT name, payload FROM domain_events WHERE stream = $1 AND name LIKE 'reaction.%' ORDER BY seq`, [`thread:${thread.id}`]);
const rows = async () => (await app.database.query<unknown[]>('SELECT 1 FROM post_reactions WHERE post_id = $1', [post.id])).length;

describe('a reaction', () => {
  it('shows who reacted to everybody who reads, the viewer first', async () => {
    await add('thanks', femke);
    expect(await add('thanks', rohan)).toEqual([{ kind: 'thanks', count: 2, mine: true, people: [{ name: 'Rohan' }, { name: 'Femke' }] }]);
    expect(await reactionsFor(corne)).toEqual([{ kind: 'thanks', count: 2, mine: false, people: [{ name: 'Femke' }, { name: 'Rohan' }] }]);
  });

  it('counts once per person and kind, and is told once', async () => {
    await add('thanks', femke);
    await add('thanks', femke);
    const both = await add('same_here', femke);
    expect(both.map(({ kind, count }) => [kind, count]).sort()).toEqual([['same_here', 1], ['thanks', 1]]);
    expect(await news()).toEqual(['thanks', 'same_here'].map((kind) => ({ name: 'reaction.added', payload: { postId: post.id, kind, accountId: femke.id } })));
  });

  it('goes when it is taken back, which is told once', async () => {
    await add('agree', femke);
    await add('agree', rohan);
    expect(await remove('agree', femke)).toMatchObject([{ count: 1, mine: false }]);
    await remove('agree', femke);
    expect((await news()).at(-1)).toEqual({ name: 'reaction.removed', payload: { postId: post.id, kind: 'agree', accountId: femke.id } });
    expect(await news()).toHaveLength(3);
  });

  it('reaches who reads along, and is unread for nobody', async () => {
    const before = await read(rohan);
    const socket = await app.socket(rohan);
    await socket.emitWithAck('stream.open', { stream: `thread:${thread.id}`, after: 0 });
    const frame = nextFrame(socket, 'news', ({ events: [event] }) => event?.name === 'reaction.added');
    await add('celebrate', femke);
    expect((await frame).events).toMatchObject([{ name: 'reaction.added', payload: { postId: post.id, kind: 'celebrate', accountId: femke.id } }]);
    const after = await read(rohan);
    expect([after.lastOrdinal, after.unreadCount]).toEqual([before.lastOrdinal, before.unreadCount]);
  });

  it('names at most twenty people and counts all', async () => {
    const many = await Promise.all(Array.from({ length: 21 }, () => aMember(app, group)));
    for (const { id } of many) await app.database.query(`INSERT INTO post_reactions VALUES ($1, 'thanks', $2, $3)`, [post.id, id, app.clock.now()]);
    const [thanks] = await add('thanks', femke);
    expect([thanks!.count, thanks!.people.length, thanks!.people[0]]).toEqual([22, 20, { name: 'Femke' }]);
  });
});

describe('reactions to a post that goes away', () => {
  it('are destroyed with a deleted post, which takes no new ones', async () => {
    await add('thanks', femke);
    await app.ask(DELETE, { input: { id: post.id } }, corne);
    expect([await reactionsFor(femke), await rows()]).toEqual([[], 0]);
    expect(await app.codeOf(ADD, inputOf('thanks'), femke)).toBe('POST_DELETED');
  });

  it('are not shown while it is hidden, and come back with it', async () => {
    await add('thanks', femke);
    await app.ask(HIDE, { input: { postId: post.id, reason: 'Hier staat een telefoonnummer in.' } }, rohan);
    for (const reader of [corne, femke, rohan]) expect(await reactionsFor(reader)).toEqual([]);
    expect(await app.codeOf(ADD, inputOf('agree'), femke)).toBe('POST_HIDDEN');
    await app.ask(UNHIDE, { input: { postId: post.id } }, rohan);
    expect(await reactionsFor(rohan)).toMatchObject([{ kind: 'thanks', count: 1 }]);
  });
});

describe('reactions to a post that moves', () => {
  it('go along to its new thread, and none stay behind', async () => {
    await add('thanks', femke);
    const target = await aThread(app, group, corne);
    const move = 'mutation ($input: MovePostsInput!) { movePosts(input: $input) { target { id } } }';
    await app.ask(move, { input: { threadId: thread.id, postIds: [post.id], toThreadId: target.id } }, rohan);
    expect((await read(corne)).posts.nodes.flatMap(({ reactions }) => reactions)).toEqual([]);
    thread = target;
    expect(await reactionsFor(corne)).toEqual([{ kind: 'thanks', count: 1, mine: false, people: [{ name: 'Femke' }] }]);
  });
});

describe('who may react', () => {
  it('are those who may write in the thread', async () => {
    const elsewhere = await anAccount(app);
    for (const mutation of [ADD, REMOVE]) {
      expect(await app.codeOf(mutation, inputOf('thanks'), elsewhere)).toBe('NOT_FOUND');
      expect(await app.codeOf(mutation, inputOf('thanks', unknownId()), femke)).toBe('NOT_FOUND');
    }
    expect((await read(femke)).viewerCan).toEqual(expect.arrayContaining(['reaction.add', 'reaction.remove']));
    await app.ask(LOCK, { input: { threadId: thread.id } }, rohan);
    expect(await app.codeOf(ADD, inputOf('thanks'), femke)).toBe('FORBIDDEN');
    expect((await read(femke)).viewerCan).not.toContain('reaction.add');
    expect(await add('thanks', rohan)).toMatchObject([{ count: 1 }]);
  });

  it('does so at a bounded pace', async () => {
    for (let times = 0; times < 10; times += 1) {
      await add('thanks', femke);
      await remove('thanks', femke);
    }
    expect(await app.codeOf(ADD, inputOf('thanks'), femke)).toBe('LIMIT_EXCEEDED');
  });
});

describe('somebody who goes with all words', () => {
  it('takes the own reactions along, which is told to who reads along', async () => {
    await add('thanks', femke);
    await add('thanks', rohan);
    const erase = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }';
    await app.ask(erase, { input: { accountId: femke.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
    await app.settle();
    expect(await reactionsFor(corne)).toEqual([{ kind: 'thanks', count: 1, mine: false, people: [{ name: 'Rohan' }] }]);
    expect((await news()).at(-1)).toEqual({ name: 'reaction.removed', payload: { postId: post.id, kind: 'thanks', accountId: femke.id } });
  });
});
