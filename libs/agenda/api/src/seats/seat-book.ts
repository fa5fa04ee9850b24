import { Injectable } from '@nestjs/common';
import { isSeatHolding, spansOverlap, streamOf, type SeatConfirmation, type SeatState, type SubjectRef } from '@leerkring/contract';
import { DomainError, type Work } from '@leerkring/platform/api';
import { ProgrammeRules } from '@leerkring/rules/api';
import { v7 as uuid } from 'uuid';
import { AgendaEvent } from '../agenda-event.entity';
import { confirmBy } from './confirm-by';
import { ParallelSession } from './programme.entity';
import { ProgrammeRepository, type LockedSession } from './programme.repository';
import { Seat, SeatChange } from './seat.entity';
import { SeatsRepository } from './seats.repository';

export const seatRef = (id: string): SubjectRef => ({ type: 'seat', id });
export const agendaEventRef = (id: string): SubjectRef => ({ type: 'agenda_event', id });

/** Who took a step and what they wrote; null: the waiting list by itself. */
interface Step {
  by: string | null;
  reason?: string;
}

/**
 * Gives out places and numbers. Whoever calls it holds the sessions (`lockSessions`), and of what a person does the person first
 * (`lockPerson`): always in this order, so that nobody waits in a circle.
 */
@Injectable()
export class SeatBook {
  constructor(
    private readonly seats: SeatsRepository,
    private readonly programme: ProgrammeRepository,
    private readonly rules: ProgrammeRules,
  ) {}

  /** @throws DomainError SEAT_SIGN_UP_CLOSED when the event began, was called off or is not published */
  async requireAhead(work: Work, eventId: string): Promise<AgendaEvent> {
    const event = await work.manager.findOneByOrFail(AgendaEvent, { id: eventId });
    if (!isAhead(event, work.now)) throw new DomainError('SEAT_SIGN_UP_CLOSED');
    return event;
  }

  /**
   * One choice per block, and none at the same time as another.
   * @param except the seat that would leave its place
   * @throws DomainError SEAT_BLOCK_TAKEN, SEAT_CLASH with the title of the other session
   */
  async requireNoClash(work: Work, accountId: string, session: LockedSession, except?: string): Promise<void> {
    const others = (await this.seats.running(accountId, session.agendaEventId, work.manager)).filter(({ id }) => id !== except);
    if (others.some(({ blockId }) => blockId === session.blockId)) throw new DomainError('SEAT_BLOCK_TAKEN');
    const blocks = (await this.programme.blocks([session.agendaEventId], work.manager)).get(session.agendaEventId) ?? [];
    const spanOf = ({ fromMinute, untilMinute }: { fromMinute: number; untilMinute: number }) => ({ from: fromMinute, until: untilMinute });
    const clashing = others.find(({ blockId }) => blocks.some((block) => block.id === blockId && spansOverlap(spanOf(block), spanOf(session))));
    if (clashing) throw new DomainError('SEAT_CLASH', { title: (await this.programme.session(clashing.sessionId, work.manager))?.title });
  }

  /** What somebody who comes now gets: a place, or a number on the waiting list. */
  async arrival({ manager }: Work, session: LockedSession): Promise<{ state: SeatState; place: number }> {
    const [{ agendaEventId, capacity }, taken] = [session, await this.taken(manager, session.id)];
    const confirmation: SeatConfirmation = (await this.programme.plans([agendaEventId], manager)).get(agendaEventId)?.confirmation ?? 'by_contact';
    const place = session.lastPlace + 1;
    session.lastPlace = place;
    await manager.update(ParallelSession, { id: session.id }, { lastPlace: place });
    if (capacity !== null && taken >= capacity) return { state: 'waitlisted', place };
    return { state: confirmation === 'automatic' ? 'confirmed' : 'requested', place };
  }

  async open(work: Work, seat: Seat, by: string): Promise<void> {
    await work.manager.insert(Seat, seat);
    await this.tell(work, seat, null, { by });
  }

  /** Lets a seat take a step that was asked for already. */
  async move(work: Work, seat: Seat, values: Partial<Seat> & { state: SeatState }, step: Step): Promise<Seat> {
    const after = { ...seat, confirmBy: null, ...values };
    await work.manager.update(Seat, { id: seat.id }, after);
    await this.tell(work, after, seat.state, step);
    return after;
  }

  /** Offers what is free in a session to those who wait, in order of arrival, as long as the event is ahead. */
  async fill(work: Work, event: AgendaEvent, session: LockedSession): Promise<void> {
    if (!isAhead(event, work.now)) return;
    const free = session.capacity === null ? Infinity : session.capacity - (await this.taken(work.manager, session.id));
    const next = free > 0 ? await this.seats.next(session.id, free, work.manager) : [];
    if (!next.length) return;
    const days = await this.rules.at('confirm_days', work.now, work.manager);
    for (const seat of next) await this.move(work, seat, { state: 'offered', confirmBy: confirmBy(work.now, days, event.startsAt) }, { by: null });
  }

  /** Ends a seat, or leaves its place to others, and lets the next move up. */
  async leave(work: Work, event: AgendaEvent, session: LockedSession, seat: Seat, to: SeatState, step: Step): Promise<Seat> {
    const left = await this.move(work, seat, { state: to }, step);
    if (isSeatHolding(seat.state)) await this.fill(work, event, session);
    return left;
  }

  private async taken(manager: Work['manager'], sessionId: string): Promise<number> {
    return (await this.programme.occupations([sessionId], manager)).get(sessionId)?.taken ?? 0;
  }

  private async tell(work: Work, seat: Seat, from: SeatState | null, { by, reason = '' }: Step): Promise<void> {
    await work.manager.insert(SeatChange, { id: uuid(), seatId: seat.id, sessionId: seat.sessionId, fromState: from, toState: seat.state, madeById: by, reason, madeAt: work.now });
    const news = { agendaEventId: seat.agendaEventId, seatId: seat.id, from, to: seat.state, own: by === seat.accountId };
    // By nobody: who finds an event does not learn who comes.
    work.record('seat.moved', news, streamOf('agenda_event', seat.agendaEventId), seatRef(seat.id)).actorId = null;
  }
}

export function isAhead({ state, startsAt }: Pick<AgendaEvent, 'state' | 'startsAt'>, now: Date): boolean {
  return state === 'published' && startsAt > now;
}
