import { Injectable } from '@nestjs/common';
import { isSeatRunning, spansOverlap, streamOf } from '@leerkring/contract';
import { DomainError, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AgendaEvent } from '../agenda-event.entity';
import { EventBlock, ParallelSession, SeatPlan } from './programme.entity';
import { arrangeEventProgramme, type ArrangeEventProgrammeInput, type WrittenBlock } from './programme.inputs';
import { ProgrammeRepository, type LockedSession } from './programme.repository';
import { SeatBook, agendaEventRef } from './seat-book';
import { Seat } from './seat.entity';
import { SeatsRepository } from './seats.repository';

const MINUTE = 60 * 1000;

/** The programme of an event: blocks with parallel sessions. It is written as a whole, by whoever changes the event. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly works: Works,
    private readonly book: SeatBook,
    private readonly programme: ProgrammeRepository,
    private readonly seats: SeatsRepository,
  ) {}

  /**
   * Puts another programme in the place of what stands. Sessions keep their seats; where there are more places the waiting list moves up.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, EVENT_PROGRAMME_CHANGED when somebody else was ahead, EVENT_BLOCK_OUTSIDE,
   * EVENT_SESSION_TAKEN, EVENT_CAPACITY_TAKEN, EVENT_BLOCKS_CLASH when people have seats at two places at a time
   */
  arrange(actor: Actor, input: ArrangeEventProgrammeInput): Promise<string> {
    const { agendaEventId, revision, confirmation, blocks } = check(arrangeEventProgramme, input);
    return this.works.run(actor, async (work) => {
      await work.require('event_programme.arrange', agendaEventRef(agendaEventId));
      await work.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`event programme ${agendaEventId}`]);
      const plan = (await this.programme.plans([agendaEventId], work.manager)).get(agendaEventId);
      if ((plan?.revision ?? 0) !== revision) throw new DomainError('EVENT_PROGRAMME_CHANGED', { revision: plan?.revision ?? 0 });
      const event = await work.manager.findOneByOrFail(AgendaEvent, { id: agendaEventId });
      if (blocks.some(({ startsAt, endsAt }) => startsAt < event.startsAt || endsAt > event.endsAt)) throw new DomainError('EVENT_BLOCK_OUTSIDE');
      await this.write(work, event, blocks);
      await work.save(SeatPlan, { ...(plan ?? emptyPlan(agendaEventId)), confirmation, revision: revision + 1 });
      work.record('event_programme.arranged', { agendaEventId }, streamOf('agenda_event', agendaEventId), agendaEventRef(agendaEventId));
      return agendaEventId;
    });
  }

  private async write(work: Work, event: AgendaEvent, blocks: WrittenBlock[]): Promise<void> {
    const before = await this.programme.lockAll(event.id, work.manager);
    const known = new Set(((await this.programme.blocks([event.id], work.manager)).get(event.id) ?? []).map(({ id }) => id));
    const minutes = (moment: Date): number => Math.round((moment.getTime() - event.startsAt.getTime()) / MINUTE);
    const rows = blocks.map(({ id, title, startsAt, endsAt }): EventBlock => ({ id: id ?? uuid(), agendaEventId: event.id, title, fromMinute: minutes(startsAt), untilMinute: minutes(endsAt) }));
    if (blocks.some(({ id }) => id && !known.has(id))) throw new DomainError('EVENT_PROGRAMME_CHANGED');
    const sessions = blocks.flatMap((block, index) => sessionsOf(block, rows[index]!, before));
    await this.removeSessions(work, [...before.values()].filter(({ id }) => !sessions.some((session) => session.id === id)));
    await this.requireRoom(work, sessions);
    await work.manager.save(EventBlock, rows);
    await work.manager.save(ParallelSession, sessions.map(({ fromMinute: _from, untilMinute: _until, ...session }) => session));
    await work.manager.delete(EventBlock, { id: In([...known].filter((id) => !rows.some((row) => row.id === id))) });
    await this.requireNobodyTwice(work, event.id, rows);
    for (const session of sessions) await this.book.fill(work, event, session);
  }

  private async removeSessions(work: Work, sessions: LockedSession[]): Promise<void> {
    if (!sessions.length) return;
    const ids = sessions.map(({ id }) => id);
    const taken = (await work.manager.findBy(Seat, { sessionId: In(ids) })).find(({ state }) => isSeatRunning(state));
    if (taken) throw new DomainError('EVENT_SESSION_TAKEN', { title: sessions.find(({ id }) => id === taken.sessionId)!.title });
    await this.seats.removeEnded(ids, work.manager);
    await work.manager.delete(ParallelSession, { id: In(ids) });
  }

  /** Nobody loses a place because a session became smaller. */
  private async requireRoom(work: Work, sessions: LockedSession[]): Promise<void> {
    const occupations = await this.programme.occupations(sessions.map(({ id }) => id), work.manager);
    for (const { id, title, capacity } of sessions) {
      const taken = occupations.get(id)?.taken ?? 0;
      if (capacity !== null && capacity < taken) throw new DomainError('EVENT_CAPACITY_TAKEN', { title, taken });
    }
  }

  /** Blocks that come to overlap must not have the same people in them. */
  private async requireNobodyTwice(work: Work, eventId: string, blocks: EventBlock[]): Promise<void> {
    const seats = (await work.manager.findBy(Seat, { agendaEventId: eventId })).filter(({ state }) => isSeatRunning(state));
    for (const [index, one] of blocks.entries()) {
      for (const other of blocks.slice(index + 1)) {
        if (!spansOverlap({ from: one.fromMinute, until: one.untilMinute }, { from: other.fromMinute, until: other.untilMinute })) continue;
        const people = new Set(seats.filter(({ blockId }) => blockId === one.id).map(({ accountId }) => accountId));
        if (seats.some(({ blockId, accountId }) => blockId === other.id && people.has(accountId))) throw new DomainError('EVENT_BLOCKS_CLASH', { one: one.title, other: other.title });
      }
    }
  }
}

/** Of an event for which nobody arranged anything yet. */
export function emptyPlan(agendaEventId: string): SeatPlan {
  return { agendaEventId, confirmation: 'by_contact', revision: 0, answerBy: null, remindedAt: null, pack: '', packRevision: 0, preparationRevision: 0 };
}

/** Sessions of a block as they will stand; what they gave out stays. */
function sessionsOf(block: WrittenBlock, row: EventBlock, before: ReadonlyMap<string, LockedSession>): LockedSession[] {
  return block.sessions.map(({ id, ...session }, position) => {
    const known = id ? before.get(id) : undefined;
    if (id && known?.blockId !== row.id) throw new DomainError('EVENT_PROGRAMME_CHANGED');
    const { fromMinute, untilMinute } = row;
    return { ...session, id: id ?? uuid(), blockId: row.id, agendaEventId: row.agendaEventId, position, lastPlace: known?.lastPlace ?? 0, fromMinute, untilMinute };
  });
}
