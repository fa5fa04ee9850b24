import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewsEvent } from '@leerkring/contract';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { anOpenSession } from '@leerkring/live-sessions/api/testing';
import { nextFrame, startTestApp, type Caller, type TestApp, type TestSocket } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { RoomsModule } from './app.module';

const endMembership = 'mutation ($input: EndMembershipInput!) { endMembership(input: $input) { membership { endedAt } } }';

let here: TestApp;
let there: TestApp;
beforeAll(async () => {
  here = await startTestApp({ imports: [RoomsModule], env: { ADAPTER: 'postgres' } });
  there = await startTestApp({ imports: [RoomsModule], env: { ADAPTER: 'postgres' } });
  await met();
});
afterAll(async () => {
  await there.stop();
  await here.stop();
});

/** A session of two people: Anniek comes in here, Bram over there. */
async function aRoom() {
  const group = await aGroup(here);
  const facilitator = await aMember(here, group, { role: 'facilitator' });
  const [anniek, bram] = [await aMember(here, group, { name: 'Anniek' }), await aMember(here, group, { name: 'Bram' })];
  const session = await anOpenSession(here, group, facilitator);
  return { group, facilitator, anniek, bram, session };
}

async function enter(app: TestApp, session: { stream: string }, as: Caller): Promise<{ socket: TestSocket; heard: NewsEvent[] }> {
  const socket = await app.socket(as);
  const heard: NewsEvent[] = [];
  socket.on('news', (frame) => frame.stream === session.stream && heard.push(...frame.events));
  const opened = await socket.emitWithAck('stream.open', { stream: session.stream, after: 1 });
  if (!opened.ok) throw new Error(opened.error.code);
  return { socket, heard };
}

const say = (socket: TestSocket, session: { id: string }, body: string) => socket.emitWithAck('chat.send', { liveSessionId: session.id, clientId: uuid(), body });
const bodyOf = (event: NewsEvent): string => (event.name === 'chat_message.sent' ? event.payload.chatMessage.body : event.name);

/** Both nodes know of each other: someone who comes in there is counted here. */
async function met(): Promise<void> {
  const { session, anniek, bram } = await aRoom();
  const { socket } = await enter(here, session, anniek);
  const both = nextFrame(socket, 'presence', (frame) => frame.stream === session.stream && frame.count === 2);
  await enter(there, session, bram);
  await both;
}

describe('two nodes on one database', () => {
  it('brings what is said on one node to the other, once and in the same order', async () => {
    const { session, anniek, bram } = await aRoom();
    const [a, b] = [await enter(here, session, anniek), await enter(there, session, bram)];
    const last = Promise.all([a, b].map(({ socket }) => nextFrame(socket, 'news', (frame) => frame.events.some((event) => bodyOf(event) === 'klaar'))));
    await Promise.all(Array.from({ length: 20 }, (_, n) => say(n % 2 ? a.socket : b.socket, session, `zin ${n}`)));
    await say(a.socket, session, 'klaar');
    await last;
    const [atA, atB] = [a.heard, b.heard].map((heard) => heard.sort((x, y) => x.seq - y.seq).map(bodyOf));
    expect(atA).toHaveLength(21);
    expect(atB).toEqual(atA);
  });

  it('names everybody who is present, on whichever node', async () => {
    const { session, anniek, bram } = await aRoom();
    const { socket } = await enter(there, session, bram);
    const both = nextFrame(socket, 'presence', (frame) => frame.count === 2);
    await enter(here, session, anniek);
    expect((await both).people.map((person) => person.name)).toEqual(['Anniek', 'Bram']);
  });

  it('ends the right to read on the other node before the facilitator has the answer', async () => {
    const { group, session, facilitator, bram } = await aRoom();
    const { socket, heard } = await enter(there, session, bram);
    const reasons: string[] = [];
    socket.on('stream.closed', (frame) => reasons.push(frame.reason));
    const [seat] = await here.database.query<{ id: string }[]>('SELECT id FROM memberships WHERE group_id = $1 AND account_id = $2', [group.id, bram.id]);
    await here.ask(endMembership, { input: { id: seat!.id } }, facilitator);
    await say(await here.socket(facilitator), session, 'onder ons');
    expect(await socket.emitWithAck('stream.open', { stream: session.stream, after: 0 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(reasons).toEqual(['right_ended']);
    expect(heard.map(bodyOf)).not.toContain('onder ons');
  });

  it('tells nothing to who was taken out while the nodes cannot hear each other', async () => {
    const { group, session, facilitator, bram } = await aRoom();
    const { socket, heard } = await enter(there, session, bram);
    const witness = await enter(there, session, facilitator);
    const closed = nextFrame(socket, 'stream.closed');
    const [seat] = await here.database.query<{ id: string }[]>('SELECT id FROM memberships WHERE group_id = $1 AND account_id = $2', [group.id, bram.id]);
    await here.database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'leerkring nodes' AND datname = current_database()`);
    await here.ask(endMembership, { input: { id: seat!.id } }, facilitator);
    const told = nextFrame(witness.socket, 'news', (frame) => frame.events.some((event) => bodyOf(event) === 'onder ons'));
    await say(witness.socket, session, 'onder ons');
    await told;
    expect(await closed).toMatchObject({ stream: session.stream, reason: 'right_ended' });
    expect(heard.map(bodyOf)).not.toContain('onder ons');
  });

  it('lets nobody speak with a right that ended, also when this node was never told', async () => {
    const { group, session, bram } = await aRoom();
    const { socket } = await enter(there, session, bram);
    await here.database.query('UPDATE memberships SET ended_at = now() WHERE group_id = $1 AND account_id = $2', [group.id, bram.id]);
    await here.database.query('UPDATE accounts SET access_version = access_version + 1 WHERE id = $1', [bram.id]);
    expect(await say(socket, session, 'nog even dit')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('opens a stream for who was let in a moment ago, also when this node was never told', async () => {
    const { group, session } = await aRoom();
    const late = await aMember(here, await aGroup(here));
    const socket = await there.socket(late);
    await aMember(here, group, { account: late });
    expect(await socket.emitWithAck('stream.open', { stream: session.stream, after: 1 })).toMatchObject({ ok: true });
  });
});
