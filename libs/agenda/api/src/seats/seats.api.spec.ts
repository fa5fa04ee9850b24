import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seatMoves, seatStates, streamOf, type SeatConfirmation, type SeatState } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { ProgrammeRules } from '@leerkring/rules/api';
import { SeatOffers } from './seat-offers';
import { SeatsModule } from './seats.module';
import { ASK, CONFIRM, HANDLE, MARK, MOVE, READ, SWITCH, WITHDRAW, aStartSession, anEventWithSeats, asking, people, type SeatNow } from './testing';

let app: TestApp;
let editor: TestAccount;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, SeatsModule] });
  editor = await anAccount(app, { roles: ['editor'] });
});
afterAll(() => app.stop());

const { code, done, ask, read, own } = asking(() => app);
const anEvent = (blocks?: (number | null)[][], coming?: number, confirmation?: SeatConfirmation) => anEventWithSeats(app, editor, blocks, coming, confirmation);

describe('places', () => {
  it('go to exactly twelve of two hundred who sign up at the same moment; the others wait in order of arrival', async () => {
    const { event, session } = await anEvent([[12]]);
    const crowd = await people(app, 200);
    const seats = await Promise.all(crowd.map((one) => ask(one, session)));
    expect(seats.filter(({ state }) => state === 'confirmed').length).toBe(12);
    const rows = await app.database.query<{ place: number; state: string }[]>('SELECT place, state FROM seats WHERE session_id = $1 ORDER BY place', [session]);
    expect(rows.map(({ place }) => place)).toEqual(crowd.map((_, index) => index + 1));
    expect(rows.map(({ state }) => state)).toEqual(crowd.map((_, index) => (index < 12 ? 'confirmed' : 'waitlisted')));
    const { seats: all, blocks } = await read(event, editor);
    expect(all!.filter(({ state }) => state === 'waitlisted').map(({ rank }) => rank)).toEqual(Array.from({ length: 188 }, (_, index) => index + 1));
    expect(blocks[0]!.sessions[0]).toMatchObject({ taken: 12, waiting: 188 });
  }, 60_000);

  it('that come free are offered to the first in order, held until the deadline of the programme, and then go to the next', async () => {
    const { event, visitors, seats } = await anEvent([[1]], 3);
    expect(seats.map(({ state, rank }) => [state, rank])).toEqual([['confirmed', null], ['waitlisted', 1], ['waitlisted', 2]]);
    await done(WITHDRAW, { id: seats[0]!.id }, visitors[0]!);
    expect([await own(event, visitors[1]!), await own(event, visitors[2]!)]).toEqual([[['offered', null]], [['waitlisted', 1]]]);
    const [{ confirm_by: until }] = (await app.database.query<{ confirm_by: Date }[]>('SELECT confirm_by FROM seats WHERE id = $1', [seats[1]!.id])) as [{ confirm_by: Date }];
    const days = (until.getTime() - app.clock.now().getTime()) / (24 * 60 * 60 * 1000);
    expect(days).toBe(await app.get(ProgrammeRules).at('confirm_days', app.clock.now()));
    app.clock.advance(until.getTime() - app.clock.now().getTime());
    expect(await code(CONFIRM, { id: seats[1]!.id }, visitors[1]!)).toBe('SEAT_OFFER_OVER');
    await app.get(SeatOffers).passOn();
    expect([await own(event, visitors[1]!), await own(event, visitors[2]!)]).toEqual([[['expired', null]], [['offered', null]]]);
    expect((await done(CONFIRM, { id: seats[2]!.id }, visitors[2]!)).state).toBe('confirmed');
  });

  it('are asked about first where an organiser speaks with everybody', async () => {
    const { event, visitors, seats } = await anEvent([[1]], 2, 'by_contact');
    const [seat, waiting] = seats as [SeatNow, SeatNow];
    expect([seat.state, waiting.state]).toEqual(['requested', 'waitlisted']);
    expect(await code(HANDLE, { id: seat.id, from: 'requested', to: 'contacted', reason: ' ' }, editor)).toBe('SEAT_REASON_MISSING');
    await done(HANDLE, { id: seat.id, from: 'requested', to: 'contacted', reason: 'Gebeld: komt met de trein.' }, editor);
    expect(await code(HANDLE, { id: seat.id, from: 'requested', to: 'confirmed' }, editor)).toBe('SEAT_MOVED');
    expect((await read(event, visitors[0]!)).ownSeats).toMatchObject([{ state: 'contacted', reason: 'Gebeld: komt met de trein.' }]);
    await done(HANDLE, { id: seat.id, from: 'contacted', to: 'waitlisted', reason: 'Eerst wie nog niet geweest is.' }, editor);
    expect([await own(event, visitors[0]!), await own(event, visitors[1]!)]).toEqual([[['waitlisted', 1]], [['offered', null]]]);
  });

  it('are never taken from who waits for nobody', async () => {
    const { seats } = await anEvent([[2]], 1, 'by_contact');
    expect(await code(HANDLE, { id: seats[0]!.id, from: 'requested', to: 'waitlisted', reason: 'Later.' }, editor)).toBe('SEAT_NOBODY_WAITS');
  });

  it('are for people who come for somebody, as long as the event is ahead', async () => {
    const { event, session } = await anEvent();
    const [visitor] = await people(app, 1);
    expect(await code(ASK, { sessionId: session }, await anAccount(app))).toBe('SEAT_NO_ORGANISATION');
    expect(await code(ASK, { sessionId: unknownId() }, visitor!)).toBe('NOT_FOUND');
    await app.database.query(`UPDATE agenda_events SET state = 'cancelled' WHERE id = $1`, [event.id]);
    expect(await code(ASK, { sessionId: session }, visitor!)).toBe('SEAT_SIGN_UP_CLOSED');
  });
});

