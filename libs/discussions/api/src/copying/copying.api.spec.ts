import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { DiscussionsModule } from '../index';
import { aPost, aThread } from '../testing';

const PROPOSE = 'mutation ($input: ProposeThreadCopyInput!) { proposeThreadCopy(input: $input) { thread { id proposedCopy { id } } } }';
const MAKE = 'mutation ($input: ThreadCopyInput!) { makeThreadCopy(input: $input) { copy { id } thread { id } } }';
const CANCEL = 'mutation ($input: ThreadCopyInput!) { cancelThreadCopy(input: $input) { thread { id proposedCopy { id } } } }';
const GIVE = 'mutation ($input: CopyConsentInput!) { giveCopyConsent(input: $input) { viewer { copyConsents { givenAt } } } }';
const WITHHOLD = 'mutation ($input: CopyConsentInput!) { withholdCopyConsent(input: $input) { viewer { copyConsents { givenAt } } } }';
const ASKED = '{ viewer { copyConsents { id groupName title opening proposedBy { name } givenAt withheldAt madeAt thread { threadId title } words postCount viewerCan } } }';
const STATE = 'query ($id: ID!) { thread(id: $id) { title isCopy copiedFrom { threadId title } copies { threadId title } proposedCopy { groupName askedCount givenCount withheldCount postCount } } }';
const READ = 'query ($id: ID!) { thread(id: $id) { title kind author { name } lastOrdinal posts(first: 50) { nodes { id ordinal parentId body author { name } createdAt deletedAt mentions { name } attachments { id } } } } }';
const EDIT = 'mutation ($input: EditPostInput!) { editPost(input: $input) { post { id } } }';
const DELETE = 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }';
const HIDE = 'mutation ($input: HidePostInput!) { hidePost(input: $input) { post { id } } }';
const MOVE = 'mutation ($input: MoveThreadInput!) { moveThread(input: $input) { thread { id } } }';
const LEAVE = 'mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { __typename } }';
const MINUTE = 60_000;

interface Consent {
  id: string;
  givenAt: string | null;
  madeAt: string | null;
  thread: object | null;
  words: string[];
  postCount: number;
  viewerCan: string[];
}
interface State {
  isCopy: boolean;
  copiedFrom: { threadId: string; title: string } | null;
  copies: { threadId: string; title: string }[];
  proposedCopy: { askedCount: number; givenCount: number; withheldCount: number; postCount: number } | null;
}
interface Post {
  id: string;
  ordinal: number;
  parentId: string | null;
  body: string;
  author: { name: string };
  createdAt: string;
  deletedAt: string | null;
  mentions: object[];
}

let app: TestApp;
let [here, there]: { id: string }[] = [];
let anniek: TestAccount;
let corne: TestAccount;
let rohan: TestAccount;
/** Sits in the other group only. */
let femke: TestAccount;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  [here, there] = [await aGroup(app), await aGroup(app, { name: `Daar ${unknownId().slice(-6)}` })];
  anniek = await aMember(app, here, { name: 'Anniek' });
  corne = await aMember(app, here, { name: 'Corné' });
  rohan = await aMember(app, here, { name: 'Rohan', role: 'facilitator', organisationId: null });
  await aMember(app, there, { account: rohan, role: 'facilitator', organisationId: null });
  femke = await aMember(app, there, { name: 'Femke' });
});

const words = { title: 'Wat elders werkte', body: 'Uit een andere leergroep, met toestemming.' };
const state = async (id: string, as = rohan) => (await app.ask<{ thread: State }>(STATE, { id }, as)).thread;
const read = async (id: string, as = femke) => (await app.ask<{ thread: { posts: { nodes: Post[] } } }>(READ, { id }, as)).thread;
const asked = async (as: TestAccount) => (await app.ask<{ viewer: { copyConsents: Consent[] } }>(ASKED, {}, as)).viewer.copyConsents;
const answer = async (how: string, as: TestAccount) => app.ask(how, { input: { consentId: (await asked(as))[0]!.id } }, as);
const make = async (copyId: string) => (await app.ask<{ makeThreadCopy: { copy: { id: string } } }>(MAKE, { input: { copyId } }, rohan)).makeThreadCopy.copy.id;
const saidIn = async (id: string, as = femke) => (await read(id, as)).posts.nodes.map(({ body, author }) => `${author.name}: ${body}`);
const opening = 'Rohan: Uit een andere leergroep, met toestemming.';

