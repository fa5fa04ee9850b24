import type { Permission } from './permissions';
import type { Words } from './words';

/** Where the seat of a person in a parallel session stands. */
export const seatStates = ['requested', 'contacted', 'waitlisted', 'offered', 'confirmed', 'declined', 'withdrawn', 'expired'] as const;
export type SeatState = (typeof seatStates)[number];

export const seatStateNames: Record<SeatState, Words> = {
  requested: { nl: 'Aangevraagd', en: 'Requested' },
  contacted: { nl: 'Contact gehad', en: 'Contacted' },
  waitlisted: { nl: 'Op de wachtlijst', en: 'On the waiting list' },
  offered: { nl: 'Plek aangeboden', en: 'Place offered' },
  confirmed: { nl: 'Bevestigd', en: 'Confirmed' },
  declined: { nl: 'Afgewezen', en: 'Declined' },
  withdrawn: { nl: 'Afgemeld', en: 'Withdrawn' },
  expired: { nl: 'Niet op tijd bevestigd', en: 'Not confirmed in time' },
};

/** A step that a seat can take. */
export interface SeatMove {
  /** Who may: the person, with `handle` whoever organises the event; nobody: the waiting list does it by itself. */
  by: readonly Extract<Permission, 'seat.withdraw' | 'seat.confirm' | 'seat.handle'>[];
  /** What an organiser writes along, which the person reads; the person writes nothing. */
  asks: 'nothing' | 'note' | 'reason';
}

const itself: SeatMove = { by: [], asks: 'nothing' };
const withdrawn: SeatMove = { by: ['seat.withdraw'], asks: 'nothing' };
const handled = (asks: SeatMove['asks'] = 'nothing'): SeatMove => ({ by: ['seat.handle'], asks });
/** A no, and being put on the waiting list. */
const why = handled('reason');

/** From where a seat can go where. What is left out is no step, whoever asks. */
export const seatMoves: Record<SeatState, Partial<Record<SeatState, SeatMove>>> = {
  requested: { contacted: handled('note'), confirmed: handled(), waitlisted: why, declined: why, withdrawn },
  contacted: { confirmed: handled(), waitlisted: why, declined: why, withdrawn },
  waitlisted: { offered: itself, declined: why, withdrawn },
  offered: { confirmed: { by: ['seat.confirm', 'seat.handle'], asks: 'nothing' }, expired: itself, declined: why, withdrawn },
  confirmed: { declined: why, withdrawn },
  declined: {},
  withdrawn: {},
  expired: {},
};

/** Whether somebody still takes part in the block that the seat is in; a person has one such seat in a block. */
export const runningSeatStates = ['requested', 'contacted', 'waitlisted', 'offered', 'confirmed'] as const satisfies readonly SeatState[];
/** Whether a seat takes a place: who was offered one holds it until it is confirmed or over. */
export const holdingSeatStates = ['requested', 'contacted', 'offered', 'confirmed'] as const satisfies readonly SeatState[];

export const isSeatRunning = (state: SeatState): boolean => (runningSeatStates as readonly SeatState[]).includes(state);
export const isSeatHolding = (state: SeatState): boolean => (holdingSeatStates as readonly SeatState[]).includes(state);

/** Whether a free place is somebody's at once, or only after an organiser spoke with them. */
export const seatConfirmations = ['automatic', 'by_contact'] as const;
export type SeatConfirmation = (typeof seatConfirmations)[number];

/** Whether somebody who has a place came. */
export const presences = ['present', 'absent'] as const;
export type Presence = (typeof presences)[number];

/** From when until when, in any unit. */
interface Span {
  from: number;
  until: number;
}

/** Whether two spans have a moment in common; one that begins when the other ends does not. */
export const spansOverlap = (one: Span, other: Span): boolean => one.from < other.until && other.from < one.until;

export interface RoomUse extends Span {
  /** Of the parallel session. */
  id: string;
  room: string;
}

/** Parallel sessions that are in one room at one time, as pairs; a room is the same however it is spelled in capitals and spaces. */
export function roomClashes<Use extends RoomUse>(uses: readonly Use[]): [Use, Use][] {
  const named = uses.filter(({ room }) => room.trim());
  const sameRoom = (one: string, other: string): boolean => roomKey(one) === roomKey(other);
  return named.flatMap((one, index) => named.slice(index + 1).flatMap((other): [Use, Use][] => (sameRoom(one.room, other.room) && spansOverlap(one, other) ? [[one, other]] : [])));
}

const roomKey = (room: string): string => room.trim().toLowerCase().replace(/\s+/g, ' ');

/** What happens to the programme and seats of an event. They carry no words and no names: screens ask. */
export interface SeatEvents {
  'event_programme.arranged': { agendaEventId: string };
  /** Somebody asked a seat, or it took a step. Told by nobody, as readers of an event do not learn who comes; `own`: the person did it. */
  'seat.moved': { agendaEventId: string; seatId: string; from: SeatState | null; to: SeatState; own: boolean };
  /** A seat is in another parallel session now. */
  'seat.switched': { agendaEventId: string; seatId: string };
  'seat.marked': { agendaEventId: string; seatId: string };
  'walk_in.added': { agendaEventId: string };
  'walk_in.removed': { agendaEventId: string };
  'preparation_pack.written': { agendaEventId: string };
  'preparation_pack.confirmed': { agendaEventId: string };
  'event_answer.given': { agendaEventId: string };
  /** That questions can be answered for one more day; told once. */
  'event_answer.reminded': { agendaEventId: string };
  /** Somebody who is forgotten took words along. */
  'seat.words_removed': { agendaEventId: string };
}

/** What follows each of them on the server. */
export const seatFollowUps = {
  'event_programme.arranged': 'quiet',
  'seat.moved': 'reaction',
  'seat.switched': 'quiet',
  'seat.marked': 'quiet',
  'walk_in.added': 'quiet',
  'walk_in.removed': 'quiet',
  'preparation_pack.written': 'quiet',
  'preparation_pack.confirmed': 'quiet',
  'event_answer.given': 'quiet',
  'event_answer.reminded': 'reaction',
  'seat.words_removed': 'quiet',
} as const satisfies Record<keyof SeatEvents, 'reaction' | 'quiet'>;
