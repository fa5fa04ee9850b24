import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { aStranger, anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { Access } from '@leerkring/platform/api';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { TrackFacilitator, type Track } from '@leerkring/tracks/api';
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
    await aThread(app, group, asker, { subject: ofTrack() });
    await aThread(app, group, asker);
    const all = await app.database.manager.find(Thread, { select: { id: true } });
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    for (const person of [asker, facilitator, outsider, manager]) {
      const actor = await person.actor();
      const query = app.database.manager.createQueryBuilder(Thread, 't').select('t.id');
      const visible = new Set((await app.get(Access).visible('thread', query, 't.id', actor).getMany()).map((thread) => thread.id));
      for (const { id } of all) expect([id, visible.has(id)]).toEqual([id, await app.get(Access).can(actor, 'thread.read', { type: 'thread', id })]);
    }
  });
});
