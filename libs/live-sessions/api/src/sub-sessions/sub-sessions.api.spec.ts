import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { Works, systemActor } from '@leerkring/platform/api';
import { becomesTrue, nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { LiveSessionsModule } from '../live-sessions.module';
import { aChatMessage, anOpenSession } from '../testing';
import { SubSessionsService } from './sub-sessions.service';
import { someSubSessions, subSessionsAsked, subSessionsOf, walk, type SeenPart } from './testing';

const MINUTE_MS = 60_000;
const asked = subSessionsAsked;
const sending = 'mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { id } } }';
const opening = 'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }';
const rightsOf = async (id: string, as: Caller): Promise<string[]> => (await app.ask<{ liveSession: { viewerCan: string[] } }>('query ($id: ID!) { liveSession(id: $id) { viewerCan } }', { id }, as)).liveSession.viewerCan;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** An open session that Rohan facilitates, with Anniek and Bert as its members. */
async function aRoom() {
  const group = await aGroup(app);
  const rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  const anniek = await aMember(app, group, { name: 'Anniek' });
  const bert = await aMember(app, group, { name: 'Bert' });
  const outsider = await aMember(app, await aGroup(app), { name: 'Iris', role: 'facilitator' });
  const session = await anOpenSession(app, group, rohan);
  const parts = async (as: Caller = rohan): Promise<SeenPart[]> => (await subSessionsOf(app, session, as))!.subSessions;
  const seatOf = async (as: Caller): Promise<string | null> => (await subSessionsOf(app, session, as))!.viewerSeat;
  return { group, rohan, anniek, bert, outsider, session, parts, seatOf };
}

/** The same with two sub-sessions, in the first of which Anniek sits. */
async function aSplitRoom(wishes: Parameters<typeof someSubSessions>[3] = {}) {
  const room = await aRoom();
  const [molen, kerk] = (await someSubSessions(app, room.session, room.rohan, wishes)) as [SeenPart, SeenPart];
  await walk(app, molen, room.anniek);
  return { ...room, molen, kerk };
}

/** Has the session open on a screen. */
async function comesIn(as: Caller, session: { id: string }) {
  const socket = await app.socket(as);
  await socket.emitWithAck('stream.open', { stream: `live_session:${session.id}`, after: 0 });
  return socket;
}

describe('making sub-sessions', () => {
  it('gives each a title, places and a session of its own, which stand in no list of the group', async () => {
    const { group, rohan, anniek, session } = await aRoom();
    expect(await subSessionsOf(app, session, anniek)).toBeNull();
    await someSubSessions(app, session, rohan, { titles: ['Molen', 'Kerk'], places: 10 });
    const seen = (await subSessionsOf(app, session, anniek))!;
    expect(seen).toMatchObject({ id: session.id, backAt: null, viewerSeat: null });
    expect(seen.subSessions).toMatchObject([
      { title: 'Molen', places: 10, taken: 0, closedAt: null, viewerCan: ['sub_session.walk'], seated: [] },
      { title: 'Kerk', places: 10, taken: 0, closedAt: null, viewerCan: ['sub_session.walk'], seated: [] },
    ]);
    const lists = '{ viewer { nextLiveSession { id } } group(id: $id) { openLiveSession { id } liveSessions { nodes { id } } } }';
    const { viewer, group: of } = await app.ask<{ viewer: { nextLiveSession: object }; group: { openLiveSession: object; liveSessions: { nodes: object[] } } }>(`query ($id: ID!) ${lists}`, { id: group.id }, anniek);
    expect([viewer.nextLiveSession, of.openLiveSession, ...of.liveSessions.nodes]).toEqual([{ id: session.id }, { id: session.id }, { id: session.id }]);
  });

  it('takes two to sixty at a time, with 2 to 15 places, twelve unless said', async () => {
    const { rohan, session, parts } = await aRoom();
    const input = (subSessions: object[]): object => ({ input: { liveSessionId: session.id, subSessions, seatEverybody: false } });
    const many = (count: number, places: number | null = null): object[] => Array.from({ length: count }, (_, index) => ({ title: `Deelsessie ${index + 1}`, places }));
    for (const wrong of [many(1), many(61), many(2, 1), many(2, 16), [], [{ title: ' ' }, { title: 'Kerk' }]]) expect(await app.codeOf(asked.open, input(wrong), rohan)).toMatch(/^INPUT_/);
    expect(await app.codeOf(asked.open, input([{ title: 'x'.repeat(limits.subSessionTitle + 1) }, { title: 'Kerk' }]), rohan)).toBe('INPUT_TOO_LONG');
    await app.ask(asked.open, input(many(59)), rohan);
    await app.ask(asked.open, input(many(1)), rohan);
    expect((await parts()).map(({ places }) => places)).toEqual(Array(60).fill(12));
    expect(await app.codeOf(asked.open, input(many(1)), rohan)).toBe('SUB_SESSIONS_FULL');
  });

  it('gives everybody who is there a seat, when that is wished, and nobody else', async () => {
    const { rohan, anniek, bert, session, parts, seatOf } = await aRoom();
    for (const who of [rohan, anniek]) await comesIn(who, session);
    await someSubSessions(app, session, rohan, { seatEverybody: true });
    expect((await parts()).flatMap(({ seated }) => seated)).toEqual([{ name: 'Anniek' }]);
    expect(await seatOf(anniek)).not.toBeNull();
    expect(await seatOf(bert)).toBeNull();
    // Who has a seat keeps it when more are made.
    const before = await seatOf(anniek);
    await comesIn(bert, session);
    await someSubSessions(app, session, rohan, { titles: ['School'], seatEverybody: true });
    expect(await seatOf(anniek)).toBe(before);
    expect((await parts()).at(-1)).toMatchObject({ title: 'School', seated: [{ name: 'Bert' }] });
  });

  it('makes none when not everybody who is there fits', async () => {
    const { group, rohan, session } = await aRoom();
    for (let count = 0; count < 5; count++) await comesIn(await aMember(app, group), session);
    const input = { liveSessionId: session.id, subSessions: [{ title: 'Molen', places: 2 }, { title: 'Kerk', places: 2 }], seatEverybody: true };
    const answer = await app.graphql(asked.open, { input }, rohan);
    expect(answer.errors![0]!.extensions).toEqual({ code: 'SUB_SESSIONS_TOO_SMALL', details: { people: 5, places: 4 } });
    expect(await subSessionsOf(app, session, rohan)).toBeNull();
  });

  it('is for facilitators, and not in a sub-session', async () => {
    const { anniek, rohan, molen, kerk, session } = await aSplitRoom();
    const input = (liveSessionId: string): object => ({ input: { liveSessionId, subSessions: [{ title: 'Een' }, { title: 'Twee' }], seatEverybody: false } });
    expect(await app.codeOf(asked.open, input(session.id), anniek)).toBe('FORBIDDEN');
    expect(await app.codeOf(asked.open, input(molen.id), rohan)).toBe('FORBIDDEN');
    for (const one of [molen, kerk]) expect(await app.codeOf(asked.rename, { input: { id: one.id, title: 'Beek' } }, anniek)).toBe('FORBIDDEN');
    expect(await app.codeOf(asked.recall, { input: { liveSessionId: session.id, minutes: 0 } }, anniek)).toBe('FORBIDDEN');
    expect(await app.codeOf(asked.close, { input: { id: molen.id } }, anniek)).toBe('FORBIDDEN');
  });

  it('lets facilitators rename one and close one, and who sat there sits nowhere then', async () => {
    const { rohan, anniek, bert, molen, kerk, parts, seatOf } = await aSplitRoom();
    await app.ask(asked.rename, { input: { id: molen.id, title: 'Beek' } }, rohan);
    await app.ask(asked.close, { input: { id: molen.id } }, rohan);
    expect(await parts()).toMatchObject([{ title: 'Beek', closedAt: expect.any(String), taken: 1, seated: [{ name: 'Anniek' }] }, { title: 'Kerk', closedAt: null }]);
    expect(await seatOf(anniek)).toBeNull();
    for (const who of [anniek, bert]) expect(await app.codeOf(asked.walk, { input: { id: molen.id } }, who)).toBe('LIVE_SESSION_CLOSED');
    await walk(app, kerk, anniek);
    expect(await seatOf(anniek)).toBe(kerk.id);
  });

  it('leaves the group the one session that it can be in', async () => {
    const { group, rohan } = await aSplitRoom();
    expect(await app.codeOf(opening, { input: { groupId: group.id, title: 'Nog een' } }, rohan)).toBe('LIVE_SESSION_ALREADY_OPEN');
  });
});

describe('walking', () => {
  it('moves the one seat that somebody has', async () => {
    const { anniek, bert, molen, kerk, parts, seatOf } = await aSplitRoom();
    for (let times = 0; times < 2; times++) await walk(app, kerk, anniek);
    await walk(app, kerk, bert);
    expect(await parts()).toMatchObject([{ id: molen.id, taken: 0, seated: [] }, { id: kerk.id, taken: 2, seated: [{ name: 'Anniek' }, { name: 'Bert' }] }]);
    expect(await seatOf(anniek)).toBe(kerk.id);
  });

  it('lets twelve of two hundred who come at the same moment in, and the others keep the seat that they had', async () => {
    const { group, rohan, session, parts } = await aRoom();
    const crowd = await Promise.all(Array.from({ length: 200 }, () => aMember(app, group)));
    const rooms = await someSubSessions(app, session, rohan, { titles: Array.from({ length: 16 }, (_, index) => `Zaal ${index}`), places: 15 });
    const wanted = (await someSubSessions(app, session, rohan, { titles: ['Iedereen wil hierheen'] })).at(-1)!;
    await Promise.all(crowd.map((who, index) => walk(app, rooms[index % 14]!, who)));
    const codes = await Promise.all(crowd.map(async (who) => (await app.graphql(asked.walk, { input: { id: wanted.id } }, who)).errors?.[0]!.extensions.code));
    expect(codes.filter((code) => !code)).toHaveLength(12);
    expect(new Set(codes.filter(Boolean))).toEqual(new Set(['SUB_SESSION_FULL']));
    expect((await parts()).find(({ id }) => id === wanted.id)).toMatchObject({ places: 12, taken: 12 });
    const rows = await app.database.query<{ account_id: string; sub_session_id: string }[]>('SELECT account_id, sub_session_id FROM sub_session_seats WHERE main_id = $1 AND left_at IS NULL', [session.id]);
    const seats = new Map(rows.map((row) => [row.account_id, row.sub_session_id]));
    expect(rows).toHaveLength(200);
    for (const [index, who] of crowd.entries()) expect(seats.get(who.id)).toBe(codes[index] ? rooms[index % 14]!.id : wanted.id);
  }, 60_000);

  it('gives one person who walks on two screens at once one seat', async () => {
    const { anniek, molen, kerk, session, seatOf } = await aSplitRoom();
    for (let round = 0; round < 10; round++) {
      await Promise.all([molen, kerk, molen, kerk].map((to) => walk(app, to, anniek)));
      expect(await app.database.query('SELECT 1 FROM sub_session_seats WHERE main_id = $1', [session.id])).toHaveLength(1);
    }
    expect([molen.id, kerk.id]).toContain(await seatOf(anniek));
  });

  it('lets who has no seat read along, and refuses their words with a sentence until they walk there', async () => {
    const { rohan, anniek, bert, molen, kerk } = await aSplitRoom();
    await aChatMessage(app, molen, anniek, 'Wie begint?');
    const say = (id: string): object => ({ input: { liveSessionId: id, body: 'Ik', clientId: uuid() } });
    const agree = ['mutation ($input: WriteAgreementInput!) { writeAgreement(input: $input) { liveSession { id } } }', { input: { liveSessionId: molen.id, kind: 'decision', text: 'We loten.' } }] as const;
    const hand = ['mutation ($input: RaiseHandInput!) { raiseHand(input: $input) { liveSession { id } } }', { input: { liveSessionId: molen.id, kind: 'new_point' } }] as const;
    expect(await rightsOf(molen.id, bert)).not.toContain('chat_message.send');
    for (const [what, input] of [[sending, say(molen.id)], agree, hand] as const) expect(await app.codeOf(what, input, bert)).toBe('SUB_SESSION_NO_SEAT');
    expect((await app.ask<{ liveSession: { messages: { nodes: object[] } } }>('query ($id: ID!) { liveSession(id: $id) { messages(last: 9) { nodes { body } } } }', { id: molen.id }, bert)).liveSession.messages.nodes).toEqual([{ body: 'Wie begint?' }]);
    await walk(app, molen, bert);
    expect(await rightsOf(molen.id, bert)).toContain('chat_message.send');
    for (const [what, input] of [[sending, say(molen.id)], agree, hand] as const) await app.ask(what, input, bert);
    // Who walked on reads along where they were; facilitators talk everywhere.
    await walk(app, kerk, anniek);
    expect(await app.codeOf(sending, say(molen.id), anniek)).toBe('SUB_SESSION_NO_SEAT');
    for (const one of [molen, kerk]) await app.ask(sending, say(one.id), rohan);
    expect(await app.codeOf(asked.walk, { input: { id: molen.id } }, rohan)).toBe('FORBIDDEN');
  });

  it('takes down the hand of who walks on, and leaves the hands of those who stay', async () => {
    const { anniek, bert, molen, kerk } = await aSplitRoom();
    await walk(app, molen, bert);
    for (const who of [anniek, bert]) await app.ask('mutation ($input: RaiseHandInput!) { raiseHand(input: $input) { liveSession { id } } }', { input: { liveSessionId: molen.id, kind: 'new_point' } }, who);
    await walk(app, kerk, anniek);
    await app.settle();
    const { liveSession } = await app.ask<{ liveSession: { speakingQueue: { turns: { accountId: string }[] } } }>('query ($id: ID!) { liveSession(id: $id) { speakingQueue { turns { accountId } } } }', { id: molen.id }, bert);
    expect(liveSession.speakingQueue.turns).toEqual([{ accountId: bert.id }]);
  });

  it('keeps the seat of who loses the connection', async () => {
    const { anniek, molen, session, seatOf } = await aSplitRoom();
    const socket = await comesIn(anniek, molen);
    socket.disconnect();
    await becomesTrue(() => !socket.connected);
    expect(await seatOf(anniek)).toBe(molen.id);
    expect((await subSessionsOf(app, session, anniek))!.subSessions[0]).toMatchObject({ taken: 1 });
  });

  it('is told to other screens of that person, and as numbers to the rest, for all who walk at the same moment together', async () => {
    const { group, rohan, anniek, molen, kerk, session } = await aSplitRoom();
    await app.settle();
    const crowd = await Promise.all(Array.from({ length: 11 }, () => aMember(app, group)));
    const seen = (await subSessionsOf(app, session, rohan))!;
    const [facilitator, own] = [await app.socket(rohan), await app.socket(anniek)];
    const opened = await facilitator.emitWithAck('stream.open', { stream: `sub_sessions:${session.id}`, after: seen.head });
    expect(opened).toMatchObject({ ok: true, events: [] });
    await own.emitWithAck('stream.open', { stream: `account:${anniek.id}`, after: 0 });
    const told = nextFrame(own, 'news', ({ events }) => events.some(({ name }) => name === 'sub_session.walked'));
    const counted: Record<string, number>[] = [];
    facilitator.on('news', ({ events }) => counted.push(...events.flatMap((event) => (event.name === 'sub_sessions.counted' ? [event.payload.taken] : []))));
    await Promise.all([walk(app, kerk, anniek), ...crowd.map((who) => walk(app, molen, who))]);
    expect((await told).events.at(-1)).toMatchObject({ payload: { liveSessionId: session.id, subSessionId: kerk.id } });
    await app.settle();
    await becomesTrue(() => counted.at(-1)?.[molen.id] === 11 && counted.at(-1)?.[kerk.id] === 1);
    // Twelve walks, and far fewer frames for 750 screens; no name in any of them.
    expect(counted.length).toBeLessThan(12);
  });
});

describe('calling everybody back', () => {
  it('closes the sub-sessions at that moment, not before, and says so in each of them', async () => {
    const { rohan, anniek, molen, session, parts } = await aSplitRoom();
    const end = (): Promise<number> => app.get(SubSessionsService).endDue();
    const socket = await app.socket(anniek);
    await socket.emitWithAck('stream.open', { stream: `sub_sessions:${session.id}`, after: 0 });
    await comesIn(anniek, molen);
    const told = nextFrame(socket, 'news', ({ events }) => events.some(({ name }) => name === 'sub_sessions.recalled'));
    await app.ask(asked.recall, { input: { liveSessionId: session.id, minutes: 5 } }, rohan);
    const backAt = new Date(app.clock.now().getTime() + 5 * MINUTE_MS).toISOString();
    expect((await told).events.at(-1)).toMatchObject({ payload: { liveSessionId: session.id, backAt } });
    expect(await subSessionsOf(app, session, anniek)).toMatchObject({ backAt, viewerSeat: molen.id });
    app.clock.advance(5 * MINUTE_MS - 1);
    await end();
    expect((await parts()).map(({ closedAt }) => closedAt)).toEqual([null, null]);
    // Longer after all.
    await app.ask(asked.recall, { input: { liveSessionId: session.id, minutes: 1 } }, rohan);
    app.clock.advance(MINUTE_MS - 1);
    await end();
    await aChatMessage(app, molen, anniek, 'Nog een laatste woord');
    app.clock.advance(1);
    expect(await end()).toBeGreaterThan(0);
    expect(await subSessionsOf(app, session, anniek)).toMatchObject({ backAt: null, viewerSeat: null });
    expect((await parts()).map(({ closedAt }) => closedAt)).toEqual(Array(2).fill(app.clock.now().toISOString()));
    expect(await app.codeOf(sending, { input: { liveSessionId: molen.id, body: 'te laat', clientId: uuid() } }, anniek)).toBe('LIVE_SESSION_CLOSED');
    // The main room goes on, and can be split again.
    await aChatMessage(app, session, anniek, 'Terug');
    await someSubSessions(app, session, rohan, { titles: ['Middag een', 'Middag twee'] });
    expect((await parts()).map(({ closedAt }) => closedAt === null)).toEqual([false, false, true, true]);
  });

  it('closes them at once with zero minutes, and is refused when none is open', async () => {
    const { rohan, session, parts } = await aSplitRoom();
    const input = { liveSessionId: session.id, minutes: 0 };
    await app.ask(asked.recall, { input }, rohan);
    expect((await parts()).every(({ closedAt }) => closedAt)).toBe(true);
    expect(await app.codeOf(asked.recall, { input }, rohan)).toBe('SUB_SESSIONS_NONE');
    for (const minutes of [-1, 31]) expect(await app.codeOf(asked.recall, { input: { ...input, minutes } }, rohan)).toBe('INPUT_INVALID');
  });

  it('happens in the commit that closes the main session, too', async () => {
    const { rohan, anniek, bert, molen, kerk, session, parts } = await aSplitRoom();
    await app.ask(asked.recall, { input: { liveSessionId: session.id, minutes: 9 } }, rohan);
    await walk(app, kerk, bert);
    await app.ask(asked.close, { input: { id: session.id } }, rohan);
    expect((await parts()).map(({ closedAt, seated }) => [closedAt, seated])).toEqual([[app.clock.now().toISOString(), [{ name: 'Anniek' }]], [app.clock.now().toISOString(), [{ name: 'Bert' }]]]);
    const closed = await app.database.query<{ at: Date }[]>(`SELECT DISTINCT xmin::text AS at FROM live_sessions WHERE id = ANY($1)`, [[session.id, molen.id, kerk.id]]);
    expect(closed).toHaveLength(1);
    expect(await app.database.query('SELECT 1 FROM sub_session_recalls WHERE main_id = $1', [session.id])).toEqual([]);
    expect(await app.codeOf(asked.walk, { input: { id: kerk.id } }, anniek)).toBe('LIVE_SESSION_CLOSED');
  });
});

describe('minutes', () => {
  const of = 'query ($id: ID!) { liveSession(id: $id) { minutes { sections { key text } } } }';
  const partOf = async (id: string, key: string, as: Caller): Promise<string | undefined> => {
    const { liveSession } = await app.ask<{ liveSession: { minutes: { sections: { key: string; text: string }[] }[] } }>(of, { id }, as);
    return liveSession.minutes[0]?.sections.find((section) => section.key === key)?.text;
  };
  const contribute = async (id: string, body: string, as: Caller): Promise<string> =>
    (await app.ask<{ sendChatMessage: { chatMessage: { id: string } } }>(sending, { input: { liveSessionId: id, body, kind: 'question', clientId: uuid() } }, as)).sendChatMessage.chatMessage.id;

  it('of the main session hold each sub-session with who sat there, what was agreed, voted and contributed, and sub-sessions have none', async () => {
    const { rohan, anniek, bert, session } = await aRoom();
    await app.ask(asked.open, { input: { liveSessionId: session.id, subSessions: [{ title: 'Molen' }, { title: 'Kerk' }], format: 'open_round', seatEverybody: false } }, rohan);
    const [molen, kerk] = (await subSessionsOf(app, session, rohan))!.subSessions as [SeenPart, SeenPart];
    await walk(app, molen, anniek);
    await walk(app, kerk, bert);
    for (const revision of [0, 1]) await app.ask('mutation ($input: StepRundownInput!) { stepRundown(input: $input) { liveSession { id } } }', { input: { liveSessionId: kerk.id, revision, step: 'next' } }, rohan);
    await app.ask('mutation ($input: WriteAgreementInput!) { writeAgreement(input: $input) { liveSession { id } } }', { input: { liveSessionId: molen.id, kind: 'decision', text: 'We loten.' } }, anniek);
    const input = { liveSessionId: kerk.id, question: 'Loten we?', options: ['Ja', 'Nee'], kind: 'one', weight: 'per_head', anonymous: false };
    const { openPoll } = await app.ask<{ openPoll: { liveSession: { polls: { id: string }[] } } }>('mutation ($input: OpenPollInput!) { openPoll(input: $input) { liveSession { polls { id } } } }', { input }, rohan);
    await app.ask('mutation ($input: VoteInput!) { vote(input: $input) { __typename } }', { input: { pollId: openPoll.liveSession.polls[0]!.id, options: [0] } }, bert);
    const taken = await contribute(kerk.id, 'Toch niet', bert);
    await contribute(kerk.id, 'Begin klein', bert);
    await app.ask(asked.recall, { input: { liveSessionId: session.id, minutes: 0 } }, rohan);
    await app.ask(asked.close, { input: { id: session.id } }, rohan);
    const text = (await partOf(session.id, 'sub_sessions', rohan))!;
    const [first, second] = text.split(/(?=^### Kerk)/m) as [string, string];
    expect(first).toMatch(new RegExp(`^### Molen\n\n\\*\\*Wie er zat\\*\\*\n\n- \\[@Anniek\\]\\(mention:${anniek.id}\\), [^\n]+\n\n\\*\\*Besluiten en acties\\*\\*\n\n- We loten\\.\n\n$`));
    expect(second).toContain('**Peiling: Loten we?**\n\n- Ja: 1\n- Nee: 0\n\n1 persoon stemde, elke persoon telde even zwaar.');
    expect(second).toContain(`**Vragen**\n\n- Toch niet ([@Bert](mention:${bert.id}))\n- Begin klein ([@Bert](mention:${bert.id}))`);
    expect(second).toContain(`- [@Bert](mention:${bert.id})`);
    expect(await partOf(session.id, 'attendance', rohan)).toContain(bert.id);
    for (const one of [molen, kerk]) expect(await partOf(one.id, 'summary', rohan)).toBeUndefined();
    // What is taken back in a sub-session leaves the minutes of the main one.
    await app.ask('mutation ($input: DeleteChatMessageInput!) { deleteChatMessage(input: $input) { __typename } }', { input: { id: taken } }, bert);
    await app.settle();
    expect(await partOf(session.id, 'sub_sessions', rohan)).not.toContain('Toch niet');
  });

  it('say nothing of sub-sessions where there were none', async () => {
    const { rohan, session } = await aRoom();
    await app.ask(asked.close, { input: { id: session.id } }, rohan);
    expect(await partOf(session.id, 'sub_sessions', rohan)).toBe('');
  });
});

describe('people outside the group, and those who left', () => {
  it('find no sub-session, by no id, list or stream, and hear the same as of what does not exist', async () => {
    const { outsider, molen, session } = await aSplitRoom();
    const socket = await app.socket(outsider);
    for (const id of [molen.id, unknownId()]) {
      expect(await app.codeOf(asked.of, { id }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(asked.walk, { input: { id } }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(asked.rename, { input: { id, title: 'Beek' } }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(asked.close, { input: { id } }, outsider)).toBe('NOT_FOUND');
      expect(await socket.emitWithAck('stream.open', { stream: `live_session:${id}`, after: 0 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
    for (const id of [session.id, unknownId()]) {
      expect(await app.codeOf(asked.recall, { input: { liveSessionId: id, minutes: 0 } }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(asked.open, { input: { liveSessionId: id, subSessions: [{ title: 'Een' }, { title: 'Twee' }], seatEverybody: false } }, outsider)).toBe('NOT_FOUND');
      expect(await socket.emitWithAck('stream.open', { stream: `sub_sessions:${id}`, after: 0 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
  });

  it('give their seat back when they leave the group', async () => {
    const { group, rohan, anniek, parts } = await aSplitRoom();
    const [seat] = await app.database.query<{ id: string }[]>('SELECT id FROM memberships WHERE group_id = $1 AND account_id = $2', [group.id, anniek.id]);
    await app.ask('mutation ($input: EndMembershipInput!) { endMembership(input: $input) { group { id } } }', { input: { id: seat!.id } }, rohan);
    await app.settle();
    expect((await parts())[0]).toMatchObject({ taken: 0, seated: [] });
  });

  it('leave no trace of where they ever sat when they are erased, with their words or without', async () => {
    const { rohan, anniek, bert, molen, kerk, session } = await aSplitRoom();
    await walk(app, kerk, bert);
    await app.ask(asked.close, { input: { id: molen.id } }, rohan);
    for (const [who, withWords] of [[anniek, true], [bert, false]] as const) {
      await app.get(Works).run(systemActor, async (work) => {
        work.asSystem('the administrator erased the account');
        work.record('account.erased', { accountId: who.id, withWords }, `account:${who.id}`, { type: 'account', id: who.id });
      });
    }
    await app.settle();
    await app.settle();
    expect(await app.database.query('SELECT 1 FROM sub_session_seats WHERE main_id = $1', [session.id])).toEqual([]);
  });
});