describe('a day with several sessions', () => {
  it('allows one choice in a block, and none at the same time in another', async () => {
    const { event, visitors } = await anEvent([[5, 5, 5], [5, 5]], 1);
    const [visitor] = visitors as [TestAccount];
    expect(await code(ASK, { sessionId: event.sessions[0]![1]! }, visitor)).toBe('SEAT_BLOCK_TAKEN');
    await app.database.query('UPDATE event_blocks SET from_minute = 60 WHERE agenda_event_id = $1 AND from_minute = 120', [event.id]);
    expect(await code(ASK, { sessionId: event.sessions[1]![0]! }, visitor)).toBe('SEAT_CLASH');
    await app.database.query('UPDATE event_blocks SET from_minute = 120 WHERE agenda_event_id = $1 AND from_minute = 60', [event.id]);
    expect((await ask(visitor, event.sessions[1]![0]!)).state).toBe('confirmed');
  });

  it('lets one switch without losing a place, and says so when the other session is full', async () => {
    const { event, visitors, seats } = await anEvent([[2, 1]], 2);
    const other = event.sessions[0]![1]!;
    const [first, second] = visitors as [TestAccount, TestAccount];
    expect(await done(SWITCH, { id: seats[0]!.id, sessionId: other }, first)).toMatchObject({ state: 'confirmed', session: { id: other } });
    expect(await code(SWITCH, { id: seats[1]!.id, sessionId: other }, second)).toBe('SEAT_SESSION_FULL');
    expect(await own(event, second)).toEqual([['confirmed', null]]);
    expect(await done(SWITCH, { id: seats[1]!.id, sessionId: other, acceptWaiting: true }, second)).toMatchObject({ state: 'waitlisted', rank: 1 });
  });

  it('shows nobody a deadlock when people swap sessions at the same moment', async () => {
    const { event, visitors, seats } = await anEvent([[20, 20]], 10);
    const other = event.sessions[0]![1]!;
    for (const [index, seat] of seats.entries()) if (index % 2) await done(SWITCH, { id: seat.id, sessionId: other }, visitors[index]!);
    const codes = await Promise.all(seats.map((seat, index) => code(SWITCH, { id: seat.id, sessionId: index % 2 ? event.sessions[0]![0]! : other }, visitors[index]!)));
    expect(codes.filter(Boolean)).toEqual([]);
  });

  it('lets an organiser put somebody elsewhere, and offers the place that comes free', async () => {
    const { event, visitors, seats } = await anEvent([[1, 1]], 2);
    await done(MOVE, { id: seats[0]!.id, sessionId: event.sessions[0]![1]! }, editor);
    expect([await own(event, visitors[0]!), await own(event, visitors[1]!)]).toEqual([[['confirmed', null]], [['offered', null]]]);
  });
});

