import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { EventAnswer, PackReading } from './seat.entity';

/** So long before the deadline people hear that it is near. */
const AHEAD = '24 hours';

/** The only reader of who read the preparation pack, and of what they answered. */
@Injectable()
export class PreparationRepository {
  constructor(private readonly database: DataSource) {}

  async readings(eventId: string, packRevision: number): Promise<PackReading[]> {
    return this.database.manager.find(PackReading, { where: { agendaEventId: eventId, packRevision }, order: { readAt: 'ASC' } });
  }

  reading(eventId: string, accountId: string): Promise<PackReading | null> {
    return this.database.manager.findOneBy(PackReading, { agendaEventId: eventId, accountId });
  }

  answers(questionIds: readonly string[], accountId?: string): Promise<EventAnswer[]> {
    return this.database.manager.find(EventAnswer, { where: { questionId: In([...questionIds]), ...(accountId && { accountId }) }, order: { savedAt: 'ASC' } });
  }

  async answered(questionIds: readonly string[], manager: EntityManager): Promise<boolean> {
    return (await manager.countBy(EventAnswer, { questionId: In([...questionIds]) })) > 0;
  }

  /** Events whose questions can be answered for one more day, each once. */
  async claimReminders(now: Date, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `UPDATE seat_plans p SET reminded_at = $1 FROM agenda_events e
       WHERE e.id = p.agenda_event_id AND e.state = 'published' AND p.reminded_at IS NULL AND p.answer_by > $1::timestamptz AND p.answer_by <= $1::timestamptz + interval '${AHEAD}'
         AND EXISTS (SELECT 1 FROM event_questions q WHERE q.agenda_event_id = e.id)
       RETURNING e.id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Who has a place at an event and did not answer all of its questions. */
  async unanswered(eventId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT DISTINCT s.account_id AS id FROM seats s WHERE s.agenda_event_id = $1 AND s.state IN ('requested', 'contacted', 'offered', 'confirmed')
         AND EXISTS (SELECT 1 FROM event_questions q WHERE q.agenda_event_id = $1 AND NOT EXISTS (SELECT 1 FROM event_answers a WHERE a.question_id = q.id AND a.account_id = s.account_id))`,
      [eventId],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes away what somebody answered; returns the events where it stood. */
  async forgetAnswers(accountId: string, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `DELETE FROM event_answers a USING event_questions q WHERE q.id = a.question_id AND a.account_id = $1 RETURNING q.agenda_event_id AS id`,
      [accountId],
    );
    return [...new Set(rows.map(({ id }) => id))];
  }
}
