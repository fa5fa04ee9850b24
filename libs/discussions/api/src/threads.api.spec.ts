import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { aStranger, anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { Access } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { TaxonomyTerm, TrackFacilitator, type Track } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';
import { DiscussionsModule, Thread } from './index';
import { aPost, aThread } from './testing';

const START = 'mutation ($input: StartThreadInput!) { startThread(input: $input) { thread { id } } }';
const ABOUT = `query ($subject: ThreadSubjectInput!, $kind: ThreadKind, $termId: ID) { threads(subject: $subject, kind: $kind, termId: $termId) {
  totalCount nodes { id viewerCan group { id } subject { type id title slug } } } }`;

interface AboutAnswer {
  threads: { totalCount: number; nodes: { id: string; viewerCan: string[]; group: { id: string } | null; subject: object }[] };
}

let app: TestApp;
let track: Track;
let group: { id: string; name: string };
let asker: TestAccount;
let colleague: TestAccount;
let facilitator: TestAccount;
let outsider: TestAccount;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule] });
  track = await aTrack(app);
  group = await aGroup(app, { track });
  asker = await aMember(app, group, { name: 'Anniek' });
  colleague = await aMember(app, group, { name: 'Corné' });
  facilitator = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  outsider = await aMember(app, await aGroup(app));
});
afterAll(() => app.stop());

const ofGroup = () => ({ type: 'group' as const, id: group.id });
const ofTrack = () => ({ type: 'track' as const, id: track.id });
const about = (subject: object, as: TestAccount, args: object = {}) => app.ask<AboutAnswer>(ABOUT, { subject, ...args }, as);
const newThread = (subject: object, wishes: object = {}) => ({ input: { subject, kind: 'question', title: 'Wie legt uit?', body: 'Wij zoeken het.', clientId: uuid(), ...wishes } });

describe('a thread about a track', () => {
  it('is read by everybody who signed in, and by no stranger', async () => {
    const thread = await aThread(app, group, asker, { subject: ofTrack() });
    const { threads } = await about(ofTrack(), outsider);
    expect(threads.nodes.find((one) => one.id === thread.id)).toEqual({
      id: thread.id,
      viewerCan: ['thread.read'],
      group: null,
      subject: { type: 'track', id: track.id, title: 'Zeggenschap', slug: track.slug },
    });
    expect(await app.codeOf(ABOUT, { subject: ofTrack() }, aStranger)).toBe('UNAUTHENTICATED');
    const socket = await app.socket(outsider);
    expect(await socket.emitWithAck('stream.open', { stream: `thread:${thread.id}`, after: 0 })).toMatchObject({ ok: true });
  });

  it('is written in by members of its groups and its facilitators only', async () => {
    const guide = await anAccount(app);
    await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: guide.id, role: 'lead', assignedAt: app.clock.now() });
    expect(await app.codeOf(START, newThread(ofTrack()), outsider)).toBe('FORBIDDEN');
    expect(await app.codeOf(START, newThread({ type: 'track', id: unknownId() }), outsider)).toBe('NOT_FOUND');
    const { startThread } = await app.ask<{ startThread: { thread: { id: string } } }>(START, newThread(ofTrack()), guide);
    await aPost(app, startThread.thread, colleague);
    const add = 'mutation ($input: AddPostInput!) { addPost(input: $input) { post { id } } }';
    expect(await app.codeOf(add, { input: { threadId: startThread.thread.id, body: 'Ik ook', clientId: uuid() } }, outsider)).toBe('FORBIDDEN');
  });

  it('is told to everybody who signed in, and stands in no list of a group', async () => {
    const thread = await aThread(app, group, asker, { subject: ofTrack() });
    const [event] = await app.database.query(`SELECT name, stream FROM domain_events WHERE subject_id = $1`, [thread.id]);
    expect(event).toEqual({ name: 'thread.started', stream: 'network' });
    const { threads } = await about(ofGroup(), asker);
    expect(threads.nodes.map((one) => one.id)).not.toContain(thread.id);
  });

  it('moves the lists of everybody who looks at them, and what is said in a group does not', async () => {
    const [open, closed] = [await aThread(app, group, asker, { subject: ofTrack() }), await aThread(app, group, asker)];
    const socket = await app.socket(outsider);
    await socket.emitWithAck('stream.open', { stream: 'network', after: 0 });
    const moved: string[] = [];
    const hint = nextFrame(socket, 'stream.head', ({ stream }) => {
      moved.push(stream);
      return stream === `thread:${open.id}`;
    });
    await aPost(app, closed, colleague);
    await aPost(app, open, colleague);
    expect((await hint).head).toBe(2);
    expect(moved).not.toContain(`thread:${closed.id}`);
  });

  it('is no announcement: those are made to a group', async () => {
    expect(await app.codeOf(START, newThread(ofTrack(), { kind: 'announcement' }), facilitator)).toBe('INPUT_INVALID');
  });
});