/** A thread of Anniek, in which Corné answers and Anniek quotes him, of which Rohan proposes a copy. */
async function aProposal() {
  const thread = await aThread(app, here!, anniek, { title: 'Geheime titel', body: 'Wie opent het?' });
  const koster = await aPost(app, thread, corne, { body: `De koster, [@Anniek](mention:${anniek.id}).`, parent: thread.openingPost });
  const dank = await aPost(app, thread, anniek, { body: '> De koster.\n\nDank!', parent: koster });
  app.clock.advance(MINUTE);
  const { proposeThreadCopy } = await app.ask<{ proposeThreadCopy: { thread: { proposedCopy: { id: string } } } }>(PROPOSE, { input: { threadId: thread.id, groupId: there!.id, ...words } }, rohan);
  return { thread, koster, dank, copyId: proposeThreadCopy.thread.proposedCopy.id };
}

describe('a copy that is proposed', () => {
  it('asks each author with the words that would go along, and nobody else learns of it', async () => {
    const { thread } = await aProposal();
    const name = (await app.database.query<{ name: string }[]>('SELECT name FROM groups WHERE id = $1', [there!.id]))[0]!.name;
    const shared = { groupName: name, title: words.title, opening: words.body, proposedBy: { name: 'Rohan' }, givenAt: null, madeAt: null, thread: { threadId: thread.id, title: 'Geheime titel' } };
    expect(await asked(anniek)).toMatchObject([{ ...shared, words: ['Wie opent het?', '> …\n\nDank!'], postCount: 2, viewerCan: ['copy_consent.read', 'copy_consent.give', 'copy_consent.withhold'] }]);
    expect(await asked(corne)).toMatchObject([{ ...shared, postCount: 1 }]);
    for (const person of [rohan, femke, await aMember(app, here!)]) expect(await asked(person)).toEqual([]);
    expect(await state(thread.id)).toMatchObject({ proposedCopy: { groupName: name, askedCount: 2, givenCount: 0, withheldCount: 0, postCount: 0 } });
    expect(await state(thread.id, corne)).toEqual({ title: 'Geheime titel', isCopy: false, copiedFrom: null, copies: [], proposedCopy: null });
  });

  it('is told on the streams of those who are asked; what they answer on their own and, without a name, to who proposed it', async () => {
    const socket = await app.socket(rohan);
    await socket.emitWithAck('stream.open', { stream: `account:${rohan.id}`, after: 0 });
    const frame = nextFrame(socket, 'news', ({ events }) => events.some(({ name }) => name === 'copy_consent.given'));
    const { copyId } = await aProposal();
    await answer(GIVE, corne);
    expect((await frame).events.at(-1)).toMatchObject({ name: 'copy_consent.given', actor: null, payload: { copyId } });
    const events = await app.database.query<{ stream: string; name: string }[]>(`SELECT stream, name FROM domain_events WHERE payload->>'copyId' = $1 ORDER BY occurred_at, id`, [copyId]);
    expect(events.map(({ stream, name }) => `${name} ${stream}`).sort()).toEqual(
      [...[anniek, corne, rohan].map(({ id }) => `thread_copy.proposed account:${id}`), ...[corne, rohan].map(({ id }) => `copy_consent.given account:${id}`)].sort(),
    );
  });

  it('is proposed by who facilitates both groups, of a thread about the group that is no announcement, once at a time', async () => {
    const { thread, copyId } = await aProposal();
    const input = { threadId: thread.id, groupId: there!.id, ...words };
    expect(await app.codeOf(PROPOSE, { input }, rohan)).toBe('THREAD_COPY_PROPOSED');
    expect(await app.codeOf(PROPOSE, { input }, anniek)).toBe('FORBIDDEN');
    for (const threadId of [thread.id, unknownId()]) expect(await app.codeOf(PROPOSE, { input: { ...input, threadId } }, femke)).toBe('NOT_FOUND');
    const elsewhere = await aGroup(app);
    for (const groupId of [elsewhere.id, unknownId()]) expect(await app.codeOf(PROPOSE, { input: { ...input, groupId } }, rohan)).toBe('NOT_FOUND');
    const announcement = await aThread(app, here!, rohan, { kind: 'announcement' });
    expect(await app.codeOf(PROPOSE, { input: { ...input, threadId: announcement.id } }, rohan)).toBe('FORBIDDEN');
    for (const wrong of [{ groupId: here!.id }, { title: ' ' }, { body: '' }]) expect(await app.codeOf(PROPOSE, { input: { ...input, ...wrong } }, rohan)).toBe('INPUT_INVALID');
    expect(await app.codeOf(PROPOSE, { input: { ...input, body: 'x'.repeat(2001) } }, rohan)).toBe('INPUT_TOO_LONG');
    for (const [person, code] of [[anniek, 'NOT_FOUND'], [femke, 'NOT_FOUND'], [rohan, 'THREAD_COPY_EMPTY']] as const) expect(await app.codeOf(MAKE, { input: { copyId } }, person)).toBe(code);
  });

  it('can be taken back, after which nobody is asked any more and another one can be proposed', async () => {
    const { thread, copyId } = await aProposal();
    const consentId = (await asked(corne))[0]!.id;
    expect(await app.codeOf(CANCEL, { input: { copyId } }, anniek)).toBe('NOT_FOUND');
    expect(await app.ask(CANCEL, { input: { copyId } }, rohan)).toEqual({ cancelThreadCopy: { thread: { id: thread.id, proposedCopy: null } } });
    expect(await asked(corne)).toEqual([]);
    expect(await app.codeOf(GIVE, { input: { consentId } }, corne)).toBe('THREAD_COPY_CLOSED');
    for (const how of [MAKE, CANCEL]) expect(await app.codeOf(how, { input: { copyId } }, rohan)).toBe('THREAD_COPY_CLOSED');
    await app.ask(PROPOSE, { input: { threadId: thread.id, groupId: there!.id, ...words } }, rohan);
    expect(await asked(corne)).toHaveLength(1);
  });

  it('is answered by nobody for somebody else, nor by who cannot read the thread any more', async () => {
    await aProposal();
    const consentId = (await asked(corne))[0]!.id;
    for (const person of [anniek, rohan, femke]) for (const how of [GIVE, WITHHOLD]) expect(await app.codeOf(how, { input: { consentId } }, person)).toBe('NOT_FOUND');
    expect(await app.codeOf(GIVE, { input: { consentId: unknownId() } }, corne)).toBe('NOT_FOUND');
    await app.ask(LEAVE, { input: { groupId: here!.id } }, corne);
    expect(await asked(corne)).toEqual([]);
    expect(await app.codeOf(GIVE, { input: { consentId } }, corne)).toBe('FORBIDDEN');
  });
});

