import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { Cursors } from '@leerkring/platform/api';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { DiscussionsModule } from '../index';
import { aPost, aThread } from '../testing';

const GROUP = 'group { id name track { letter } } unreadCount moreThreads endCursor threads { id title unreadCount readOrdinal newPosts { ordinal excerpt author { name } } }';
const PAGE = `query ($except: [ID!]) { viewer { unreadThreads { threadId groupId lastOrdinal unreadCount } catchUp(except: $except) { moreGroups groups { ${GROUP} } } } }`;
const REST = `query ($groupId: ID!, $after: String!) { viewer { catchUpIn(groupId: $groupId, after: $after) { ${GROUP} } } }`;
const MARK = 'mutation ($input: MarkThreadsReadInput!) { markThreadsRead(input: $input) { viewer { unreadThreads { threadId unreadCount } } } }';

interface GroupAnswer {
  group: { id: string };
  unreadCount: number;
  moreThreads: number;
  endCursor: string | null;
  threads: { id: string; title: string; unreadCount: number; readOrdinal: number; newPosts: { ordinal: number; excerpt: string; author: { name: string } }[] }[];
}
interface PageAnswer {
  viewer: { unreadThreads: { threadId: string; groupId: string; lastOrdinal: number; unreadCount: number }[]; catchUp: { moreGroups: number; groups: GroupAnswer[] } };
}

let app: TestApp;
let group: { id: string };
let corne: TestAccount;
let femke: TestAccount;
let rohan: TestAccount;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  group = await aGroup(app);
  corne = await aMember(app, group, { name: 'Corné' });
  femke = await aMember(app, group, { name: 'Femke' });
  rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
});

const page = async (as = femke, except: string[] = []) => (await app.ask<PageAnswer>(PAGE, { except }, as)).viewer;
const groups = async (as = femke, except: string[] = []) => (await page(as, except)).catchUp.groups;
const rest = async (after: string) => (await app.ask<{ viewer: { catchUpIn: GroupAnswer } }>(REST, { groupId: group.id, after }, femke)).viewer.catchUpIn;
const mark = (threads: { threadId: string; ordinal: number }[], as = femke) => app.ask<{ markThreadsRead: { viewer: { unreadThreads: object[] } } }>(MARK, { input: { threads } }, as);
async function aLater<T>(make: () => Promise<T>): Promise<T> {
  app.clock.advance(60_000);
  return make();
}
const thread = (title: string, of = group, by = corne) => aLater(() => aThread(app, of, by, { title, body: `opening van ${title}` }));
const post = (at: { id: string }, body: string, by = corne) => aLater(() => aPost(app, at, by, { body }));