describe('threads about a subject', () => {
  it('name it as it is called now', async () => {
    const own = await aGroup(app, { track });
    const member = await aMember(app, own);
    await aThread(app, own, member);
    await app.database.query(`UPDATE groups SET name = 'Kernendemocratie Oost' WHERE id = $1`, [own.id]);
    const { threads } = await about({ type: 'group', id: own.id }, member);
    expect(threads.nodes[0]).toMatchObject({ group: { id: own.id }, subject: { type: 'group', id: own.id, title: 'Kernendemocratie Oost', slug: own.id } });
  });

  it('are not found by who may not read the subject, whether it is there or not', async () => {
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    for (const person of [outsider, manager]) {
      for (const id of [group.id, unknownId()]) expect(await app.codeOf(ABOUT, { subject: { type: 'group', id } }, person)).toBe('NOT_FOUND');
    }
    expect(await app.codeOf(ABOUT, { subject: { type: 'group', id: 'geen-id' } }, asker)).toBe('INPUT_INVALID');
  });

  it('are in a list exactly when they may be read one by one', async () => {
    const other = await aGroup(app);
    const all = [await aThread(app, group, asker, { subject: ofTrack() }), await aThread(app, group, asker), await aThread(app, other, await aMember(app, other))];
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    for (const person of [asker, facilitator, outsider, manager]) {
      const actor = await person.actor();
      const query = app.database.manager.createQueryBuilder(Thread, 't').select('t.id');
      const visible = new Set((await app.get(Access).visible('thread', query, 't.id', actor).getMany()).map((thread) => thread.id));
      for (const { id } of all) expect([id, visible.has(id)]).toEqual([id, await app.get(Access).can(actor, 'thread.read', { type: 'thread', id })]);
    }
  });
});

const FIELDS = 'bestPractice { situation approach effect conditions } hotIssue { stake forWhom until roles { burgemeester wethouder raad griffier secretaris } } tags { slug name(language: en) }';
const READ = `query ($id: ID!) { thread(id: $id) { title kind editedAt answeredAt viewerCan confirmedAt ${FIELDS} acceptedAnswer { id body author { name } }
  confirmations { confirmed { account { name } confirmedAt } missing { name } } } }`;
const UPDATE = `mutation ($input: UpdateThreadInput!) { updateThread(input: $input) { thread { title editedAt ${FIELDS} } } }`;
const ACCEPT = 'mutation ($input: AcceptAnswerInput!) { acceptAnswer(input: $input) { thread { answeredAt acceptedAnswer { id } } } }';
const WITHDRAW = 'mutation ($input: WithdrawAcceptedAnswerInput!) { withdrawAcceptedAnswer(input: $input) { thread { answeredAt acceptedAnswer { id } } } }';
const CONFIRM = 'mutation ($input: ConfirmAnnouncementInput!) { confirmAnnouncement(input: $input) { thread { confirmedAt } } }';

