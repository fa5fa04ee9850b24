import { Injectable } from '@nestjs/common';
import type { ApplicationState, NotificationReason, SubjectRef } from '@leerkring/contract';
import { Cursors, Reads } from '@leerkring/platform/api';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { NotificationFacts } from './notifications.policy';
import { NEW_POSTS, OF_FATE, OF_NO_WORDS, OPEN, READ_PAGE, SHOWN, UNREAD, MOST_COUNTED } from './notifications.queries';

/** What is told as one: a notification, or unread ones about the same thing for the same reason. */
export interface NotificationRow {
  id: string;
  reason: NotificationReason;
  threadId: string | null;
  groupId: string | null;
  meetingId: string | null;
  datePollId: string | null;
  shareId: string | null;
  caseFileId: string | null;
  trackSlug: string | null;
  agendaEventId: string | null;
  applicationId: string | null;
  applicationState: ApplicationState | null;
  title: string;
  titleEn: string | null;
  ordinal: number | null;
  count: number;
  /** Newest first; somebody who did it more than once is in it more than once. */
  actorIds: string[];
  at: Date;
  readAt: Date | null;
}

/** A row to be stored. */
export interface NewNotification {
  accountId: string;
  reason: NotificationReason;
  subject: SubjectRef;
  postId: string | null;
  chatMessageId?: string;
  eventId: string;
  actorId: string | null;
  alreadySeenAt?: Date | null;
}

/** Somebody and the thread or session that they read. */
export interface Reader {
  accountId: string;
  subjectId: string;
}

