import { Injectable } from '@nestjs/common';
import { runningSeatStates } from '@leerkring/contract';
import { Access, Clock, type Actor, type KnownFacts } from '@leerkring/platform/api';
import { DataSource, type EntityManager } from 'typeorm';
import { AgendaEvent } from '../agenda-event.entity';
import { agendaEventRef } from './seat-book';

/** Events with seats that are still to come, of everybody. */
const MOST = 100;

/** How full an event is, over all of its sessions. */
export interface SeatTally {
  id: string;
  title: string;
  startsAt: Date;
  trackId: string | null;
  /** Places; null: in some session as many as come. */
  capacity: number | null;
  confirmed: number;
  /** Who holds a place that is not confirmed yet. */
  unconfirmed: number;
  waitlisted: number;
  /** Places that nobody holds; null as above. */
  free: number | null;
}

type Counts = Pick<SeatTally, 'id' | 'capacity' | 'confirmed' | 'unconfirmed' | 'waitlisted' | 'free'>;

const COUNTS = `SELECT id, CASE WHEN bool_and(capacity IS NOT NULL) THEN sum(capacity)::int END AS capacity, sum(confirmed)::int AS confirmed, sum(unconfirmed)::int AS unconfirmed,
    sum(waitlisted)::int AS waitlisted, CASE WHEN bool_and(capacity IS NOT NULL) THEN sum(greatest(capacity - confirmed - unconfirmed, 0))::int END AS free
  FROM (SELECT p.agenda_event_id AS id, p.capacity, count(s.id) FILTER (WHERE s.state = 'confirmed') AS confirmed, count(s.id) FILTER (WHERE s.state = 'waitlisted') AS waitlisted,
      count(s.id) FILTER (WHERE s.state NOT IN ('confirmed', 'waitlisted')) AS unconfirmed
    FROM parallel_sessions p LEFT JOIN seats s ON s.session_id = p.id AND s.state = ANY($2) WHERE p.agenda_event_id = ANY($1::uuid[]) GROUP BY p.id) each_session GROUP BY id`;

/** How full the events are that somebody looks after. */
@Injectable()
export class SeatTallies {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  /** Published events with seats that are not over and that the actor looks after, by when they begin. */
  async overseen(actor: Actor, manager: EntityManager = this.database.manager): Promise<SeatTally[]> {
    const query = manager.createQueryBuilder(AgendaEvent, 'e').where(`e.state = 'published' AND e.ends_at > :now`, { now: this.clock.now() });
    query.andWhere('EXISTS (SELECT FROM parallel_sessions p WHERE p.agenda_event_id = e.id)').orderBy('e.startsAt').addOrderBy('e.id').take(MOST);
    const events = await this.access.visible('agenda_event', query, 'e.id', actor).getMany();
    const known: KnownFacts = new Map();
    await this.access.learn(events.map(({ id }) => agendaEventRef(id)), manager, known);
    const own: AgendaEvent[] = [];
    for (const event of events) if ((await this.access.granted(actor, ['seat.oversee'], agendaEventRef(event.id), manager, known)).size) own.push(event);
    const counts = new Map((await manager.query<Counts[]>(COUNTS, [own.map(({ id }) => id), runningSeatStates])).map((row) => [row.id, row]));
    return own.map(({ id, title, startsAt, trackId }) => ({ title, startsAt, trackId, ...counts.get(id)! }));
  }
}
