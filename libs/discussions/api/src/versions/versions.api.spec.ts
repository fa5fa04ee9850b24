import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { limits } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { DiscussionsModule } from '../discussions.module';
import { aPost, aThread } from '../testing';

const VERSIONS = 'query ($postId: ID!) { postVersions(postId: $postId) { number body writtenAt mentions { name } } }';
const EDIT = 'mutation ($input: EditPostInput!) { editPost(input: $input) { post { id body editedAt } } }';
const DELETE = 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }';
const HIDE = 'mutation ($input: HidePostInput!) { hidePost(input: $input) { post { id } } }';
const MOVE = 'mutation ($input: MovePostsInput!) { movePosts(input: $input) { __typename } }';
const READ = 'query ($id: ID!) { thread(id: $id) { excerpt openingPost { body } posts { nodes { body editedAt } } } }';

interface Version {
  number: number;
  body: string;
  writtenAt: string;
  mentions: { name: string }[];
}

let app: TestApp;
let group: { id: string };
let anniek: TestAccount;
let corne: TestAccount;
let rohan: TestAccount;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  anniek = await aMember(app, group, { name: 'Anniek' });
  corne = await aMember(app, group, { name: 'Corné' });
  rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
});

/** A post of Corné that mentions Anniek and was changed once. */
async function anEditedPost() {
  const thread = await aThread(app, group, anniek);
  const post = await aPost(app, thread, corne, { body: `Eerst voor [@Anniek](mention:${anniek.id})` });
  await edit(post, 'Later voor iedereen');
  return { thread, post };
}
const edit = (post: { id: string }, body: string) => app.ask(EDIT, { input: { id: post.id, body } }, corne);
const versions = async (post: { id: string }, as: TestAccount) => (await app.ask<{ postVersions: Version[] }>(VERSIONS, { postId: post.id }, as)).postVersions;
const code = (post: { id: string }, as: TestAccount | undefined) => app.codeOf(VERSIONS, { postId: post.id }, as);
const stored = (post: { id: string }) => app.database.query<{ body: string }[]>('SELECT body FROM post_versions WHERE post_id = $1 ORDER BY number', [post.id]);

describe('what a post said before it was edited', () => {
  it('is shown to its author and the facilitators, with whom it mentioned and when it was written', async () => {
    const thread = await aThread(app, group, anniek);
    const post = await aPost(app, thread, corne, { body: `Eerst voor [@Anniek](mention:${anniek.id})` });
    const first = app.clock.now().toISOString();
    app.clock.advance(60_000);
    await edit(post, 'Later voor iedereen');
    const second = app.clock.now().toISOString();
    for (const reader of [corne, rohan]) {
      expect(await versions(post, reader)).toEqual([
        { number: 1, body: `Eerst voor [@Anniek](mention:${anniek.id})`, writtenAt: first, mentions: [{ name: 'Anniek' }] },
        { number: 2, body: 'Later voor iedereen', writtenAt: second, mentions: [] },
      ]);
    }
  });

  it('is for nobody else: a member sees that it was changed and when, an outsider finds nothing', async () => {
    const { thread, post } = await anEditedPost();
    const outsider = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    expect(await code(post, anniek)).toBe('FORBIDDEN');
    expect(await code(post, outsider)).toBe('NOT_FOUND');
    expect(await code({ id: unknownId() }, rohan)).toBe('NOT_FOUND');
    expect(await code({ id: 'x' }, rohan)).toBe('INPUT_INVALID');
    const read = await app.ask<{ thread: object }>(READ, { id: thread.id }, anniek);
    expect(read).toMatchObject({ thread: { posts: { nodes: [{}, { body: 'Later voor iedereen', editedAt: app.clock.now().toISOString() }] } } });
    expect(JSON.stringify(read)).not.toContain('Eerst');
  });

  it('is in no event, not for its author either', async () => {
    const { thread, post } = await anEditedPost();
    const socket = await app.socket(corne);
    await versions(post, corne);
    const replayed = await socket.emitWithAck('stream.open', { stream: `thread:${thread.id}`, after: 0 });
    const events = await app.database.query('SELECT payload FROM domain_events WHERE stream = $1', [`thread:${thread.id}`]);
    expect(JSON.stringify([replayed, events])).not.toContain('Eerst');
  });

  it('is not kept twice when the words stay the same', async () => {
    const { post } = await anEditedPost();
    await edit(post, 'Later voor iedereen');
    expect((await versions(post, corne)).map(({ body }) => body)).toEqual([expect.stringContaining('Eerst'), 'Later voor iedereen']);
  });

  it('is only the words of now for a post that was never changed', async () => {
    const post = await aPost(app, await aThread(app, group, anniek), corne);
    expect(await versions(post, corne)).toMatchObject([{ number: 1, body: 'Bij ons ook.' }]);
  });

  it('keeps of many wordings the first and the newest', async () => {
    const { post } = await anEditedPost();
    for (let n = 2; n <= limits.postVersions + 4; n++) await edit(post, `Poging ${n}`);
    const all = await versions(post, rohan);
    expect(all).toHaveLength(limits.postVersions + 1);
    expect(all[0]).toMatchObject({ number: 1, body: expect.stringContaining('Eerst') });
    expect(all[1]).toMatchObject({ number: 6, body: 'Poging 5' });
    expect(all.at(-1)).toMatchObject({ number: limits.postVersions + 5, body: `Poging ${limits.postVersions + 4}` });
  });

  it('goes along with a post that moves', async () => {
    const { thread, post } = await anEditedPost();
    const other = await aThread(app, group, anniek, { title: 'Een ander gesprek' });
    await app.ask(MOVE, { input: { threadId: thread.id, postIds: [post.id], toThreadId: other.id } }, rohan);
    expect(await versions(post, rohan)).toHaveLength(2);
  });

  it('stays with its author and the facilitators when the post is hidden, the words of now too', async () => {
    const { post } = await anEditedPost();
    await app.ask(HIDE, { input: { postId: post.id, reason: 'Dit kwetst iemand.' } }, rohan);
    for (const reader of [corne, rohan]) expect((await versions(post, reader)).map(({ body }) => body)).toEqual([expect.stringContaining('Eerst'), 'Later voor iedereen']);
    expect(await code(post, anniek)).toBe('FORBIDDEN');
  });

  it('is destroyed with the words of the post', async () => {
    const { post } = await anEditedPost();
    expect(await stored(post)).toHaveLength(1);
    await app.ask(DELETE, { input: { id: post.id } }, corne);
    expect(await stored(post)).toEqual([]);
    for (const reader of [corne, rohan, anniek]) expect(await code(post, reader)).toBe('FORBIDDEN');
  });
});