/** Reads and writes notifications; of threads, posts and groups it reads what stands in a notification now. */
@Injectable()
export class NotificationsRepository {
  constructor(
    private readonly database: DataSource,
    private readonly reads: Reads,
    private readonly cursors: Cursors,
  ) {}

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, NotificationFacts>> {
    const rows = await manager.query<{ id: string; account_id: string; subject_type: SubjectRef['type']; subject_id: string }[]>(
      'SELECT id, account_id, subject_type, subject_id FROM notifications WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, { accountId: row.account_id, about: { type: row.subject_type, id: row.subject_id } }]));
  }

  /** Everything that the person is told of, unread or read. */
  async subjects(accountId: string, state: 'unread' | 'read'): Promise<SubjectRef[]> {
    return this.reads.rows<SubjectRef>(
      `subjects of ${state} notifications`,
      `SELECT DISTINCT subject_type AS type, subject_id AS id FROM notifications WHERE account_id = $1 AND read_at IS ${state === 'read' ? 'NOT NULL' : 'NULL'}`,
      [accountId],
    );
  }

  /** How many things are new about these subjects, at most a hundred. */
  async unreadCount(accountId: string, subjectIds: readonly string[]): Promise<number> {
    const [row] = await this.reads.rows<{ count: number }>(
      'count of unread notifications',
      `WITH ${OPEN}, news AS (
         SELECT o.reason, o.subject_id FROM open o WHERE (${OF_NO_WORDS('o')}) OR EXISTS (${NEW_POSTS})
         GROUP BY o.reason, o.subject_id LIMIT ${MOST_COUNTED}
       ) SELECT count(*)::int AS count FROM news`,
      this.openArguments(accountId, subjectIds),
    );
    return row!.count;
  }

  /** What is new about these subjects, newest first, at most a hundred. */
  unread(accountId: string, subjectIds: readonly string[]): Promise<NotificationRow[]> {
    return this.reads.rows<NotificationRow>('unread notifications', UNREAD, this.openArguments(accountId, subjectIds));
  }

  /** What was read about these subjects, newest first; one more than `size` when there are more. */
  read(accountId: string, subjectIds: readonly string[], size: number, before: { at: string; id: string }): Promise<NotificationRow[]> {
    return this.reads.rows<NotificationRow>('read notifications', READ_PAGE, [accountId, subjectIds, before.at, before.id, size + 1]);
  }

  async readCount(accountId: string, subjectIds: readonly string[]): Promise<number> {
    const [row] = await this.reads.rows<{ count: number }>(
      'count of read notifications',
      `SELECT count(*)::int AS count FROM notifications n LEFT JOIN posts p ON p.id = n.post_id
       WHERE n.account_id = $1 AND n.subject_id = ANY($2) AND n.read_at IS NOT NULL AND ${SHOWN('n')}`,
      [accountId, subjectIds],
    );
    return row!.count;
  }

  /** Stores those that are not there yet, and returns them. */
  async add(rows: readonly NewNotification[], now: Date, manager: EntityManager): Promise<{ id: string; accountId: string }[]> {
    return manager.query<{ id: string; accountId: string }[]>(
      `INSERT INTO notifications (id, account_id, reason, subject_type, subject_id, post_id, event_id, actor_id, already_seen_at, chat_message_id, created_at)
       SELECT *, $11::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::uuid[], $9::timestamptz[], $10::uuid[])
       ON CONFLICT DO NOTHING RETURNING id, account_id AS "accountId"`,
      [
        rows.map(() => uuid()),
        rows.map((row) => row.accountId),
        rows.map((row) => row.reason),
        rows.map((row) => row.subject.type),
        rows.map((row) => row.subject.id),
        rows.map((row) => row.postId),
        rows.map((row) => row.eventId),
        rows.map((row) => row.actorId),
        rows.map((row) => row.alreadySeenAt ?? null),
        rows.map((row) => row.chatMessageId ?? null),
        now,
      ],
    );
  }

  /** Marks one as read together with all that is shown with it, or everything of the person. Returns whether anything changed. */
  async markRead(accountId: string, which: { id: string } | 'all', now: Date, manager: EntityManager): Promise<boolean> {
    const same = 'AND (reason, subject_id) = (SELECT reason, subject_id FROM notifications WHERE id = $3)';
    const [, count] = await manager.query<[unknown, number]>(
      `UPDATE notifications SET read_at = $2 WHERE account_id = $1 AND read_at IS NULL ${which === 'all' ? '' : same}`,
      [accountId, now, ...(which === 'all' ? [] : [which.id])],
    );
    return count > 0;
  }

  /**
   * Writes down what the cursors of these readers say already, so that counting stays cheap.
   * Returns for whom something changed.
   */
  async settle(readers: readonly Reader[], now: Date, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ account_id: string }[], number]>(
      `UPDATE notifications n SET read_at = $3 FROM unnest($1::uuid[], $2::uuid[]) AS s(account_id, thread_id)
       JOIN threads t ON t.id = s.thread_id
       JOIN read_cursors c ON c.account_id = s.account_id AND c.subject_type = 'thread' AND c.subject_id = s.thread_id
       WHERE n.account_id = s.account_id AND n.subject_type = 'thread' AND n.subject_id = s.thread_id AND n.read_at IS NULL AND n.already_seen_at IS NULL AND NOT ${OF_FATE('n')}
         AND c.ordinal >= CASE n.reason WHEN 'post' THEN t.last_ordinal ELSE (SELECT p.ordinal FROM posts p WHERE p.id = n.post_id) END
       RETURNING n.account_id`,
      [readers.map((reader) => reader.accountId), readers.map((reader) => reader.subjectId), now],
    );
    return [...new Set(rows.map((row) => row.account_id))];
  }

  /** The same for mentions in the chat of sessions. */
  async settleChats(readers: readonly Reader[], now: Date, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ account_id: string }[], number]>(
      `UPDATE notifications n SET read_at = $3 FROM unnest($1::uuid[], $2::uuid[]) AS s(account_id, session_id)
       JOIN read_cursors c ON c.account_id = s.account_id AND c.subject_type = 'live_session' AND c.subject_id = s.session_id
       WHERE n.account_id = s.account_id AND n.subject_type = 'live_session' AND n.subject_id = s.session_id AND n.reason = 'chat_mention' AND n.read_at IS NULL
         AND n.already_seen_at IS NULL AND c.ordinal >= (SELECT m.ordinal FROM chat_messages m WHERE m.id = n.chat_message_id)
       RETURNING n.account_id`,
      [readers.map((reader) => reader.accountId), readers.map((reader) => reader.subjectId), now],
    );
    return [...new Set(rows.map((row) => row.account_id))];
  }

  /** A mention takes the place of whatever these people were told of the same post and did not read yet. */
  async giveWay(mentions: readonly NewNotification[], manager: EntityManager): Promise<void> {
    await manager.query(
      `DELETE FROM notifications n USING unnest($1::uuid[], $2::uuid[]) AS m(account_id, post_id)
       WHERE n.account_id = m.account_id AND n.post_id = m.post_id AND n.reason IN ('reply', 'thread') AND n.read_at IS NULL`,
      [mentions.map((row) => row.accountId), mentions.map((row) => row.postId)],
    );
  }

  /** Closes what says that there is something new in these threads, for who had read all of it before this post. */
  async closeBefore(posts: readonly { threadId: string; ordinal: number }[], now: Date, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE notifications n SET read_at = $3 FROM unnest($1::uuid[], $2::int[]) AS s(thread_id, ordinal)
       JOIN read_cursors c ON c.subject_type = 'thread' AND c.subject_id = s.thread_id
       WHERE n.account_id = c.account_id AND n.subject_id = s.thread_id AND n.reason = 'post' AND n.read_at IS NULL AND c.ordinal >= s.ordinal - 1`,
      [posts.map((post) => post.threadId), posts.map((post) => post.ordinal), now],
    );
  }

  /** Forgets what a person was told and chose to follow. */
  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.query('DELETE FROM notifications WHERE account_id = $1', [accountId]);
    await manager.query('DELETE FROM follows WHERE account_id = $1', [accountId]);
  }

  /** Forgets what was read before `read`, and what was made before `made`. */
  async prune(read: Date, made: Date): Promise<number> {
    const [, count] = await this.database.query<[unknown, number]>('DELETE FROM notifications WHERE read_at < $1 OR created_at < $2', [read, made]);
    return count;
  }

  /** What this node has noted of the person's reading and not stored yet counts too. */
  private openArguments(accountId: string, subjectIds: readonly string[]): unknown[] {
    const noted = new Map([...this.cursors.unstored(accountId, 'thread'), ...this.cursors.unstored(accountId, 'live_session')]);
    return [accountId, subjectIds, [...noted.keys()], [...noted.values()]];
  }
}
