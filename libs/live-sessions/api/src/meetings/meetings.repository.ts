import { Injectable } from '@nestjs/common';
import type { SessionFormat } from '@leerkring/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { Attendance, type Meeting } from './meeting.entity';

/** A meeting with what stands of it in its live session. */
export type SeenMeeting = Meeting & { head: number; groupId: string; title: string; startsAt: Date; cancelledAt: Date | null; format: SessionFormat };

/** The only reader of meetings and attendances. */
@Injectable()
export class MeetingsRepository {
  constructor(private readonly database: DataSource) {}

  /** These meetings, by id; sessions that were never planned have none. Each head is read with its row, so never later than what is read after it. */
  async byIds(ids: readonly string[]): Promise<Map<string, SeenMeeting>> {
    const rows = await this.database.query<SeenMeeting[]>(
      `SELECT m.id, m.kind, m.ends_at AS "endsAt", m.place, m.link, m.preparation, m.changed_at AS "changedAt", m.reason,
         s.group_id AS "groupId", s.title, s.format, s.planned_at AS "startsAt", s.cancelled_at AS "cancelledAt", t.head::int AS head
       FROM meetings m JOIN live_sessions s ON s.id = m.id JOIN streams t ON t.stream = 'live_session:' || m.id WHERE m.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What the people who sit in the group now answered, the first answer first. */
  async attendances(meetingIds: readonly string[]): Promise<Map<string, Attendance[]>> {
    const rows = await this.database.query<Attendance[]>(
      `SELECT a.meeting_id AS "meetingId", a.account_id AS "accountId", a.answer, a.note, a.answered_at AS "answeredAt"
       FROM attendances a JOIN live_sessions s ON s.id = a.meeting_id
       WHERE a.meeting_id = ANY($1)
         AND EXISTS (SELECT FROM memberships m WHERE m.group_id = s.group_id AND m.account_id = a.account_id AND m.ended_at IS NULL)
       ORDER BY a.answered_at, a.account_id`,
      [meetingIds],
    );
    return Map.groupBy(rows, ({ meetingId }) => meetingId);
  }

  /** Takes the notes of a person out. */
  async removeNotes(accountId: string, manager: EntityManager): Promise<void> {
    await manager.update(Attendance, { accountId }, { note: '' });
  }
}
