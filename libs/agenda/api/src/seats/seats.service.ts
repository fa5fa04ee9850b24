import { Injectable } from '@nestjs/common';
import { seatMoves, streamOf, type Permission, type SeatState } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { AgendaEvent } from '../agenda-event.entity';
import { ArrivalLines } from './arrival-lines';
import { ProgrammeRepository, type LockedSession } from './programme.repository';
import { SeatBook, agendaEventRef, seatRef } from './seat-book';
import type { Seat } from './seat.entity';
import { askSeat, confirmSeat, handleSeat, moveSeat, switchSeat, withdrawSeat, type AskSeatInput, type ConfirmSeatInput, type HandleSeatInput, type MoveSeatInput, type SwitchSeatInput, type WithdrawSeatInput } from './seats.inputs';
import { SeatsRepository, type RankedSeat } from './seats.repository';

/** A seat that is held with its person, event and session until commit. */
interface Held {
  seat: Seat;
  event: AgendaEvent;
  session: LockedSession;
}

/**
 * Seats of people in parallel sessions: asked and given up by themselves, taken further by who organises the event. All throw DomainError
 * NOT_FOUND, FORBIDDEN and INPUT_INVALID.
 */
@Injectable()
export class SeatsService {
  private readonly arrivals = new ArrivalLines();

  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly book: SeatBook,
    private readonly seats: SeatsRepository,
    private readonly programme: ProgrammeRepository,
  ) {}

  /** The actor's own seats at an event. */
  async own(actor: Actor, eventId: string): Promise<RankedSeat[]> {
    return actor.accountId ? ((await this.seats.own(actor.accountId, [eventId])).get(eventId) ?? []) : [];
  }

  /** Everybody's seats at an event; null for who does not look after it. */
  async ofEvent(actor: Actor, eventId: string): Promise<RankedSeat[] | null> {
    return (await this.access.can(actor, 'seat.oversee', agendaEventRef(eventId))) ? this.seats.ofEvent(eventId) : null;
  }

  /** With where it stands on the waiting list. */
  async ranked(seat: Seat): Promise<RankedSeat> {
    return (await this.seats.ranked([seat]))[0]!;
  }

  /** Asks a seat: a place when there is one, else the next number on the waiting list. @throws DomainError SEAT_NO_ORGANISATION, SEAT_SIGN_UP_CLOSED, SEAT_BLOCK_TAKEN, SEAT_CLASH */
  ask(actor: Actor, input: AskSeatInput): Promise<Seat> {
    const { sessionId } = check(askSeat, input);
    return this.arrivals.take(sessionId, () => this.arrive(actor, sessionId));
  }

  private arrive(actor: Actor, sessionId: string): Promise<Seat> {
    return this.works.run(actor, async (work) => {
      const agendaEventId = (await this.programme.session(sessionId, work.manager))?.agendaEventId;
      if (!agendaEventId) throw new DomainError('NOT_FOUND');
      await work.require('seat.ask', agendaEventRef(agendaEventId));
      const { organisationId } = actor;
      if (!organisationId) throw new DomainError('SEAT_NO_ORGANISATION');
      const accountId = accountIdOf(actor);
      await this.seats.lockPerson(accountId, agendaEventId, work.manager);
      await this.book.requireAhead(work, agendaEventId);
      const session = await this.locked(work, sessionId);
      await this.book.requireNoClash(work, accountId, session);
      const arrival = await this.book.arrival(work, session);
      const seat: Seat = { id: uuid(), agendaEventId, blockId: session.blockId, sessionId, accountId, organisationId, ...arrival, confirmBy: null, askedAt: work.now, presence: null };
      await this.book.open(work, seat, accountId);
      return seat;
    });
  }

  /** Gives up the own seat; the next in order moves up. @throws DomainError SEAT_MOVE_REFUSED */
  withdraw(actor: Actor, input: WithdrawSeatInput): Promise<Seat> {
    const { id } = check(withdrawSeat, input);
    return this.held(actor, id, 'seat.withdraw', async (work, { seat, event, session }) => {
      requireMove(seat.state, 'withdrawn', 'seat.withdraw');
      return this.book.leave(work, event, session, seat, 'withdrawn', { by: accountIdOf(actor) });
    });
  }

  /** Takes the place that was offered. @throws DomainError SEAT_MOVE_REFUSED, SEAT_OFFER_OVER */
  confirm(actor: Actor, input: ConfirmSeatInput): Promise<Seat> {
    const { id } = check(confirmSeat, input);
    return this.held(actor, id, 'seat.confirm', async (work, { seat }) => {
      if (seat.state === 'expired') throw new DomainError('SEAT_OFFER_OVER');
      requireMove(seat.state, 'confirmed', 'seat.confirm');
      if (seat.confirmBy && seat.confirmBy <= work.now) throw new DomainError('SEAT_OFFER_OVER');
      return this.book.move(work, seat, { state: 'confirmed' }, { by: accountIdOf(actor) });
    });
  }

  /** Goes to another session of the same event. The seat that one has is kept unless there is a place, or one accepts to wait. @throws DomainError SEAT_SESSION_FULL, SEAT_SIGN_UP_CLOSED, SEAT_CLASH */
  switch(actor: Actor, input: SwitchSeatInput): Promise<Seat> {
    const { id, sessionId, acceptWaiting } = check(switchSeat, input);
    return this.held(actor, id, 'seat.switch', (work, held) => this.reseat(work, held, sessionId, acceptWaiting), sessionId);
  }

  /** Puts somebody in another session, where they wait when it is full. @throws DomainError SEAT_SESSION_FULL, SEAT_CLASH */
  move(actor: Actor, input: MoveSeatInput): Promise<Seat> {
    const { id, sessionId, acceptWaiting } = check(moveSeat, input);
    return this.held(actor, id, 'seat.move', (work, held) => this.reseat(work, held, sessionId, acceptWaiting), sessionId);
  }

  /**
   * Takes somebody's seat a step further.
   * @throws DomainError SEAT_MOVE_REFUSED, SEAT_MOVED when somebody else was ahead, SEAT_REASON_MISSING, SEAT_NOBODY_WAITS
   */
  handle(actor: Actor, input: HandleSeatInput): Promise<Seat> {
    const { id, from, to, reason } = check(handleSeat, input);
    return this.held(actor, id, 'seat.handle', async (work, { seat, event, session }) => {
      const { asks } = requireMove(from, to, 'seat.handle');
      if (seat.state !== from) throw new DomainError('SEAT_MOVED', { state: seat.state });
      if (asks !== 'nothing' && !reason) throw new DomainError('SEAT_REASON_MISSING');
      const step = { by: accountIdOf(actor), reason };
      if (to === 'declined') return this.book.leave(work, event, session, seat, to, step);
      if (to !== 'waitlisted') return this.book.move(work, seat, { state: to }, step);
      if (!(await this.seats.next(session.id, 1, work.manager)).length) throw new DomainError('SEAT_NOBODY_WAITS');
      const { place } = await this.book.arrival(work, session);
      return this.book.leave(work, event, session, { ...seat, place }, to, step);
    });
  }

  private async reseat(work: Work, { seat, event, session }: Held, sessionId: string, acceptWaiting: boolean): Promise<Seat> {
    requireRunning(seat.state);
    await this.book.requireAhead(work, event.id);
    if (sessionId === session.id) {
      work.silently('it is there already');
      return seat;
    }
    const target = await this.locked(work, sessionId);
    await this.book.requireNoClash(work, seat.accountId, target, seat.id);
    const arrival = await this.book.arrival(work, target);
    if (arrival.state === 'waitlisted' && !acceptWaiting) throw new DomainError('SEAT_SESSION_FULL', { title: target.title });
    // Whoever was confirmed or spoken to needs no second talk for another room.
    const state = arrival.state === 'requested' && (seat.state === 'confirmed' || seat.state === 'contacted') ? seat.state : arrival.state;
    const moved = await this.book.move(work, seat, { ...arrival, state, sessionId, blockId: target.blockId }, { by: accountIdOf(work.actor) });
    work.record('seat.switched', { agendaEventId: event.id, seatId: seat.id }, streamOf('agenda_event', event.id), seatRef(seat.id)).actorId = null;
    await this.book.fill(work, event, session);
    return moved;
  }

  /**
   * Runs a step of a seat under its locks: the person first, then the sessions in their order.
   * @param target the other session that it concerns
   */
  private held(actor: Actor, id: string, permission: Permission, step: (work: Work, held: Held) => Promise<Seat>, target?: string): Promise<Seat> {
    return this.works.run(actor, async (work) => {
      await work.require(permission, seatRef(id));
      const { accountId, agendaEventId } = (await this.seats.find(id, work.manager))!;
      await this.seats.lockPerson(accountId, agendaEventId, work.manager);
      const { sessionId } = (await this.seats.find(id, work.manager))!;
      const sessions = await this.programme.lockSessions(target ? [sessionId, target] : [sessionId], work.manager);
      if (target && sessions.get(target)?.agendaEventId !== agendaEventId) throw new DomainError('NOT_FOUND');
      const seat = (await this.seats.find(id, work.manager))!;
      const event = await work.manager.findOneByOrFail(AgendaEvent, { id: agendaEventId });
      return step(work, { seat, event, session: sessions.get(sessionId)! });
    });
  }

  private async locked(work: Work, sessionId: string): Promise<LockedSession> {
    const session = (await this.programme.lockSessions([sessionId], work.manager)).get(sessionId);
    if (!session) throw new DomainError('NOT_FOUND');
    return session;
  }
}

function requireMove(from: SeatState, to: SeatState, permission: 'seat.withdraw' | 'seat.confirm' | 'seat.handle') {
  const move = seatMoves[from][to];
  if (!move?.by.includes(permission)) throw new DomainError('SEAT_MOVE_REFUSED', { from, to });
  return move;
}

function requireRunning(state: SeatState): void {
  if (!seatMoves[state].withdrawn) throw new DomainError('SEAT_MOVE_REFUSED', { from: state });
}
