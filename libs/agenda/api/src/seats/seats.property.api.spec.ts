import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSeatHolding, isSeatRunning, seatConfirmations, type SeatState } from '@leerkring/contract';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { DomainError, stranger, type Actor } from '@leerkring/platform/api';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import fc from 'fast-check';
import { In } from 'typeorm';
import { ProgrammeRepository } from './programme.repository';
import { ProgrammeService } from './programme.service';
import { SeatOffers } from './seat-offers';
import { Seat, SeatChange } from './seat.entity';
import { SeatsModule } from './seats.module';
import { SeatsService } from './seats.service';
import { aStartSession, people, type TestProgramme } from './testing';

const SCHEDULES = 1000;
const AT_ONCE = 12;
const PEOPLE = 6;

const person = fc.nat(PEOPLE - 1);
const session = fc.nat(2);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('ask' as const), person, session }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), person }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('confirm' as const), person }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('switch' as const, 'move' as const), person, session, acceptWaiting: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('handle' as const), person, to: fc.constantFrom<SeatState>('confirmed', 'contacted', 'waitlisted', 'declined') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resize' as const), session, capacity: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('expire' as const) }) },
);
type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Step = Made<typeof step>;

/** Steps in rounds; those of one round are taken at the same moment. */
const schedule = fc.record({
  confirmation: fc.constantFrom(...seatConfirmations),
  capacities: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  rounds: fc.array(fc.array(step, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
});
type Schedule = Made<typeof schedule>;

let app: TestApp;
let actors: Actor[];
let organiser: Actor;
let organiserId: string;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, SeatsModule] });
  const editor = await anAccount(app, { roles: ['editor'] });
  organiserId = editor.id;
  organiser = await editor.actor();
  actors = (await Promise.all((await people(app, PEOPLE)).map((one) => one.actor()))).map((actor) => ({ ...stranger(), ...actor }));
});
afterAll(() => app.stop());

const seatsOf = (event: TestProgramme): Promise<Seat[]> => app.database.manager.find(Seat, { where: { agendaEventId: event.id }, order: { id: 'DESC' } });

async function resize(event: TestProgramme, sessionId: string, capacity: number): Promise<void> {
  const repository = app.get(ProgrammeRepository);
  const plan = (await repository.plans([event.id])).get(event.id)!;
  const blocks = (await repository.blocks([event.id])).get(event.id)!;
  const sessions = await repository.sessions(blocks.map(({ id }) => id));
  const at = (minutes: number): Date => new Date(event.startsAt.getTime() + minutes * 60_000);
  const input = blocks.map(({ id, title, fromMinute, untilMinute }) => ({
    id,
    title,
    startsAt: at(fromMinute),
    endsAt: at(untilMinute),
    sessions: sessions.get(id)!.map(({ agendaEventId: _event, blockId: _block, position: _position, lastPlace: _place, ...one }) => ({ ...one, capacity: one.id === sessionId ? capacity : one.capacity })),
  }));
  await app.get(ProgrammeService).arrange(organiser, { agendaEventId: event.id, revision: plan.revision, confirmation: plan.confirmation, blocks: input });
}

/** The deadline of every offer passes. */
async function expire(event: TestProgramme): Promise<void> {
  await app.database.query(`UPDATE seats SET confirm_by = $2 WHERE agenda_event_id = $1 AND state = 'offered'`, [event.id, new Date(0)]);
  await app.get(SeatOffers).passOn();
}

async function take(event: TestProgramme, wanted: Step): Promise<unknown> {
  const service = app.get(SeatsService);
  const ids = event.sessions.flat();
  if (wanted.kind === 'expire') return expire(event);
  if (wanted.kind === 'resize') return resize(event, ids[wanted.session]!, wanted.capacity);
  const actor = actors[wanted.person]!;
  if (wanted.kind === 'ask') return service.ask(actor, { sessionId: ids[wanted.session]! });
  const seat = (await seatsOf(event)).find(({ accountId, state }) => accountId === actor.accountId && isSeatRunning(state));
  if (!seat) return undefined;
  if (wanted.kind === 'withdraw') return service.withdraw(actor, { id: seat.id });
  if (wanted.kind === 'confirm') return service.confirm(actor, { id: seat.id });
  if (wanted.kind === 'handle') return service.handle(organiser, { id: seat.id, from: seat.state, to: wanted.to, reason: 'Zo past het.' });
  const input = { id: seat.id, sessionId: ids[wanted.session]!, acceptWaiting: wanted.acceptWaiting };
  return wanted.kind === 'switch' ? service.switch(actor, input) : service.move(organiser, input);
}