interface ThreadAnswer {
  thread: { answeredAt: string | null; acceptedAnswer: object | null; confirmations: object | null; confirmedAt: string | null; viewerCan: string[]; tags: object[] };
}

const read = (id: string, as: TestAccount) => app.ask<ThreadAnswer>(READ, { id }, as);
const eventsOf = (stream: string) => app.database.query<{ name: string; payload: object }[]>('SELECT name, payload FROM domain_events WHERE stream = $1 ORDER BY seq', [stream]);
const practice = { situation: 'Weinig animo', approach: 'Drie avonden', effect: 'Volle zaal', conditions: 'Een trekker' };
const issue = { stake: 'Het dorpshuis', forWhom: 'De vereniging', until: '2026-12-31', roles: { burgemeester: '', wethouder: 'Geld zoeken', raad: 'Kaders stellen', griffier: '', secretaris: '' } };

async function aTerm(slug: string): Promise<TaxonomyTerm> {
  return app.database.manager.save(TaxonomyTerm, { id: uuid(), taxonomy: 'theme' as const, slug: `${slug}-${uuid()}`, position: 1, nameNl: 'Dorpen', nameEn: 'Villages' });
}

describe('the fields of a kind', () => {
  it('stand with the thread, and are empty where nothing was filled in', async () => {
    const best = await aThread(app, group, asker, { kind: 'best_practice', bestPractice: practice });
    expect((await read(best.id, colleague)).thread).toMatchObject({ bestPractice: practice, hotIssue: null });
    const hot = await aThread(app, group, asker, { kind: 'hot_issue', hotIssue: issue });
    expect((await read(hot.id, colleague)).thread).toMatchObject({ bestPractice: null, hotIssue: issue });
    const bare = await aThread(app, group, asker, { kind: 'hot_issue' });
    expect((await read(bare.id, colleague)).thread).toMatchObject({ hotIssue: { stake: '', until: null, roles: { raad: '' } } });
  });

  it.each([
    ['those of another kind', { hotIssue: issue }, 'INPUT_INVALID'],
    ['words that are too long', { kind: 'best_practice', bestPractice: { ...practice, effect: 'x'.repeat(4001) } }, 'INPUT_TOO_LONG'],
    ['a day that is none', { kind: 'hot_issue', hotIssue: { ...issue, until: '2026-02-30' } }, 'INPUT_INVALID'],
    ['a role with too many words', { kind: 'hot_issue', hotIssue: { ...issue, roles: { ...issue.roles, raad: 'x'.repeat(501) } } }, 'INPUT_TOO_LONG'],
    ['a tag that is no word of the taxonomies', { termIds: [unknownId()] }, 'INPUT_INVALID'],
    ['nine tags', { termIds: Array.from({ length: 9 }, unknownId) }, 'INPUT_INVALID'],
  ])('refuse %s', async (_, wrong, code) => {
    expect(await app.codeOf(START, newThread(ofGroup(), wrong), asker)).toBe(code);
  });
});

