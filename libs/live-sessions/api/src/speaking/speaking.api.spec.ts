import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrder, speakerOf, type SpeakingQueue } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { nextFrame, startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import fc from 'fast-check';
import { LiveSessionsModule } from '../live-sessions.module';

const queueFields = 'speakingQueue { turns { id accountId kind raisedAt place calledAt endsAt } spoken { accountId times } }';
const read = `query ($id: ID!) { liveSession(id: $id) { id viewerCan rundown { revision current caseOwnerId } ${queueFields} } }`;
const open = 'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }';
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { liveSession { id ${queueFields} } } }`;
const raise = mutation('raiseHand', 'RaiseHandInput');
const pass = mutation('passTurn', 'TurnInput');
const end = mutation('endTurn', 'TurnInput');
const give = mutation('giveTurn', 'GiveTurnInput');
const move = mutation('moveTurn', 'MoveTurnInput');
const queueSpeaker = mutation('queueSpeaker', 'QueueSpeakerInput');
const step = 'mutation ($input: StepRundownInput!) { stepRundown(input: $input) { liveSession { id } } }';

interface Seen {
  liveSession: { rundown: { revision: number; current: string | null }; speakingQueue: SpeakingQueue };
}
type Person = Caller & { id: string };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** A group in an open session, where everybody asked for is in the room. */
async function aRoom(people = 3, format = 'free') {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const members: Person[] = [];
  for (let count = 0; count < people; count++) members.push(await aMember(app, group));
  const opened = await app.ask<{ openLiveSession: { liveSession: { id: string } } }>(open, { input: { groupId: group.id, title: 'Kring', format } }, facilitator);
  const liveSessionId = opened.openLiveSession.liveSession.id;
  const see = async (): Promise<Seen['liveSession']> => (await app.ask<Seen>(read, { id: liveSessionId }, facilitator)).liveSession;
  const queue = async (): Promise<SpeakingQueue> => (await see()).speakingQueue;
  const order = async (): Promise<string[]> => inOrder(await queue()).map(({ accountId }) => accountId);
  const speaker = async (): Promise<string | undefined> => speakerOf(await queue())?.accountId;
  const hand = (who: Person, kind = 'new_point'): Promise<unknown> => app.ask(raise, { input: { liveSessionId, kind } }, who);
  const turnOf = async (who: { id: string }): Promise<string> => (await queue()).turns.find(({ accountId }) => accountId === who.id)!.id;
  const word = (turnId?: string): Promise<unknown> => app.ask(give, { input: { liveSessionId, turnId } }, facilitator);
  const enter = async (who: Person) => {
    const socket = await app.socket(who);
    await socket.emitWithAck('stream.open', { stream: `live_session:${liveSessionId}`, after: 0 });
    return socket;
  };
  const next = async (skipTurns?: boolean): Promise<string | undefined> => {
    const { revision } = (await see()).rundown;
    return (await app.graphql(step, { input: { liveSessionId, revision, step: 'next', skipTurns } }, facilitator)).errors?.[0]?.extensions.code;
  };
  return { group, facilitator, members, liveSessionId, queue, order, speaker, hand, turnOf, word, enter, next };
}

describe('the speaking queue', () => {
  it('lets who has not spoken go first, then who goes on about this point, then by time', async () => {
    const { members, order, speaker, hand, turnOf, word, enter, facilitator } = await aRoom(4);
    const [spoke, spokeToo, fresh, last] = members as [Person, Person, Person, Person];
    for (const person of members) await enter(person);
    for (const person of [spoke, spokeToo]) {
      await hand(person);
      await word();
      expect(await speaker()).toBe(person.id);
      await app.ask(end, { input: { turnId: await turnOf(person) } }, facilitator);
      app.clock.advance(1000);
    }
    await hand(spoke);
    app.clock.advance(1000);
    await hand(spokeToo, 'on_this_point');
    app.clock.advance(1000);
    await hand(fresh);
    app.clock.advance(1000);
    await hand(last, 'on_this_point');
    expect(await order()).toEqual([last, fresh, spokeToo, spoke].map(({ id }) => id));
  });

  it('tells everybody who has the room open', async () => {
    const { members, hand, enter } = await aRoom(2);
    const socket = await enter(members[1]!);
    const told = nextFrame(socket, 'news', (frame) => frame.events[0]?.name === 'speaking_queue.changed');
    await hand(members[0]!);
    expect((await told).events[0]!.payload).toMatchObject({ speakingQueue: { turns: [{ accountId: members[0]!.id, kind: 'new_point', calledAt: null }], spoken: [] } });
  });

  it('has somebody once, and takes them out when they want', async () => {
    const { members, order, hand, turnOf, liveSessionId } = await aRoom(2);
    const [one, two] = members as [Person, Person];
    await hand(one);
    expect(await app.codeOf(raise, { input: { liveSessionId, kind: 'new_point' } }, one)).toBe('TURN_EXISTS');
    const turn = { input: { turnId: await turnOf(one) } };
    expect(await app.codeOf(pass, turn, two)).toBe('FORBIDDEN');
    await app.ask(pass, turn, one);
    expect(await order()).toEqual([]);
    expect(await app.codeOf(pass, turn, one)).toBe('TURN_OVER');
  });

  it('is put in another order by a facilitator, who also queues somebody, gives the word to anybody and takes it back', async () => {
    const { members, facilitator, order, speaker, hand, turnOf, word, liveSessionId } = await aRoom(3);
    const [one, two, three] = members as [Person, Person, Person];
    await hand(one);
    await hand(two);
    await app.ask(queueSpeaker, { input: { liveSessionId, accountId: three.id } }, facilitator);
    await app.ask(move, { input: { turnId: await turnOf(three), place: 1 } }, facilitator);
    expect(await order()).toEqual([three, one, two].map(({ id }) => id));
    await word(await turnOf(two));
    expect(await speaker()).toBe(two.id);
    await word(await turnOf(one));
    expect([await speaker(), await order()]).toEqual([one.id, [three.id]]);
    await app.ask(end, { input: { turnId: await turnOf(one) } }, one);
    expect(await speaker()).toBeUndefined();
    for (const [query, input] of [[give, { liveSessionId }], [move, { turnId: await turnOf(three), place: 1 }], [queueSpeaker, { liveSessionId, accountId: one.id }], [end, { turnId: await turnOf(three) }]] as const) {
      expect(await app.codeOf(query, { input }, one)).toBe('FORBIDDEN');
    }
  });

  it('hides from people outside the group as if it were not there', async () => {
    const { members, hand, turnOf, liveSessionId } = await aRoom(1);
    await hand(members[0]!);
    const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
    const turnId = await turnOf(members[0]!);
    for (const [query, input] of [[raise, { liveSessionId, kind: 'new_point' }], [give, { liveSessionId }], [pass, { turnId }], [end, { turnId }], [move, { turnId, place: 1 }]] as const) {
      expect(await app.codeOf(query, { input }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(query, { input })).toBe('UNAUTHENTICATED');
    }
  });

  it('is empty once the session is closed, and nobody raises a hand in it', async () => {
    const { members, facilitator, queue, hand, word, turnOf, liveSessionId } = await aRoom(2);
    await hand(members[0]!);
    await word(await turnOf(members[0]!));
    await hand(members[1]!);
    await app.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }', { input: { id: liveSessionId } }, facilitator);
    expect(await queue()).toEqual({ turns: [], spoken: [{ accountId: members[0]!.id, times: 1 }] });
    expect(await app.codeOf(raise, { input: { liveSessionId, kind: 'new_point' } }, members[0])).toBe('LIVE_SESSION_CLOSED');
  });

  it('has nobody in it who left the group', async () => {
    const { group, members, facilitator, order, hand } = await aRoom(2);
    await hand(members[0]!);
    await hand(members[1]!);
    const seats = await app.ask<{ group: { members: { nodes: { id: string; account: { id: string } }[] } } }>('query ($id: ID!) { group(id: $id) { members { nodes { id account { id } } } } }', group, facilitator);
    const seat = seats.group.members.nodes.find(({ account }) => account.id === members[0]!.id)!;
    await app.ask('mutation ($input: EndMembershipInput!) { endMembership(input: $input) { membership { endedAt } } }', { input: { id: seat.id } }, facilitator);
    await app.settle();
    expect(await order()).toEqual([members[1]!.id]);
  });
});

describe('a round', () => {
  it('gives a turn to every participant who is here, also to who comes late, and does not end before', async () => {
    const { facilitator, members, next, enter, word, order, speaker } = await aRoom(3, 'open_round');
    await enter(facilitator);
    await enter(members[0]!);
    await enter(members[1]!);
    await next();
    expect(await next()).toBeUndefined();
    expect((await order()).sort()).toEqual([members[0]!.id, members[1]!.id].sort());
    await enter(members[2]!);
    expect(await next()).toBe('ROUND_NOT_DONE');
    const spoke: string[] = [];
    await word();
    for (let who = await speaker(); who; who = await speaker()) {
      spoke.push(who);
      await word();
    }
    expect(spoke.sort()).toEqual(members.map(({ id }) => id).sort());
    expect(await next()).toBeUndefined();
  });

  it('lets somebody pass, and a facilitator go on without the rest', async () => {
    const { members, next, enter, order, turnOf } = await aRoom(2, 'open_round');
    for (const person of members) await enter(person);
    await next();
    await next();
    await app.ask(pass, { input: { turnId: await turnOf(members[0]!) } }, members[0]!);
    expect(await order()).toEqual([members[1]!.id]);
    expect(await next()).toBe('ROUND_NOT_DONE');
    expect(await next(true)).toBeUndefined();
    expect(await order()).toEqual([]);
  });

  it('never leaves out who is here and never turns the fair order round, whoever comes, goes, raises or lowers a hand', async () => {
    const moves = fc.array(fc.tuple(fc.constantFrom('come', 'go', 'pass', 'word', 'hand'), fc.nat(3)), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(moves, async (chosen) => {
        const evening = await aRoundOfFour();
        for (const [what, index] of chosen) {
          await evening.does(what, index);
          expectFair(await evening.queue());
        }
        await evening.finish();
        for (const id of evening.here()) expect(evening.had).toContain(id);
      }),
      { numRuns: 8 },
    );
  });
});

/** A round in which the first of four is here; it notes who had a turn or passed one. */
async function aRoundOfFour() {
  const room = await aRoom(4, 'open_round');
  const { members, queue, turnOf, liveSessionId } = room;
  const sockets = new Map<string, Awaited<ReturnType<typeof room.enter>>>();
  const had = new Set<string>();
  const come = async (who: Person): Promise<void> => {
    if (!sockets.has(who.id)) sockets.set(who.id, await room.enter(who));
  };
  const go = async (who: Person): Promise<void> => {
    await sockets.get(who.id)?.emitWithAck('stream.close', { stream: `live_session:${liveSessionId}` });
    sockets.delete(who.id);
  };
  const passes = async (who: Person): Promise<void> => {
    const turn = (await queue()).turns.find(({ accountId }) => accountId === who.id);
    if (!turn) return;
    await app.ask(pass, { input: { turnId: await turnOf(who) } }, who);
    if (turn.kind === null) had.add(who.id);
  };
  const gives = async (): Promise<void> => {
    await room.word();
    const speaker = speakerOf(await queue());
    if (speaker) had.add(speaker.accountId);
  };
  const raises = async (who: Person): Promise<void> => {
    if (sockets.has(who.id)) await app.graphql(raise, { input: { liveSessionId, kind: 'new_point' } }, who);
  };
  const acts = { come, go, pass: passes, word: gives, hand: raises };
  const finish = async (): Promise<void> => {
    for (let turns = 0; turns < 20 && (await room.next()) === 'ROUND_NOT_DONE'; turns++) await gives();
  };
  await come(members[0]!);
  await room.next();
  await room.next();
  const does = async (what: keyof typeof acts, index: number): Promise<void> => {
    app.clock.advance(1000);
    await acts[what](members[index]!);
  };
  return { does, finish, queue, had, here: () => [...sockets.keys()] };
}

/** Nobody who spoke goes before somebody who did not; among equals, who raised a hand first goes first. */
function expectFair(queue: SpeakingQueue): void {
  const hands = inOrder(queue).filter(({ kind, place }) => kind !== null && place === null);
  const spoke = (accountId: string): boolean => queue.spoken.some((one) => one.accountId === accountId);
  for (const [index, before] of hands.entries()) {
    for (const after of hands.slice(index + 1)) {
      expect([spoke(before.accountId), spoke(after.accountId)]).not.toEqual([true, false]);
      if (spoke(before.accountId) === spoke(after.accountId) && before.kind === after.kind) expect(before.raisedAt <= after.raisedAt).toBe(true);
    }
  }
}
