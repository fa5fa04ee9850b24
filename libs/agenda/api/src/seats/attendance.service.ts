import { Injectable } from '@nestjs/common';
import { amsterdamDay, limits, streamOf } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { AgendaEvent } from '../agenda-event.entity';
import { ProgrammeRepository } from './programme.repository';
import { agendaEventRef, seatRef } from './seat-book';
import { Seat, WalkIn } from './seat.entity';
import { addWalkIn, markSeat, removeWalkIn, type AddWalkInInput, type MarkSeatInput, type RemoveWalkInInput } from './seats.inputs';
import { SeatsRepository } from './seats.repository';

/** Who came: marked at the door, from the day on which the event begins. All throw DomainError NOT_FOUND, FORBIDDEN and INPUT_INVALID. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly programme: ProgrammeRepository,
    private readonly seats: SeatsRepository,
  ) {}

  /** Who came to an event without a seat; null for who does not look after it. */
  async walkIns(actor: Actor, eventId: string): Promise<WalkIn[] | null> {
    if (!(await this.access.can(actor, 'seat.oversee', agendaEventRef(eventId)))) return null;
    const blocks = (await this.programme.blocks([eventId])).get(eventId) ?? [];
    const sessions = await this.programme.sessions(blocks.map(({ id }) => id));
    return this.seats.walkIns([...sessions.values()].flat().map(({ id }) => id));
  }

  /** Marks whether somebody with a place came, or takes the mark away. @throws DomainError SEAT_MARK_EARLY, SEAT_MOVE_REFUSED for who has no place */
  mark(actor: Actor, input: MarkSeatInput): Promise<Seat> {
    const { id, presence } = check(markSeat, input);
    return this.works.run(actor, async (work) => {
      await work.require('seat.mark', seatRef(id));
      const seat = (await this.seats.find(id, work.manager))!;
      await this.requireDay(work, seat.agendaEventId);
      if (seat.state !== 'confirmed') throw new DomainError('SEAT_MOVE_REFUSED', { from: seat.state });
      await work.manager.update(Seat, { id }, { presence });
      work.record('seat.marked', { agendaEventId: seat.agendaEventId, seatId: id }, streamOf('agenda_event', seat.agendaEventId), seatRef(id)).actorId = null;
      return { ...seat, presence };
    });
  }

  /** Writes down somebody who came without a seat. @throws DomainError SEAT_MARK_EARLY, WALK_INS_FULL */
  addWalkIn(actor: Actor, input: AddWalkInInput): Promise<string> {
    const { agendaEventId, sessionId, name, organisation } = check(addWalkIn, input);
    return this.works.run(actor, async (work) => {
      await work.require('walk_in.add', agendaEventRef(agendaEventId));
      const session = (await this.programme.lockSessions([sessionId], work.manager)).get(sessionId);
      if (session?.agendaEventId !== agendaEventId) throw new DomainError('NOT_FOUND');
      await this.requireDay(work, agendaEventId);
      if ((await work.manager.countBy(WalkIn, { sessionId })) >= limits.walkIns) throw new DomainError('WALK_INS_FULL');
      await work.save(WalkIn, { id: uuid(), sessionId, name, organisation, addedById: accountIdOf(actor), addedAt: work.now });
      work.record('walk_in.added', { agendaEventId }, streamOf('agenda_event', agendaEventId), agendaEventRef(agendaEventId));
      return agendaEventId;
    });
  }

  removeWalkIn(actor: Actor, input: RemoveWalkInInput): Promise<string> {
    const { agendaEventId, id } = check(removeWalkIn, input);
    return this.works.run(actor, async (work) => {
      await work.require('walk_in.remove', agendaEventRef(agendaEventId));
      const walkIn = await work.manager.findOneBy(WalkIn, { id });
      const session = walkIn && (await this.programme.session(walkIn.sessionId, work.manager));
      if (session?.agendaEventId !== agendaEventId) throw new DomainError('NOT_FOUND');
      await work.manager.delete(WalkIn, { id });
      work.record('walk_in.removed', { agendaEventId }, streamOf('agenda_event', agendaEventId), agendaEventRef(agendaEventId));
      return agendaEventId;
    });
  }

  private async requireDay(work: Work, eventId: string): Promise<void> {
    const { startsAt } = await work.manager.findOneByOrFail(AgendaEvent, { id: eventId });
    if (amsterdamDay(work.now) < amsterdamDay(startsAt)) throw new DomainError('SEAT_MARK_EARLY');
  }
}