describe('what was said since somebody last read', () => {
  it('stands per group and thread, the newest first, with the new words in order', async () => {
    const [first, second] = [await thread('Sleutels'), await thread('Draaiboek')];
    await mark([{ threadId: first.id, ordinal: 1 }]);
    await post(first, 'Bij ons doet **de koster** het.');
    await post(first, 'Bij ons de buurvrouw.', rohan);
    expect(await groups()).toMatchObject([
      {
        group: { id: group.id },
        unreadCount: 3,
        moreThreads: 0,
        endCursor: null,
        threads: [
          { id: first.id, title: 'Sleutels', unreadCount: 2, readOrdinal: 1, newPosts: [{ ordinal: 2, excerpt: 'Bij ons doet de koster het.', author: { name: 'Corné' } }, { ordinal: 3, excerpt: 'Bij ons de buurvrouw.', author: { name: 'Rohan' } }] },
          { id: second.id, title: 'Draaiboek', unreadCount: 1, readOrdinal: 0, newPosts: [{ ordinal: 1, excerpt: 'opening van Draaiboek' }] },
        ],
      },
    ]);
    expect((await page()).unreadThreads).toEqual([
      { threadId: first.id, groupId: group.id, lastOrdinal: 3, unreadCount: 2 },
      { threadId: second.id, groupId: group.id, lastOrdinal: 1, unreadCount: 1 },
    ]);
  });

  it('puts the group with the newest post first, and leaves out what is quiet', async () => {
    const [other, quiet] = [await aGroup(app), await aGroup(app)];
    for (const one of [other, quiet]) await aMember(app, one, { account: femke });
    const theirs = await aMember(app, other);
    await thread('Elders', other, theirs);
    const here = await thread('Hier');
    expect((await groups()).map((one) => one.group.id)).toEqual([group.id, other.id]);
    expect((await groups(femke, [group.id])).map((one) => one.group.id)).toEqual([other.id]);
    await mark([{ threadId: here.id, ordinal: 1 }]);
    expect((await groups()).map((one) => one.group.id)).toEqual([other.id]);
  });

  it('counts own words as read, and is different for everybody', async () => {
    const own = await thread('Van mij', group, femke);
    expect(await groups()).toEqual([]);
    expect((await groups(corne)).flatMap(({ threads }) => threads.map(({ id }) => id))).toEqual([own.id]);
  });

  it('shows no words that were deleted, hidden or moved away', async () => {
    const [here, there] = [await thread('Hier'), await thread('Daar')];
    const [gone, hidden, moved] = [await post(here, 'weg'), await post(here, 'verborgen'), await post(here, 'verplaatst')];
    await post(here, 'blijft');
    await app.ask('mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }', { input: { id: gone.id } }, corne);
    await app.ask('mutation ($input: HidePostInput!) { hidePost(input: $input) { post { id } } }', { input: { postId: hidden.id, reason: 'Hier staat een telefoonnummer in.' } }, rohan);
    await app.ask('mutation ($input: MovePostsInput!) { movePosts(input: $input) { target { id } } }', { input: { threadId: here.id, postIds: [moved.id], toThreadId: there.id } }, rohan);
    const [{ threads }] = (await groups()) as [GroupAnswer];
    const words = Object.fromEntries(threads.map(({ title, newPosts }) => [title, newPosts.map(({ excerpt }) => excerpt)]));
    expect(words).toEqual({ Hier: ['opening van Hier', 'blijft'], Daar: ['opening van Daar', 'verplaatst'] });
  });
});

describe('pages of what was said', () => {
  it('hold five threads of a group and five posts of a thread, and go on where they end', async () => {
    const threads = [];
    for (const title of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) threads.unshift(await thread(title));
    const busy = threads[6]!;
    for (let number = 2; number <= 8; number++) await post(busy, `bericht ${number}`);
    const [first] = (await groups()) as [GroupAnswer];
    expect([first.threads.map(({ title }) => title), first.moreThreads]).toEqual([['a', 'g', 'f', 'e', 'd'], 2]);
    expect([first.threads[0]!.unreadCount, first.threads[0]!.newPosts.map(({ ordinal }) => ordinal)]).toEqual([8, [1, 2, 3, 4, 5]]);
    const next = await rest(first.endCursor!);
    expect([next.threads.map(({ title }) => title), next.moreThreads, next.endCursor, next.unreadCount]).toEqual([['c', 'b'], 0, null, 14]);
  });

  it('repeat nothing when somebody writes meanwhile', async () => {
    for (const title of ['a', 'b', 'c', 'd', 'e', 'f']) await thread(title);
    const [first] = (await groups()) as [GroupAnswer];
    await post(first.threads[2]!, 'nog iets');
    expect((await rest(first.endCursor!)).threads.map(({ title }) => title)).toEqual(['a']);
  });

  it('hold ten groups, and say how many more there are', async () => {
    for (let number = 0; number < 11; number++) {
      const one = await aGroup(app);
      await aMember(app, one, { account: femke });
      await thread('Nieuw', one, await aMember(app, one));
    }
    const { catchUp } = await page();
    expect([catchUp.groups.length, catchUp.moreGroups]).toEqual([10, 1]);
    const more = (await page(femke, catchUp.groups.map((one) => one.group.id))).catchUp;
    expect([more.groups.length, more.moreGroups]).toEqual([1, 0]);
  });

  it('refuse what is no page of it', async () => {
    expect(await app.codeOf(PAGE, { except: ['x'] }, femke)).toBe('INPUT_INVALID');
    expect(await app.codeOf(PAGE, { except: Array.from({ length: 101 }, unknownId) }, femke)).toBe('INPUT_INVALID');
    expect(await app.codeOf(REST, { groupId: group.id, after: 'onzin' }, femke)).toBe('INPUT_INVALID');
  });

  it('cost the same number of questions for one thread and for many', async () => {
    const questions = async (): Promise<number> => {
      let asked = 0;
      const { master } = app.database.driver as unknown as { master: { query: (...args: unknown[]) => unknown } };
      const real = master.query;
      master.query = function (...args: unknown[]) {
        asked += 1;
        return real.apply(this, args);
      };
      await page();
      master.query = real;
      return asked;
    };
    await thread('Eén');
    await page();
    const one = await questions();
    for (const title of ['a', 'b', 'c']) await post(await thread(title), 'nog iets', rohan);
    for (const other of [await aGroup(app), await aGroup(app)]) {
      await aMember(app, other, { account: femke });
      const theirs = await aMember(app, other);
      for (const title of ['a', 'b']) await thread(title, other, theirs);
    }
    await page();
    expect(await questions()).toBeLessThanOrEqual(one);
  });
});

