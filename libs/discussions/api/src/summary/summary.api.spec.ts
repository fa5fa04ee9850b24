import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { DiscussionsModule } from '../index';
import { aPost, aThread } from '../testing';

const SUMMARY = `query ($id: ID!) { thread(id: $id) { summary { speakerCount speakers { account { name } postCount }
  mostLinked { ordinal count excerpt author { name } } mostAnswered { ordinal count } } } }`;

interface Summary {
  speakerCount: number;
  speakers: { account: { name: string }; postCount: number }[];
  mostLinked: { ordinal: number; count: number; excerpt: string; author: { name: string } }[];
  mostAnswered: { ordinal: number; count: number }[];
}

let app: TestApp;
let group: { id: string };
let corne: TestAccount;
let femke: TestAccount;
let rohan: TestAccount;
let thread: { id: string };

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  corne = await aMember(app, group, { name: 'Corné' });
  femke = await aMember(app, group, { name: 'Femke' });
  rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  thread = await aThread(app, group, corne);
});

const summary = async (as = femke, id = thread.id) => (await app.ask<{ thread: { summary: Summary } }>(SUMMARY, { id }, as)).thread.summary;
const linkTo = (ordinal: number, id = thread.id) => `Zie https://leerkring.example/gesprekken/${id}#bericht-${ordinal}.`;
const remove = (id: string, as: TestAccount) => app.ask('mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }', { input: { id } }, as);
const hide = (postId: string) => app.ask('mutation ($input: HidePostInput!) { hidePost(input: $input) { post { id } } }', { input: { postId, reason: 'Hier staat een telefoonnummer in.' } }, rohan);
const unhide = (postId: string) => app.ask('mutation ($input: UnhidePostInput!) { unhidePost(input: $input) { post { id } } }', { input: { postId } }, rohan);

describe('what stands out in a thread', () => {
  it('is who said much', async () => {
    for (const who of [femke, femke, rohan, femke]) await aPost(app, thread, who);
    expect(await summary()).toMatchObject({
      speakerCount: 3,
      speakers: [{ account: { name: 'Femke' }, postCount: 3 }, { account: { name: 'Corné' }, postCount: 1 }, { account: { name: 'Rohan' }, postCount: 1 }],
    });
  });

  it('is what was answered most, at most three posts', async () => {
    const posts = [];
    for (let number = 2; number <= 5; number++) posts.push(await aPost(app, thread, corne));
    for (const [place, times] of [[0, 1], [1, 3], [2, 2], [3, 2]] as const) for (let time = 0; time < times; time++) await aPost(app, thread, femke, { parent: posts[place]! });
    expect((await summary()).mostAnswered).toEqual([{ ordinal: 3, count: 3 }, { ordinal: 4, count: 2 }, { ordinal: 5, count: 2 }]);
  });

  it('is what others link to, from here and from other threads, once per post', async () => {
    await aPost(app, thread, corne, { body: 'Bij ons doet **de koster** het.' });
    await aPost(app, thread, femke, { body: `${linkTo(2)} En nog eens: ${linkTo(2)}` });
    await aPost(app, await aThread(app, group, rohan), rohan, { body: `${linkTo(2)} ${linkTo(1)}` });
    expect((await summary()).mostLinked).toEqual([
      { ordinal: 2, count: 2, excerpt: 'Bij ons doet de koster het.', author: { name: 'Corné' } },
      { ordinal: 1, count: 1, excerpt: 'Bij ons doet de koster het.', author: { name: 'Corné' } },
    ]);
  });

  it('counts no links from where the reader may not look', async () => {
    const elsewhere = await aGroup(app);
    const guest = await aMember(app, elsewhere, { account: rohan });
    await aPost(app, await aThread(app, elsewhere, guest), guest, { body: linkTo(1) });
    expect([(await summary(femke)).mostLinked, (await summary(rohan)).mostLinked]).toEqual([[], [expect.objectContaining({ ordinal: 1, count: 1 })]]);
  });
});

describe('words that are gone', () => {
  it('stand out no more, nor does what they said of others, until they are shown again', async () => {
    const [noted, linking] = [await aPost(app, thread, corne), await aPost(app, thread, femke, { body: linkTo(2) })];
    await aPost(app, thread, femke, { parent: noted });
    expect(await summary()).toMatchObject({ mostLinked: [{ ordinal: 2 }], mostAnswered: [{ ordinal: 2 }] });
    await hide(noted.id);
    expect(await summary()).toMatchObject({ mostLinked: [], mostAnswered: [], speakers: [{ account: { name: 'Femke' }, postCount: 2 }, { account: { name: 'Corné' }, postCount: 1 }] });
    await unhide(noted.id);
    await hide(linking.id);
    expect((await summary()).mostLinked).toEqual([]);
    await unhide(linking.id);
    expect((await summary()).mostLinked).toMatchObject([{ ordinal: 2, count: 1 }]);
    await remove(linking.id, femke);
    await remove(noted.id, corne);
    expect(await summary()).toMatchObject({ mostLinked: [], mostAnswered: [], speakerCount: 2 });
  });

  it('that were edited link to what they say now', async () => {
    await aPost(app, thread, corne);
    const linking = await aPost(app, thread, femke, { body: linkTo(2) });
    await app.ask('mutation ($input: EditPostInput!) { editPost(input: $input) { post { id } } }', { input: { id: linking.id, body: linkTo(1) } }, femke);
    expect((await summary()).mostLinked).toMatchObject([{ ordinal: 1, count: 1 }]);
  });
});

describe('a very long thread', () => {
  it('is looked at as far as its newest 2,000 places', async () => {
    const [row] = await app.database.query<{ event_id: string }[]>('SELECT event_id FROM posts WHERE thread_id = $1', [thread.id]);
    const ids = Array.from({ length: 2000 }, () => uuid());
    await app.database.query(
      `INSERT INTO posts (id, thread_id, author_id, ordinal, body, client_id, event_id, created_at) SELECT id, $2, $3, 1 + place, 'x', id, $4, now() FROM unnest($1::uuid[]) WITH ORDINALITY AS p(id, place)`,
      [ids, thread.id, rohan.id, row!.event_id],
    );
    await app.database.query('UPDATE threads SET last_ordinal = 2001 WHERE id = $1', [thread.id]);
    expect(await summary()).toMatchObject({ speakerCount: 1, speakers: [{ account: { name: 'Rohan' }, postCount: 2000 }] });
  });
});

describe('who may see it', () => {
  it('are those who read the thread', async () => {
    expect(await app.codeOf(SUMMARY, { id: thread.id }, await anAccount(app))).toBe('NOT_FOUND');
    expect(await app.codeOf(SUMMARY, { id: thread.id })).toBe('UNAUTHENTICATED');
    expect((await summary(rohan)).speakerCount).toBe(1);
  });
});