/** Refusals are answers; anything else is a failure that a person would see. */
async function answered(event: TestProgramme, wanted: Step): Promise<void> {
  await take(event, wanted).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
  });
}

async function wrongWith(event: TestProgramme): Promise<string[]> {
  const seats = await seatsOf(event);
  const sessions = [...(await app.get(ProgrammeRepository).sessionsByIds(event.sessions.flat())).values()];
  const wrong = sessions.flatMap(({ id, title, capacity }) => {
    const here = seats.filter(({ sessionId }) => sessionId === id);
    const taken = here.filter(({ state }) => isSeatHolding(state)).length;
    const waiting = here.filter(({ state }) => state === 'waitlisted').length;
    return [...(taken > capacity! ? [`${title}: ${taken} in ${capacity}`] : []), ...(waiting && taken < capacity! ? [`${title}: ${waiting} wait for ${capacity! - taken}`] : [])];
  });
  const running = seats.filter(({ state }) => isSeatRunning(state)).map(({ accountId, blockId }) => `${accountId} ${blockId}`);
  return running.length === new Set(running).size ? wrong : [...wrong, 'somebody twice in a block'];
}

/** Nobody was offered a place while somebody was before them. */
async function overtaken(event: TestProgramme): Promise<string[]> {
  const seats = await seatsOf(event);
  const changes = await app.database.manager.find(SeatChange, { where: { seatId: In(seats.map(({ id }) => id)) }, order: { id: 'ASC' } });
  const lines = new Map<string, string[]>();
  return changes.flatMap(({ seatId, sessionId, toState }) => {
    const first = lines.get(sessionId)?.[0];
    for (const [id, line] of lines) lines.set(id, line.filter((one) => one !== seatId));
    if (toState === 'waitlisted') lines.set(sessionId, [...(lines.get(sessionId) ?? []), seatId]);
    return toState === 'offered' && first !== seatId ? [`${seatId} before ${first}`] : [];
  });
}

const reached: Record<string, number> = {};

async function run({ confirmation, capacities, rounds }: Schedule): Promise<string[]> {
  const event = await aStartSession(app, { createdById: organiserId, confirmation, blocks: [[capacities[0], capacities[1]], [capacities[2]]] });
  for (const round of rounds) {
    await Promise.all(round.map((one) => answered(event, one)));
    const wrong = await wrongWith(event);
    if (wrong.length) return wrong;
  }
  for (const { state } of await seatsOf(event)) reached[state] = (reached[state] ?? 0) + 1;
  return overtaken(event);
}

describe('places and the waiting list, whatever happens at the same moment', () => {
  it('are never given out twice, never left empty while somebody waits, and always in order of arrival', async () => {
    const seed = Date.now();
    const left = fc.sample(schedule, { numRuns: SCHEDULES, seed }).map((one, index) => ({ one, index }));
    const deadlocks = async (): Promise<number> => Number((await app.database.query<{ deadlocks: string }[]>('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()'))[0]!.deadlocks);
    const before = await deadlocks();
    const failures: unknown[] = [];
    const worker = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) {
        const wrong = await run(next.one);
        if (wrong.length) failures.push({ seed, index: next.index, wrong, schedule: next.one });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(failures).toEqual([]);
    expect((await deadlocks()) - before).toBe(0);
    // A run that never came to offers and expiries would prove nothing.
    for (const state of ['confirmed', 'waitlisted', 'offered', 'withdrawn', 'declined', 'expired'] as const) expect([state, (reached[state] ?? 0) > 0]).toEqual([state, true]);
  }, 240_000);
});
