import { Injectable } from '@nestjs/common';
import { runningSeatStates, type SeatState } from '@leerkring/contract';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Seat, WalkIn } from './seat.entity';
import type { SeatFacts } from './seats.policy';

/** Stands in the place of words whose author wants them gone. */
const NO_WORDS = '…';
const MOST_EXPIRED = 200;

/** A seat, and where it waits: the first in order has rank 1; null when it does not wait. */
export type RankedSeat = Seat & { rank: number | null };

const running = [...runningSeatStates];

/** The only reader of seats. */
@Injectable()
export class SeatsRepository {
  constructor(private readonly database: DataSource) {}

  find(id: string, manager: EntityManager = this.database.manager): Promise<Seat | null> {
    return manager.findOneBy(Seat, { id });
  }

  /** Seats of a person at these events, the newest last; with those that are over. */
  async own(accountId: string, eventIds: readonly string[]): Promise<Map<string, RankedSeat[]>> {
    const seats = await this.database.manager.find(Seat, { where: { accountId, agendaEventId: In([...eventIds]) }, order: { askedAt: 'ASC', id: 'ASC' } });
    return Map.groupBy(await this.ranked(seats), (seat) => seat.agendaEventId);
  }

  /** All seats of an event, by session in order of arrival. */
  async ofEvent(eventId: string): Promise<RankedSeat[]> {
    return this.ranked(await this.database.manager.find(Seat, { where: { agendaEventId: eventId }, order: { sessionId: 'ASC', place: 'ASC' } }));
  }

  running(accountId: string, eventId: string, manager: EntityManager = this.database.manager): Promise<Seat[]> {
    return manager.findBy(Seat, { accountId, agendaEventId: eventId, state: In(running) });
  }

  /** Seats of a person that go on; with a group only those in its events. */
  runningOf(accountId: string, groupId?: string): Promise<Seat[]> {
    const query = this.database.manager.createQueryBuilder(Seat, 's').where('s.account_id = :accountId AND s.state IN (:...running)', { accountId, running });
    return (groupId ? query.andWhere('s.agenda_event_id IN (SELECT id FROM agenda_events WHERE group_id = :groupId)', { groupId }) : query).getMany();
  }

  /** Makes what somebody does with their seats in an event wait for what they did just before. */
  async lockPerson(accountId: string, eventId: string, manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`seats ${accountId} ${eventId}`]);
  }

  /** Who is next in order on the waiting list of a session; its lock is held. */
  next(sessionId: string, count: number, manager: EntityManager): Promise<Seat[]> {
    return manager.find(Seat, { where: { sessionId, state: 'waitlisted' }, order: { place: 'ASC' }, ...(Number.isFinite(count) && { take: count }) });
  }

  /** Sessions where an offered place was not confirmed in time; of what was called off nobody needs to hear that. */
  async sessionsWithExpired(now: Date): Promise<{ id: string }[]> {
    return this.database.query(
      `SELECT DISTINCT s.session_id AS id FROM seats s JOIN agenda_events e ON e.id = s.agenda_event_id WHERE s.state = 'offered' AND s.confirm_by <= $1 AND e.state = 'published' LIMIT ${MOST_EXPIRED}`,
      [now],
    );
  }

  expired(sessionId: string, now: Date, manager: EntityManager): Promise<Seat[]> {
    return manager.createQueryBuilder(Seat, 's').where(`s.session_id = :sessionId AND s.state = 'offered' AND s.confirm_by <= :now`, { sessionId, now }).orderBy('s.place').getMany();
  }

  /** What was last written to the person of each seat. */
  async lastReasons(seatIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; reason: string }[]>(
      `SELECT DISTINCT ON (seat_id) seat_id AS id, reason FROM seat_changes WHERE seat_id = ANY($1::uuid[]) AND reason <> '' ORDER BY seat_id, made_at DESC, id DESC`,
      [seatIds],
    );
    return new Map(rows.map(({ id, reason }) => [id, reason]));
  }

  async facts(ids: readonly string[], manager: EntityManager): Promise<Map<string, SeatFacts>> {
    const rows = await manager.findBy(Seat, { id: In([...ids]) });
    return new Map(rows.map(({ id, agendaEventId, accountId, state }) => [id, { about: { type: 'agenda_event', id: agendaEventId }, accountId, state }]));
  }

  /** Ended seats of sessions that go away, with their history. */
  async removeEnded(sessionIds: readonly string[], manager: EntityManager): Promise<void> {
    await manager.query('DELETE FROM seat_changes WHERE session_id = ANY($1::uuid[]) OR seat_id IN (SELECT id FROM seats WHERE session_id = ANY($1::uuid[]))', [sessionIds]);
    await manager.delete(Seat, { sessionId: In([...sessionIds]) });
    await manager.delete(WalkIn, { sessionId: In([...sessionIds]) });
  }

  /** Takes away the reasons that somebody wrote; returns the events where they stood. */
  async forgetReasons(accountId: string, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `UPDATE seat_changes c SET reason = $2 FROM seats s WHERE s.id = c.seat_id AND c.made_by_id = $1 AND c.reason NOT IN ('', $2) RETURNING s.agenda_event_id AS id`,
      [accountId, NO_WORDS],
    );
    return [...new Set(rows.map(({ id }) => id))];
  }

  async walkIns(sessionIds: readonly string[]): Promise<WalkIn[]> {
    return this.database.manager.find(WalkIn, { where: { sessionId: In([...sessionIds]) }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  /** With where they stand on the waiting list. */
  async ranked(seats: Seat[]): Promise<RankedSeat[]> {
    const waiting = seats.filter(({ state }) => state === ('waitlisted' satisfies SeatState));
    const rows = waiting.length
      ? await this.database.query<{ id: string; rank: string }[]>(
          `SELECT id, rank FROM (SELECT id, row_number() OVER (PARTITION BY session_id ORDER BY place) AS rank FROM seats WHERE state = 'waitlisted' AND session_id = ANY($1::uuid[])) w
           WHERE id = ANY($2::uuid[])`,
          [[...new Set(waiting.map(({ sessionId }) => sessionId))], waiting.map(({ id }) => id)],
        )
      : [];
    const ranks = new Map(rows.map(({ id, rank }) => [id, Number(rank)]));
    return seats.map((seat) => ({ ...seat, rank: ranks.get(seat.id) ?? null }));
  }
}