describe('tags', () => {
  it('label a thread, and narrow the list of the group to those that have one', async () => {
    const own = await aGroup(app);
    const member = await aMember(app, own);
    const [villages, money] = [await aTerm('dorpen'), await aTerm('geld')];
    const tagged = await aThread(app, own, member, { termIds: [villages.id, villages.id, money.id] });
    await aThread(app, own, member);
    expect((await read(tagged.id, member)).thread.tags).toHaveLength(2);
    const { threads } = await about({ type: 'group', id: own.id }, member, { termId: villages.id });
    expect([threads.nodes.map((thread) => thread.id), threads.totalCount]).toEqual([[tagged.id], 1]);
  });

  it('bring threads together over all groups, for each reader those that they may read', async () => {
    const [own, other] = [await aGroup(app), await aGroup(app)];
    const [member, outsider] = [await aMember(app, own), await aMember(app, other)];
    const term = await aTerm('kernen');
    const here = await aThread(app, own, member, { termIds: [term.id] });
    const there = await aThread(app, other, outsider, { termIds: [term.id] });
    const withTag = async (reader: Parameters<typeof app.ask>[2]): Promise<unknown> =>
      (await app.ask<{ taxonomyTerm: { threads: { nodes: { id: string }[]; totalCount: number } } }>(`query ($slug: String!) { taxonomyTerm(taxonomy: ${term.taxonomy}, slug: $slug) { threads { nodes { id } totalCount } } }`, { slug: term.slug }, reader)).taxonomyTerm.threads;
    expect(await withTag(member)).toEqual({ nodes: [{ id: here.id }], totalCount: 1 });
    expect(await withTag(outsider)).toEqual({ nodes: [{ id: there.id }], totalCount: 1 });
    expect(await withTag(aStranger)).toEqual({ nodes: [], totalCount: 0 });
  });

  it('are chosen from all words of the taxonomies', async () => {
    const term = await aTerm('loten');
    const { taxonomyTerms } = await app.ask<{ taxonomyTerms: { id: string }[] }>('{ taxonomyTerms { id } }', {}, asker);
    expect(taxonomyTerms.map((one) => one.id)).toContain(term.id);
  });
});

