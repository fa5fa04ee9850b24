import { Injectable } from '@nestjs/common';
import type { OwnFormatMark, SessionFormat } from '@leerkring/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { Attendance, type Meeting } from './meeting.entity';

/** A meeting with what stands of it in its live session. */
export type SeenMeeting = Meeting & { head: number; groupId: string; title: string; createdAt: Date; startsAt: Date; cancelledAt: Date | null; format: SessionFormat; ownFormat: OwnFormatMark | null; revision: number };

/** The only reader of meetings and attendances. */
@Injectable()
export class MeetingsRepository {
  constructor(private readonly database: DataSource) {}

  /** These meetings, by id; sessions that were never planned have none. Each head is read with its row, so never later than what is read after it. */
  async byIds(ids: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, SeenMeeting>> {
    const rows = await manager.query<SeenMeeting[]>(
      `SELECT m.id, m.kind, m.ends_at AS "endsAt", m.place, m.link, m.preparation, m.changed_at AS "changedAt", m.reason, m.sequence, m.sequence AS revision, m.own_format_id AS "ownFormatId",
         s.group_id AS "groupId", s.title, s.format, s.created_at AS "createdAt", s.planned_at AS "startsAt", s.cancelled_at AS "cancelledAt", t.head::int AS head,
         CASE WHEN s.opened_at IS NOT NULL THEN s.rundown -> 'own' WHEN f.id IS NOT NULL THEN jsonb_build_object('id', f.id, 'name', f.name, 'version', f.version) END AS "ownFormat"
       FROM meetings m JOIN live_sessions s ON s.id = m.id LEFT JOIN own_formats f ON f.id = m.own_format_id JOIN streams t ON t.stream = 'live_session:' || m.id WHERE m.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Meetings of these groups that end after `from`, called off or not; at most 1000. */
  async endingAfter(groupIds: readonly string[], from: Date): Promise<SeenMeeting[]> {
    if (!groupIds.length) return [];
    const rows = await this.database.query<{ id: string }[]>('SELECT m.id FROM meetings m JOIN live_sessions s ON s.id = m.id WHERE s.group_id = ANY($1) AND m.ends_at > $2 ORDER BY s.planned_at, m.id LIMIT 1000', [groupIds, from]);
    return [...(await this.byIds(rows.map(({ id }) => id))).values()];
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

  /**
   * Claims the reminders whose moment has come, each once, on however many nodes this is done at the same time. Of a meeting that was planned or
   * changed after that moment people just heard; of one that begins within the hour only that is said.
   */
  claimReminders(now: Date, manager: EntityManager): Promise<{ meetingId: string; before: 'day' | 'hour' }[]> {
    return manager.query<{ meetingId: string; before: 'day' | 'hour' }[]>(
      `INSERT INTO meeting_reminders (meeting_id, before, starts_at)
       SELECT s.id, CASE WHEN s.planned_at <= $1::timestamptz + interval '1 hour' THEN 'hour' ELSE 'day' END, s.planned_at
       FROM live_sessions s JOIN meetings m ON m.id = s.id
       WHERE s.opened_at IS NULL AND s.cancelled_at IS NULL AND s.planned_at > $1 AND s.planned_at <= $1::timestamptz + interval '1 day'
         AND greatest(s.created_at, m.changed_at) <= s.planned_at - CASE WHEN s.planned_at <= $1::timestamptz + interval '1 hour' THEN interval '1 hour' ELSE interval '1 day' END
       ON CONFLICT DO NOTHING RETURNING meeting_id AS "meetingId", before`,
      [now],
    );
  }

  /** Takes the notes of a person out. */
  async removeNotes(accountId: string, manager: EntityManager): Promise<void> {
    await manager.update(Attendance, { accountId }, { note: '' });
  }
}