describe('a copy that is made', () => {
  it('holds the words of who agreed, in their order, names and dates, and nothing of anybody else', async () => {
    const { thread, koster, copyId } = await aProposal();
    await answer(GIVE, anniek);
    await answer(WITHHOLD, corne);
    expect((await state(thread.id)).proposedCopy).toMatchObject({ givenCount: 1, withheldCount: 1, postCount: 2 });
    const copy = await make(copyId);
    expect(await read(copy)).toMatchObject({ title: words.title, kind: 'experience', author: { name: 'Rohan' }, lastOrdinal: 3 });
    expect(await saidIn(copy)).toEqual([opening, 'Anniek: Wie opent het?', 'Anniek: > …\n\nDank!']);
    const [, first, second] = (await read(copy)).posts.nodes;
    expect([first!.createdAt, first!.mentions, second!.parentId]).toEqual([thread.openingPost.createdAt.toISOString(), [], null]);
    const everything = JSON.stringify([await read(copy), await state(copy, femke), await app.database.query('SELECT payload FROM domain_events WHERE stream = ANY($1)', [[`thread:${copy}`, `group:${there!.id}`]])]);
    for (const leak of ['koster', 'Geheime titel', 'Corné', thread.id, koster.id]) expect(everything).not.toContain(leak);
    const audit = await app.database.query<{ action: string }[]>(`SELECT action FROM audit_entries WHERE actor_id = $1 AND action LIKE 'thread%copy%' ORDER BY id`, [rohan.id]);
    expect(audit.map(({ action }) => action).sort()).toEqual(['thread.copy', 'thread_copy.make', 'thread_copy.make']);
  });

  it('keeps who answers whom where both go along, and leads both ways for who may read the other', async () => {
    const { thread, copyId } = await aProposal();
    for (const person of [anniek, corne]) await answer(GIVE, person);
    const copy = await make(copyId);
    const posts = (await read(copy)).posts.nodes;
    expect(posts.map(({ parentId }) => posts.findIndex(({ id }) => id === parentId))).toEqual([-1, -1, 1, 2]);
    expect(posts[2]!.mentions).toEqual([]);
    expect(await state(thread.id)).toMatchObject({ isCopy: false, copies: [{ threadId: copy, title: words.title }], proposedCopy: null });
    expect(await state(thread.id, corne)).toMatchObject({ copies: [] });
    expect(await state(copy)).toMatchObject({ isCopy: true, copiedFrom: { threadId: thread.id, title: 'Geheime titel' } });
    expect(await state(copy, femke)).toMatchObject({ isCopy: true, copiedFrom: null, copies: [] });
    for (const person of [anniek, corne]) expect(await app.codeOf(READ, { id: copy }, person)).toBe('NOT_FOUND');
  });

  it('holds words as they were when their author agreed: no later ones, no changed, deleted or hidden ones', async () => {
    const { thread, koster, dank, copyId } = await aProposal();
    const extra = await aPost(app, thread, corne, { body: 'Wissen.' });
    const bad = await aPost(app, thread, corne, { body: 'Verborgen.' });
    for (const person of [anniek, corne]) await answer(GIVE, person);
    app.clock.advance(MINUTE);
    await aPost(app, thread, anniek, { body: 'Na het akkoord.' });
    await app.ask(EDIT, { input: { id: dank.id, body: 'Toch anders.' } }, anniek);
    await app.ask(DELETE, { input: { id: extra.id } }, corne);
    await app.ask(HIDE, { input: { postId: bad.id, reason: 'Onaardig.' } }, rohan);
    expect((await asked(anniek))[0]).toMatchObject({ words: ['Wie opent het?'], postCount: 1 });
    expect(await saidIn(await make(copyId))).toEqual([opening, 'Anniek: Wie opent het?', `Corné: De koster, [@Anniek](mention:${anniek.id}).`]);
    expect(koster.ordinal).toBe(2);
  });

  it('loses the words of who takes consent back, also from the log and after they left', async () => {
    const { copyId } = await aProposal();
    for (const person of [anniek, corne]) await answer(GIVE, person);
    const copy = await make(copyId);
    const socket = await app.socket(femke);
    await socket.emitWithAck('stream.open', { stream: `thread:${copy}`, after: 4 });
    const told = nextFrame(socket, 'news', ({ events }) => events.some(({ name }) => name === 'post.deleted'));
    await app.ask(LEAVE, { input: { groupId: here!.id } }, corne);
    expect(await asked(corne)).toMatchObject([{ madeAt: expect.any(String), thread: null, words: [], postCount: 1, viewerCan: ['copy_consent.read', 'copy_consent.withhold'] }]);
    await answer(WITHHOLD, corne);
    expect((await told).events).toHaveLength(1);
    expect(await saidIn(copy)).toEqual([opening, 'Anniek: Wie opent het?', 'Corné: ', 'Anniek: > …\n\nDank!']);
    expect(await asked(corne)).toEqual([]);
    expect(JSON.stringify(await app.database.query('SELECT payload FROM domain_events WHERE stream = $1', [`thread:${copy}`]))).not.toContain('koster');
  });

  it('loses words whose author deletes the original, or is erased with all words', async () => {
    const { koster, copyId } = await aProposal();
    for (const person of [anniek, corne]) await answer(GIVE, person);
    const copy = await make(copyId);
    await app.ask(DELETE, { input: { id: koster.id } }, corne);
    await app.settle();
    expect((await saidIn(copy))[2]).toBe('Corné: ');
    const erase = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }';
    await app.ask(erase, { input: { accountId: anniek.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
    await app.settle();
    expect((await read(copy)).posts.nodes.map(({ body }) => body)).toEqual([words.body, '', '', '']);
  });

  it('does not go on to yet another group', async () => {
    const { copyId } = await aProposal();
    await answer(GIVE, corne);
    const copy = await make(copyId);
    const third = await aGroup(app);
    for (const [account, role] of [[rohan, 'facilitator'], [femke, 'participant']] as const) await aMember(app, third, { account, role });
    expect(await app.codeOf(MOVE, { input: { threadId: copy, groupId: third.id } }, rohan)).toBe('THREAD_HOLDS_COPIES');
    await answer(WITHHOLD, corne);
    await app.ask(MOVE, { input: { threadId: copy, groupId: third.id } }, rohan);
  });

  it('is made once, and holds nothing of who takes consent back at the same moment', async () => {
    const { thread, copyId } = await aProposal();
    for (const person of [anniek, corne]) await answer(GIVE, person);
    const consentId = (await asked(corne))[0]!.id;
    const answers = await Promise.all([
      ...[1, 2].map(() => app.graphql<{ makeThreadCopy: { copy: { id: string } } }>(MAKE, { input: { copyId } }, rohan)),
      app.graphql(WITHHOLD, { input: { consentId } }, corne),
    ]);
    expect(answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual(['THREAD_COPY_CLOSED']);
    const { threadId } = (await state(thread.id)).copies[0]!;
    expect(JSON.stringify(await saidIn(threadId))).not.toContain('koster');
  });
});