describe('changing a thread', () => {
  it('replaces title, fields and tags, tells who has it open, and takes the old words out of the log', async () => {
    const term = await aTerm('dorpen');
    const thread = await aThread(app, group, asker, { kind: 'best_practice', bestPractice: practice });
    const stream = `thread:${thread.id}`;
    const input = { id: thread.id, title: 'Eerste poging', bestPractice: { ...practice, effect: 'Halve zaal' }, termIds: [] };
    await app.ask(UPDATE, { input }, asker);
    app.clock.advance(1000);
    const { updateThread } = await app.ask<{ updateThread: { thread: object } }>(UPDATE, { input: { ...input, title: ' Drie avonden ', bestPractice: practice, termIds: [term.id] } }, asker);
    const editedAt = app.clock.now().toISOString();
    expect(updateThread.thread).toEqual({ title: 'Drie avonden', editedAt, bestPractice: practice, hotIssue: null, tags: [{ slug: term.slug, name: 'Villages' }] });
    const tags = [{ id: term.id, taxonomy: 'theme', slug: term.slug, nl: 'Dorpen', en: 'Villages' }];
    expect((await eventsOf(stream)).slice(1)).toEqual([
      { name: 'thread.updated', payload: { thread: null } },
      { name: 'thread.updated', payload: { thread: { id: thread.id, title: 'Drie avonden', bestPractice: practice, hotIssue: null, tags, editedAt } } },
    ]);
  });

  it('is for its author only', async () => {
    const thread = await aThread(app, group, asker);
    const input = { id: thread.id, title: 'Anders', termIds: [] };
    for (const person of [colleague, facilitator]) expect(await app.codeOf(UPDATE, { input }, person)).toBe('FORBIDDEN');
    expect(await app.codeOf(UPDATE, { input }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(UPDATE, { input: { ...input, id: unknownId() } }, asker)).toBe('NOT_FOUND');
  });
});

describe('a question', () => {
  it('is answered by the post that its asker or a facilitator accepts, and can be opened again', async () => {
    const thread = await aThread(app, group, asker);
    const [one, other] = [await aPost(app, thread, colleague, { body: 'De koster.' }), await aPost(app, thread, facilitator)];
    await app.ask(ACCEPT, { input: { postId: other.id } }, facilitator);
    await app.ask(ACCEPT, { input: { postId: one.id } }, asker);
    await app.ask(ACCEPT, { input: { postId: one.id } }, asker);
    const answeredAt = app.clock.now().toISOString();
    expect((await read(thread.id, colleague)).thread).toMatchObject({ answeredAt, acceptedAnswer: { id: one.id, body: 'De koster.', author: { name: 'Corné' } } });
    for (let times = 0; times < 2; times++) {
      expect(await app.ask(WITHDRAW, { input: { threadId: thread.id } }, asker)).toEqual({ withdrawAcceptedAnswer: { thread: { answeredAt: null, acceptedAnswer: null } } });
    }
    expect((await eventsOf(`thread:${thread.id}`)).slice(3)).toEqual([
      { name: 'thread.answered', payload: { threadId: thread.id, postId: other.id, answeredAt } },
      { name: 'thread.answered', payload: { threadId: thread.id, postId: one.id, answeredAt } },
      { name: 'thread.answer_withdrawn', payload: { threadId: thread.id } },
    ]);
  });

  it('is open again when its answer is deleted', async () => {
    const thread = await aThread(app, group, asker);
    const post = await aPost(app, thread, colleague);
    await app.ask(ACCEPT, { input: { postId: post.id } }, asker);
    await app.ask('mutation ($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }', { input: { id: post.id } }, colleague);
    expect((await read(thread.id, asker)).thread).toMatchObject({ answeredAt: null, acceptedAnswer: null });
    expect((await eventsOf(`thread:${thread.id}`)).map((event) => event.name)).toContain('thread.answer_withdrawn');
    expect(await app.codeOf(ACCEPT, { input: { postId: post.id } }, asker)).toBe('POST_DELETED');
  });

  it('is not answered by itself, by others than these, or in a thread of another kind', async () => {
    const thread = await aThread(app, group, asker);
    const post = await aPost(app, thread, colleague);
    expect(await app.codeOf(ACCEPT, { input: { postId: thread.openingPost.id } }, asker)).toBe('INPUT_INVALID');
    expect(await app.codeOf(ACCEPT, { input: { postId: post.id } }, colleague)).toBe('FORBIDDEN');
    expect(await app.codeOf(WITHDRAW, { input: { threadId: thread.id } }, colleague)).toBe('FORBIDDEN');
    for (const postId of [post.id, unknownId()]) expect(await app.codeOf(ACCEPT, { input: { postId } }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(WITHDRAW, { input: { threadId: thread.id } }, outsider)).toBe('NOT_FOUND');
    const experience = await aThread(app, group, asker, { kind: 'experience' });
    const reply = await aPost(app, experience, colleague);
    expect(await app.codeOf(ACCEPT, { input: { postId: reply.id } }, asker)).toBe('FORBIDDEN');
  });
});

describe('an announcement', () => {
  it('is confirmed by each member, who sees the own confirmation only, while facilitators see who did and who did not', async () => {
    const own = await aGroup(app);
    const [guide, member, other] = [await aMember(app, own, { name: 'Rohan', role: 'facilitator' }), await aMember(app, own, { name: 'Jelle' }), await aMember(app, own, { name: 'Loes' })];
    const thread = await aThread(app, own, guide, { kind: 'announcement' });
    const confirmedAt = app.clock.now().toISOString();
    for (let times = 0; times < 2; times++) expect(await app.ask(CONFIRM, { input: { threadId: thread.id } }, member)).toEqual({ confirmAnnouncement: { thread: { confirmedAt } } });
    expect((await read(thread.id, member)).thread).toMatchObject({ confirmedAt, confirmations: null });
    expect((await read(thread.id, other)).thread).toMatchObject({ confirmedAt: null, confirmations: null });
    expect((await read(thread.id, guide)).thread.confirmations).toEqual({ confirmed: [{ account: { name: 'Jelle' }, confirmedAt }], missing: [{ name: 'Rohan' }, { name: 'Loes' }] });
    const told = async (person: TestAccount) => (await eventsOf(`account:${person.id}`)).filter((event) => event.name === 'announcement.confirmed');
    const news = [{ name: 'announcement.confirmed', payload: { threadId: thread.id, accountId: member.id, confirmedAt } }];
    expect([await told(member), await told(guide), await told(other)]).toEqual([news, news, []]);
    expect((await eventsOf(`thread:${thread.id}`)).map((event) => event.name)).toEqual(['post.added']);
  });

  it('is what only that can be confirmed, and only by members', async () => {
    const thread = await aThread(app, group, facilitator, { kind: 'announcement' });
    const question = await aThread(app, group, asker);
    expect(await app.codeOf(CONFIRM, { input: { threadId: question.id } }, colleague)).toBe('FORBIDDEN');
    for (const threadId of [thread.id, unknownId()]) expect(await app.codeOf(CONFIRM, { input: { threadId } }, outsider)).toBe('NOT_FOUND');
  });
});

const facilitate = (verb: string) => {
  const name = `${verb[0]!.toUpperCase()}${verb.slice(1)}Thread`;
  return `mutation ($input: ${name}Input!) { ${verb}Thread(input: $input) { thread { id pinnedAt lockedAt viewerCan } } }`;
};
const ADD = 'mutation ($input: AddPostInput!) { addPost(input: $input) { post { id } } }';
const auditOf = (id: string) => app.database.query<object[]>('SELECT action, result, actor_id FROM audit_entries WHERE object_id = $1 ORDER BY occurred_at, id', [id]);

describe('a pinned thread', () => {
  const PINNED = 'query ($id: ID!) { group(id: $id) { pinnedThreads { id pinnedAt excerpt } threads { nodes { id pinnedAt } } } }';

  it('stands at the top for everybody of the group until a facilitator takes it away, and that is in the audit log', async () => {
    const own = await aGroup(app);
    const [guide, member] = [await aMember(app, own, { role: 'facilitator' }), await aMember(app, own)];
    const thread = await aThread(app, own, member);
    for (let times = 0; times < 2; times++) await app.ask(facilitate('pin'), { input: { threadId: thread.id } }, guide);
    const pinnedAt = app.clock.now().toISOString();
    expect(await app.ask(PINNED, { id: own.id }, member)).toEqual({
      group: { pinnedThreads: [{ id: thread.id, pinnedAt, excerpt: 'Bij ons doet de koster het.' }], threads: { nodes: [{ id: thread.id, pinnedAt }] } },
    });
    for (let times = 0; times < 2; times++) await app.ask(facilitate('unpin'), { input: { threadId: thread.id } }, guide);
    expect(await app.ask(PINNED, { id: own.id }, member)).toMatchObject({ group: { pinnedThreads: [] } });
    expect((await eventsOf(`thread:${thread.id}`)).slice(1)).toEqual([
      { name: 'thread.pinned', payload: { threadId: thread.id, pinnedAt } },
      { name: 'thread.unpinned', payload: { threadId: thread.id } },
    ]);
    const done = { result: 'done', actor_id: guide.id };
    expect(await auditOf(thread.id)).toEqual([{ action: 'thread.pin', ...done }, { action: 'thread.unpin', ...done }]);
  });

  it('has room for five in a group, also when two are pinned at the same moment', async () => {
    const own = await aGroup(app);
    const guide = await aMember(app, own, { role: 'facilitator' });
    const threads = [];
    for (let count = 0; count < 6; count++) threads.push(await aThread(app, own, guide));
    for (const { id } of threads.slice(0, 4)) await app.ask(facilitate('pin'), { input: { threadId: id } }, guide);
    const answers = await Promise.all(threads.slice(4).map(({ id }) => app.graphql(facilitate('pin'), { input: { threadId: id } }, guide)));
    expect(answers.flatMap((answer) => answer.errors ?? []).map((error) => error.extensions.code)).toEqual(['THREAD_PINS_FULL']);
  });

  it('is pinned by facilitators of its group only, and about a track by nobody', async () => {
    const thread = await aThread(app, group, asker);
    for (const person of [asker, colleague]) expect(await app.codeOf(facilitate('pin'), { input: { threadId: thread.id } }, person)).toBe('FORBIDDEN');
    for (const threadId of [thread.id, unknownId()]) expect(await app.codeOf(facilitate('pin'), { input: { threadId } }, outsider)).toBe('NOT_FOUND');
    const ofNoGroup = await aThread(app, group, asker, { subject: ofTrack() });
    expect(await app.codeOf(facilitate('pin'), { input: { threadId: ofNoGroup.id } }, facilitator)).toBe('FORBIDDEN');
  });
});

describe('a locked thread', () => {
  it('is written in by facilitators only, until one of them unlocks it', async () => {
    const thread = await aThread(app, group, asker);
    const post = await aPost(app, thread, colleague);
    for (let times = 0; times < 2; times++) await app.ask(facilitate('lock'), { input: { threadId: thread.id } }, facilitator);
    const lockedAt = app.clock.now().toISOString();
    const words = { threadId: thread.id, body: 'Nog iets', clientId: uuid() };
    expect(await app.codeOf(ADD, { input: words }, colleague)).toBe('THREAD_LOCKED');
    expect(await app.codeOf('mutation ($input: EditPostInput!) { editPost(input: $input) { post { id } } }', { input: { id: post.id, body: 'Anders' } }, colleague)).toBe('FORBIDDEN');
    expect((await read(thread.id, colleague)).thread.viewerCan).toEqual(['thread.read']);
    await aPost(app, thread, facilitator);
    for (let times = 0; times < 2; times++) await app.ask(facilitate('unlock'), { input: { threadId: thread.id } }, facilitator);
    await app.ask(ADD, { input: words }, colleague);
    const told = (await eventsOf(`thread:${thread.id}`)).filter((event) => event.name.startsWith('thread.'));
    expect(told).toEqual([
      { name: 'thread.locked', payload: { threadId: thread.id, lockedAt } },
      { name: 'thread.unlocked', payload: { threadId: thread.id } },
    ]);
    const done = { result: 'done', actor_id: facilitator.id };
    expect((await auditOf(thread.id)).filter((entry) => 'result' in entry && entry.result === 'done')).toEqual([{ action: 'thread.lock', ...done }, { action: 'thread.unlock', ...done }]);
  });

  it('is locked by facilitators only', async () => {
    const thread = await aThread(app, group, asker);
    for (const verb of ['lock', 'unlock']) {
      expect(await app.codeOf(facilitate(verb), { input: { threadId: thread.id } }, asker)).toBe('FORBIDDEN');
      for (const threadId of [thread.id, unknownId()]) expect(await app.codeOf(facilitate(verb), { input: { threadId } }, outsider)).toBe('NOT_FOUND');
    }
  });
});

describe('a closed thread', () => {
  const CLOSE = 'mutation ($input: CloseThreadInput!) { closeThread(input: $input) { thread { closedAt outcome } } }';
  const REOPEN = 'mutation ($input: ReopenThreadInput!) { reopenThread(input: $input) { thread { closedAt outcome } } }';

  it('says what the group takes along, until a facilitator opens it again', async () => {
    const thread = await aThread(app, group, asker);
    const closedAt = app.clock.now().toISOString();
    await app.ask(CLOSE, { input: { threadId: thread.id, outcome: 'Eerste versie' } }, facilitator);
    const outcome = 'Vraag de koster.';
    expect(await app.ask(CLOSE, { input: { threadId: thread.id, outcome } }, facilitator)).toEqual({ closeThread: { thread: { closedAt, outcome } } });
    expect(await app.ask('query ($id: ID!) { thread(id: $id) { closedAt outcome } }', { id: thread.id }, colleague)).toEqual({ thread: { closedAt, outcome } });
    for (let times = 0; times < 2; times++) {
      expect(await app.ask(REOPEN, { input: { threadId: thread.id } }, facilitator)).toEqual({ reopenThread: { thread: { closedAt: null, outcome: null } } });
    }
    const closed = { name: 'thread.closed', payload: { threadId: thread.id, closedAt } };
    expect((await eventsOf(`thread:${thread.id}`)).slice(1)).toEqual([closed, closed, { name: 'thread.reopened', payload: { threadId: thread.id } }]);
    expect(await auditOf(thread.id)).toEqual(['thread.close', 'thread.close', 'thread.reopen'].map((action) => ({ action, result: 'done', actor_id: facilitator.id })));
  });

  it('loses its outcome, and stays closed, when who wrote that takes the own words along', async () => {
    const own = await aGroup(app);
    const [guide, other] = [await aMember(app, own, { role: 'facilitator' }), await aMember(app, own, { role: 'facilitator' })];
    const thread = await aThread(app, own, other);
    await app.ask(CLOSE, { input: { threadId: thread.id, outcome: 'Mijn woorden' } }, guide);
    const erase = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }';
    await app.ask(erase, { input: { accountId: guide.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
    await app.settle();
    expect(await app.ask('query ($id: ID!) { thread(id: $id) { outcome } }', { id: thread.id }, other)).toEqual({ thread: { outcome: '…' } });
  });

  it('is closed by facilitators only, with an outcome that is not too long', async () => {
    const thread = await aThread(app, group, asker);
    const input = { threadId: thread.id, outcome: 'Klaar' };
    expect(await app.codeOf(CLOSE, { input }, asker)).toBe('FORBIDDEN');
    expect(await app.codeOf(REOPEN, { input: { threadId: thread.id } }, asker)).toBe('FORBIDDEN');
    for (const threadId of [thread.id, unknownId()]) expect(await app.codeOf(CLOSE, { input: { ...input, threadId } }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(CLOSE, { input: { ...input, outcome: ' ' } }, facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(CLOSE, { input: { ...input, outcome: 'x'.repeat(2001) } }, facilitator)).toBe('INPUT_TOO_LONG');
  });
});

describe('a thread that a facilitator marks', () => {
  const MARK = 'mutation ($input: MarkBestPracticeInput!) { markBestPractice(input: $input) { thread { kind markedAt markedBy { name } bestPractice { effect } } } }';

  it('is a best practice from then on, with who said so', async () => {
    const thread = await aThread(app, group, asker, { kind: 'experience' });
    const markedAt = app.clock.now().toISOString();
    expect(await app.ask(MARK, { input: { threadId: thread.id } }, facilitator)).toEqual({
      markBestPractice: { thread: { kind: 'best_practice', markedAt, markedBy: { name: 'Rohan' }, bestPractice: { effect: '' } } },
    });
    await app.ask(UPDATE, { input: { id: thread.id, title: 'Drie avonden', bestPractice: practice, termIds: [] } }, asker);
    expect((await eventsOf(`thread:${thread.id}`))[1]).toEqual({ name: 'thread.marked_best_practice', payload: { threadId: thread.id, markedAt } });
    expect(await auditOf(thread.id)).toEqual([{ action: 'thread.mark_best_practice', result: 'done', actor_id: facilitator.id }]);
  });

  it('was a question or an experience, and is marked by facilitators only', async () => {
    const thread = await aThread(app, group, asker);
    expect(await app.codeOf(MARK, { input: { threadId: thread.id } }, asker)).toBe('FORBIDDEN');
    for (const threadId of [thread.id, unknownId()]) expect(await app.codeOf(MARK, { input: { threadId } }, outsider)).toBe('NOT_FOUND');
    const announcement = await aThread(app, group, facilitator, { kind: 'announcement' });
    expect(await app.codeOf(MARK, { input: { threadId: announcement.id } }, facilitator)).toBe('FORBIDDEN');
  });
});