describe('marking as read', () => {
  it('takes threads away up to what was seen, for one person only', async () => {
    const [first, second] = [await thread('Sleutels'), await thread('Draaiboek')];
    await post(first, 'later gezegd');
    const { markThreadsRead } = await mark([{ threadId: first.id, ordinal: 1 }, { threadId: second.id, ordinal: 1 }]);
    expect(markThreadsRead.viewer.unreadThreads).toEqual([{ threadId: first.id, unreadCount: 1 }]);
    await app.get(Cursors).flush();
    expect((await page()).unreadThreads).toMatchObject([{ threadId: first.id, unreadCount: 1 }]);
    expect((await page(rohan)).unreadThreads).toHaveLength(2);
  });

  it('counts nothing as read that is not there yet', async () => {
    const one = await thread('Sleutels');
    await mark([{ threadId: one.id, ordinal: 1_000_000 }]);
    await app.get(Cursors).flush();
    await post(one, 'toch nieuw');
    expect((await page()).unreadThreads).toMatchObject([{ threadId: one.id, unreadCount: 1 }]);
  });

  it('is bounded, and for who may read all of them', async () => {
    const one = await thread('Sleutels');
    const elsewhere = await anAccount(app);
    const input = (threads: object[]) => ({ input: { threads } });
    expect(await app.codeOf(MARK, input([{ threadId: one.id, ordinal: 1 }]), elsewhere)).toBe('NOT_FOUND');
    expect(await app.codeOf(MARK, input([{ threadId: one.id, ordinal: 1 }, { threadId: unknownId(), ordinal: 1 }]), femke)).toBe('NOT_FOUND');
    expect(await app.codeOf(MARK, input([]), femke)).toBe('INPUT_INVALID');
    expect(await app.codeOf(MARK, input([{ threadId: one.id, ordinal: 0 }]), femke)).toBe('INPUT_INVALID');
    expect(await app.codeOf(MARK, input(Array.from({ length: 201 }, () => ({ threadId: one.id, ordinal: 1 }))), femke)).toBe('INPUT_INVALID');
    expect(await app.codeOf(MARK, input([{ threadId: one.id, ordinal: 1 }]))).toBe('UNAUTHENTICATED');
    expect((await page()).unreadThreads).toHaveLength(1);
  });
});

describe('somebody without a seat', () => {
  it('finds nothing of a group, also after they left it', async () => {
    await thread('Sleutels');
    const [first] = (await groups()) as [GroupAnswer];
    expect(first.threads).toHaveLength(1);
    await app.ask('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { membership { id } } }', { input: { groupId: group.id } }, femke);
    for (const who of [femke, await anAccount(app)]) {
      expect(await page(who)).toEqual({ unreadThreads: [], catchUp: { moreGroups: 0, groups: [] } });
      expect(await app.codeOf(REST, { groupId: group.id, after: Buffer.from(`2026-11-19T13:00:00.000Z|${unknownId()}`).toString('base64url') }, who)).toBe('NOT_FOUND');
    }
  });
});
