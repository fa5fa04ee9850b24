import { Injectable } from '@nestjs/common';
import { holdingSeatStates } from '@leerkring/contract';
import { DataSource, In, type EntityManager } from 'typeorm';
import { EventBlock, EventQuestion, ParallelSession, SeatPlan } from './programme.entity';

/** How many places of a session somebody has, and how many people wait for one. */
export interface Occupation {
  taken: number;
  waiting: number;
}

/** A session with the minutes of its block, after the event begins. */
export type LockedSession = ParallelSession & Pick<EventBlock, 'fromMinute' | 'untilMinute'>;

/** The only reader of what an event holds for the day: its blocks, sessions and questions. */
@Injectable()
export class ProgrammeRepository {
  constructor(private readonly database: DataSource) {}

  async plans(eventIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, SeatPlan>> {
    const rows = await manager.findBy(SeatPlan, { agendaEventId: In([...eventIds]) });
    return new Map(rows.map((plan) => [plan.agendaEventId, plan]));
  }

  /** The plan of an event that nobody else changes until commit. */
  lockPlan(eventId: string, manager: EntityManager): Promise<SeatPlan | null> {
    return manager.findOne(SeatPlan, { where: { agendaEventId: eventId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Blocks of these events, by event and in the order of the day. */
  async blocks(eventIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, EventBlock[]>> {
    const rows = await manager.find(EventBlock, { where: { agendaEventId: In([...eventIds]) }, order: { fromMinute: 'ASC', untilMinute: 'ASC', title: 'ASC' } });
    return Map.groupBy(rows, (block) => block.agendaEventId);
  }

  /** Sessions of these blocks, by block. */
  async sessions(blockIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, ParallelSession[]>> {
    const rows = await manager.find(ParallelSession, { where: { blockId: In([...blockIds]) }, order: { position: 'ASC' } });
    return Map.groupBy(rows, (session) => session.blockId);
  }

  session(id: string, manager: EntityManager = this.database.manager): Promise<ParallelSession | null> {
    return manager.findOneBy(ParallelSession, { id });
  }

  async sessionsByIds(ids: readonly string[]): Promise<Map<string, ParallelSession>> {
    const rows = await this.database.manager.findBy(ParallelSession, { id: In([...ids]) });
    return new Map(rows.map((session) => [session.id, session]));
  }

  /** Sessions whose seats nobody else changes until commit. Always locked in one order, so that no two wait for each other. */
  async lockSessions(ids: readonly string[], manager: EntityManager): Promise<Map<string, LockedSession>> {
    const rows = await manager.query<LockedSession[]>(
      `SELECT s.id, s.block_id AS "blockId", s.agenda_event_id AS "agendaEventId", s.position, s.title, s.description, s.room, s.led_by AS "ledBy", s.capacity,
         s.walk_in_minutes AS "walkInMinutes", s.last_place AS "lastPlace", b.from_minute AS "fromMinute", b.until_minute AS "untilMinute"
       FROM parallel_sessions s JOIN event_blocks b ON b.id = s.block_id WHERE s.id = ANY($1::uuid[]) ORDER BY s.id FOR NO KEY UPDATE OF s`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** All sessions of an event, locked as above. */
  async lockAll(eventId: string, manager: EntityManager): Promise<Map<string, LockedSession>> {
    const rows = await manager.query<{ id: string }[]>('SELECT id FROM parallel_sessions WHERE agenda_event_id = $1', [eventId]);
    return this.lockSessions(rows.map(({ id }) => id), manager);
  }

  async occupations(sessionIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, Occupation>> {
    const rows = await manager.query<{ id: string; taken: string; waiting: string }[]>(
      `SELECT session_id AS id, count(*) FILTER (WHERE state = ANY($2)) AS taken, count(*) FILTER (WHERE state = 'waitlisted') AS waiting
       FROM seats WHERE session_id = ANY($1::uuid[]) GROUP BY session_id`,
      [sessionIds, holdingSeatStates],
    );
    return new Map(rows.map(({ id, taken, waiting }) => [id, { taken: Number(taken), waiting: Number(waiting) }]));
  }

  async questions(eventIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, EventQuestion[]>> {
    const rows = await manager.find(EventQuestion, { where: { agendaEventId: In([...eventIds]) }, order: { position: 'ASC' } });
    return Map.groupBy(rows, (question) => question.agendaEventId);
  }
}