describe('the steps of a seat', () => {
  it('are taken only as the table says, by who may', async () => {
    const { event, visitors, seats } = await anEvent([[2]], 1);
    const [seat] = seats as [SeatNow];
    const [visitor] = visitors as [TestAccount];
    const put = (state: SeatState) => app.database.query('UPDATE seats SET state = $2, confirm_by = $3 WHERE id = $1', [seat.id, state, state === 'offered' ? new Date(app.clock.now().getTime() + 60_000) : null]);
    for (const from of seatStates) {
      for (const to of seatStates) {
        await put(from);
        const move = seatMoves[from][to];
        const expected = !move?.by.includes('seat.handle') ? 'SEAT_MOVE_REFUSED' : to === 'waitlisted' ? 'SEAT_NOBODY_WAITS' : undefined;
        expect([from, to, await code(HANDLE, { id: seat.id, from, to, reason: 'Daarom.' }, editor)]).toEqual([from, to, expected]);
      }
      await put(from);
      expect([from, await code(WITHDRAW, { id: seat.id }, visitor)]).toEqual([from, seatMoves[from].withdrawn ? undefined : 'SEAT_MOVE_REFUSED']);
      await put(from);
      const confirms = seatMoves[from].confirmed?.by.includes('seat.confirm');
      expect([from, await code(CONFIRM, { id: seat.id }, visitor)]).toEqual([from, confirms ? undefined : from === 'expired' ? 'SEAT_OFFER_OVER' : 'SEAT_MOVE_REFUSED']);
    }
    const [neighbour] = await people(app, 1);
    for (const [query, input] of [[WITHDRAW, { id: seat.id }], [CONFIRM, { id: seat.id }], [HANDLE, { id: seat.id, from: 'expired', to: 'declined', reason: 'x' }], [MOVE, { id: seat.id, sessionId: event.sessions[0]![0]! }], [MARK, { id: seat.id, presence: 'present' }]] as const) {
      expect(await code(query, input, neighbour!)).toBe('NOT_FOUND');
    }
    expect(await code(HANDLE, { id: seat.id, from: 'expired', to: 'declined', reason: 'x' }, visitor)).toBe('FORBIDDEN');
  });
});

describe('people outside', () => {
  it('do not learn who comes, and of an event for a group not that it is there', async () => {
    const { event, visitors } = await anEvent([[1]], 2);
    const [, neighbour] = visitors as [TestAccount, TestAccount];
    expect(await read(event, neighbour)).toMatchObject({ seats: null, walkIns: null });
    const group = await aGroup(app);
    const closed = await aStartSession(app, { createdById: editor.id, groupId: group.id });
    expect(await code(ASK, { sessionId: closed.sessions[0]![0]! }, neighbour)).toBe('NOT_FOUND');
    expect((await app.graphql(READ, { id: closed.id }, neighbour)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('hear on the stream of an event that something changed, not who did it', async () => {
    const { event, session } = await anEvent([[1]]);
    const [listener, visitor] = (await people(app, 2)) as [TestAccount, TestAccount];
    const socket = await app.socket(listener);
    await socket.emitWithAck('stream.open', { stream: streamOf('agenda_event', event.id), after: 0 });
    const told = nextFrame(socket, 'news');
    await ask(visitor, session);
    const { events } = await told;
    expect(events[0]).toMatchObject({ name: 'seat.moved', actor: null });
    expect(JSON.stringify(events)).not.toContain(visitor.id);
  });
});

describe('who is forgotten, or leaves the group', () => {
  it('leaves the place to the next', async () => {
    const group = await aGroup(app);
    const closed = await aStartSession(app, { createdById: editor.id, groupId: group.id, blocks: [[1]] });
    const [leaver, stayer] = [await aMember(app, group), await aMember(app, group)];
    for (const one of [leaver, stayer]) await ask(one, closed.sessions[0]![0]!);
    await app.get(SeatOffers)['leaveGroup'](group.id, leaver.id);
    expect([await own(closed, leaver), await own(closed, stayer)]).toEqual([[['withdrawn', null]], [['offered', null]]]);

    const { event, visitors, seats } = await anEvent([[1]], 2);
    await app.get(SeatOffers)['forget'](visitors[0]!.id, true);
    expect(await own(event, visitors[1]!)).toEqual([['offered', null]]);
    expect((await app.database.query<{ state: string }[]>('SELECT state FROM seats WHERE id = $1', [seats[0]!.id]))[0]!.state).toBe('withdrawn');
  });
});
