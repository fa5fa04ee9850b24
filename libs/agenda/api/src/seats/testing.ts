import type { SeatConfirmation, SeatState } from '@leerkring/contract';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import type { TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { anAgendaEvent } from '../testing';
import { EventBlock, ParallelSession, SeatPlan } from './programme.entity';

const SEATS = 'seat { id state rank confirmBy session { id } reason presence }';
const seatMutation = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { ${SEATS} } }`;
export const ASK = seatMutation('askSeat', 'AskSeatInput');
export const WITHDRAW = seatMutation('withdrawSeat', 'WithdrawSeatInput');
export const CONFIRM = seatMutation('confirmSeat', 'ConfirmSeatInput');
export const SWITCH = seatMutation('switchSeat', 'SwitchSeatInput');
export const MOVE = seatMutation('moveSeat', 'MoveSeatInput');
export const HANDLE = seatMutation('handleSeat', 'HandleSeatInput');
export const MARK = seatMutation('markSeat', 'MarkSeatInput');
export const READ = `query ($id: ID!) { agendaEvent(id: $id) { viewerCanSeat blocks { id title startsAt sessions { id title capacity taken waiting } } seatPlan { revision confirmation }
  ownSeats { id state rank reason session { id } } seats { id state rank person { id } } walkIns { id name } } }`;
export const ARRANGE = 'mutation ($input: ArrangeEventProgrammeInput!) { arrangeEventProgramme(input: $input) { agendaEvent { id } } }';
export const WALK_IN = 'mutation ($input: AddWalkInInput!) { addWalkIn(input: $input) { agendaEvent { walkIns { id name } } } }';

export interface SeatNow {
  id: string;
  state: SeatState;
  rank: number | null;
  confirmBy: string | null;
  session: { id: string };
  reason: string;
}

export interface EventNow {
  viewerCanSeat: string[];
  blocks: { id: string; title: string; startsAt: string; sessions: { id: string; title: string; capacity: number | null; taken: number; waiting: number }[] }[];
  seatPlan: { revision: number };
  ownSeats: SeatNow[];
  seats: (SeatNow & { person: { id: string } })[] | null;
  walkIns: { id: string; name: string }[] | null;
}

const HOUR = 60 * 60 * 1000;

interface Wishes {
  /** Who made it. */
  createdById: string;
  confirmation?: SeatConfirmation;
  /** Blocks of two hours one after another: of each the capacities of its sessions. */
  blocks?: (number | null)[][];
  /** Only for the members of this group. */
  groupId?: string | null;
  title?: string;
}

export interface TestProgramme {
  id: string;
  startsAt: Date;
  /** Of each block the ids of its sessions. */
  sessions: string[][];
}

/** A start session in a month that is published, with a programme. */
export async function aStartSession(app: TestApp, { createdById, confirmation = 'automatic', blocks = [[2]], groupId = null, title = 'Opstartsessie kernendemocratie' }: Wishes): Promise<TestProgramme> {
  const { manager } = app.database;
  const startsAt = new Date(app.clock.now().getTime() + 30 * 24 * HOUR);
  const { id } = await anAgendaEvent(app, { type: 'start_session', title, startsAt, endsAt: new Date(startsAt.getTime() + 8 * HOUR), createdById, groupId });
  await manager.insert(SeatPlan, { agendaEventId: id, confirmation, revision: 1, answerBy: null, remindedAt: null, pack: '', packRevision: 0, preparationRevision: 0 });
  const rows = blocks.map((_, index): EventBlock => ({ id: uuid(), agendaEventId: id, title: `Deel ${index + 1}`, fromMinute: index * 120, untilMinute: index * 120 + 120 }));
  const sessions = blocks.map((capacities, index) => capacities.map((capacity, position): ParallelSession => ({ id: uuid(), blockId: rows[index]!.id, agendaEventId: id, position, title: `Sessie ${index + 1}.${position + 1}`, description: '', room: `Zaal ${position + 1}`, ledBy: '', capacity, walkInMinutes: 30, lastPlace: 0 })));
  await manager.insert(EventBlock, rows);
  await manager.insert(ParallelSession, sessions.flat());
  return { id, startsAt, sessions: sessions.map((block) => block.map((session) => session.id)) };
}

/** People of municipalities, each with an account. */
export function people(app: TestApp, count: number): Promise<Awaited<ReturnType<typeof anAccount>>[]> {
  return Promise.all(Array.from({ length: count }, () => anAccount(app, { organisationId: aMunicipality().id })));
}

/** An event with these sessions, and as many people as asked who sign up for the first one. */
export async function anEventWithSeats(app: TestApp, editor: TestAccount, blocks: (number | null)[][] = [[1]], coming = 0, confirmation: SeatConfirmation = 'automatic') {
  const event = await aStartSession(app, { createdById: editor.id, blocks, confirmation });
  const [visitors, session] = [await people(app, coming), event.sessions[0]![0]!];
  const seats: SeatNow[] = [];
  for (const visitor of visitors) seats.push((await app.ask<{ askSeat: { seat: SeatNow } }>(ASK, { input: { sessionId: session } }, visitor)).askSeat.seat);
  return { event, visitors, seats, session };
}

/** How specs ask for seats, of the app that runs by then. */
export function asking(app: () => TestApp) {
  const done = async (query: string, input: object, as: TestAccount): Promise<SeatNow> => Object.values(await app().ask<Record<string, { seat: SeatNow }>>(query, { input }, as))[0]!.seat;
  const read = async (event: { id: string }, as: TestAccount): Promise<EventNow> => (await app().ask<{ agendaEvent: EventNow }>(READ, { id: event.id }, as)).agendaEvent;
  return {
    done,
    read,
    /** The code of the refusal; nothing when it is done. */
    code: async (query: string, input: object, as: TestAccount): Promise<string | undefined> => (await app().graphql(query, { input } as never, as)).errors?.[0]?.extensions.code,
    ask: (as: TestAccount, sessionId: string) => done(ASK, { sessionId }, as),
    own: async (event: TestProgramme, as: TestAccount) => (await read(event, as)).ownSeats.map(({ state, rank }) => [state, rank]),
  };
}
