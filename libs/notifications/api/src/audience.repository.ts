import { Injectable } from '@nestjs/common';
import type { NotificationReason } from '@leerkring/contract';
import type { EntityManager } from 'typeorm';

/** A post that was added, as far as it matters to whom it is told. */
export interface ToldPost {
  eventId: string;
  threadId: string;
  /** The learning group whose members follow the thread, when there is one. */
  groupId: string | null;
  postId: string;
  parentId: string | null;
  ordinal: number;
  actorId: string;
  mentions: readonly string[];
}

/** Somebody who is to be told of an event. */
export interface Addressee {
  eventId: string;
  accountId: string;
  reason: NotificationReason;
}

/** The post that stands for what is new in a thread: for everybody, or for one person. */
interface Herald {
  post: ToldPost;
  onlyFor: string | null;
  lastOrdinal: number;
}

/**
 * Whom a post is addressed to (rank 1 and 2), and who follows the thread (rank 3); of what somebody chose the narrowest setting counts.
 * Whoever has read it already, or has something new in the thread anyhow, hears nothing more.
 */
const AUDIENCE = `WITH told AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::uuid[]) AS t(event_id, thread_id, group_id, parent_id, ordinal, actor_id)
  ), heralds AS (
    SELECT * FROM unnest($9::uuid[], $10::uuid[], $11::int[]) AS h(event_id, only_for, last_ordinal)
  ), addressed AS (
    SELECT m.event_id, m.account_id, 'mention' AS reason, 1 AS rank, t.ordinal AS upto
    FROM unnest($7::uuid[], $8::uuid[]) AS m(event_id, account_id) JOIN told t ON t.event_id = m.event_id
    UNION ALL
    SELECT t.event_id, coalesce(p.author_id, o.author_id), 'reply', 2, t.ordinal
    FROM told t JOIN threads o ON o.id = t.thread_id LEFT JOIN posts p ON p.id = t.parent_id WHERE t.ordinal > 1
    UNION ALL
    SELECT t.event_id, f.account_id, CASE t.ordinal WHEN 1 THEN 'thread' ELSE 'post' END, 3, h.last_ordinal
    FROM heralds h JOIN told t ON t.event_id = h.event_id CROSS JOIN LATERAL (
      SELECT s.account_id FROM memberships s WHERE s.group_id = t.group_id AND s.ended_at IS NULL
      UNION
      SELECT c.account_id FROM follows c WHERE c.subject_type = 'thread' AND c.subject_id = t.thread_id AND c.level = 'everything'
    ) f WHERE h.only_for IS NULL OR f.account_id = h.only_for
  )
  SELECT DISTINCT ON (a.event_id, a.account_id, a.upto) a.event_id AS "eventId", a.account_id AS "accountId", a.reason
  FROM addressed a JOIN told t ON t.event_id = a.event_id
  LEFT JOIN follows ft ON ft.account_id = a.account_id AND ft.subject_type = 'thread' AND ft.subject_id = t.thread_id
  LEFT JOIN follows fg ON fg.account_id = a.account_id AND fg.subject_type = 'group' AND fg.subject_id = t.group_id
  LEFT JOIN read_cursors c ON c.account_id = a.account_id AND c.subject_type = 'thread' AND c.subject_id = t.thread_id
  WHERE a.account_id <> t.actor_id AND coalesce(c.ordinal, 0) < a.upto
    AND CASE coalesce(ft.level, fg.level, 'everything') WHEN 'everything' THEN true WHEN 'mentions' THEN a.rank < 3 ELSE false END
    AND (a.reason <> 'post' OR NOT EXISTS (
      SELECT FROM notifications n WHERE n.subject_id = t.thread_id AND n.account_id = a.account_id AND n.reason = 'post' AND n.read_at IS NULL))
  ORDER BY a.event_id, a.account_id, a.upto, a.rank`;

/** Somebody whom an edit mentions for the first time. */
export interface Mentioned extends Addressee {
  threadId: string;
  postId: string;
  authorId: string;
  /** When they had read that post already. */
  alreadySeenAt: Date | null;
}

/** Whom an edit mentions anew, who is still mentioned, was not told of it before and wants to hear of mentions. */
const MENTIONED = `SELECT DISTINCT ON (p.id, m.account_id) m.event_id AS "eventId", m.account_id AS "accountId", 'mention' AS reason, p.thread_id AS "threadId", p.id AS "postId", p.author_id AS "authorId",
    CASE WHEN c.ordinal >= p.ordinal THEN c.seen_at END AS "alreadySeenAt"
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS m(event_id, post_id, account_id)
  JOIN posts p ON p.id = m.post_id AND p.deleted_at IS NULL
  JOIN threads t ON t.id = p.thread_id
  JOIN post_mentions still ON still.post_id = p.id AND still.account_id = m.account_id
  LEFT JOIN follows ft ON ft.account_id = m.account_id AND ft.subject_type = 'thread' AND ft.subject_id = t.id
  LEFT JOIN follows fg ON fg.account_id = m.account_id AND fg.subject_type = 'group' AND fg.subject_id = t.group_id
  LEFT JOIN read_cursors c ON c.account_id = m.account_id AND c.subject_type = 'thread' AND c.subject_id = t.id
  WHERE m.account_id <> p.author_id AND coalesce(ft.level, fg.level, 'everything') <> 'nothing'
    AND NOT EXISTS (SELECT FROM notifications n WHERE n.post_id = p.id AND n.account_id = m.account_id AND n.reason = 'mention')
  ORDER BY p.id, m.account_id, m.event_id`;

/** That a message in a chat mentions somebody. */
export interface ChatMention {
  eventId: string;
  accountId: string;
  chatMessageId: string;
  /** An edit mentions them. */
  late: boolean;
}

/** Somebody who is to be told of it. */
export interface MentionedInChat extends Omit<ChatMention, 'late'> {
  liveSessionId: string;
  authorId: string;
  /** When they had read that message already. */
  alreadySeenAt: Date | null;
}

/** Who is to be told of what, over many posts at once. Whether they may read it is asked afterwards. */
@Injectable()
export class AudienceRepository {
  async of(posts: readonly ToldPost[], manager: EntityManager): Promise<Addressee[]> {
    const heralds = heraldsOf(posts);
    const mentions = posts.flatMap((post) => post.mentions.map((accountId) => ({ eventId: post.eventId, accountId })));
    return manager.query<Addressee[]>(AUDIENCE, [
      posts.map((post) => post.eventId),
      posts.map((post) => post.threadId),
      posts.map((post) => post.groupId),
      posts.map((post) => post.parentId),
      posts.map((post) => post.ordinal),
      posts.map((post) => post.actorId),
      mentions.map((mention) => mention.eventId),
      mentions.map((mention) => mention.accountId),
      heralds.map((herald) => herald.post.eventId),
      heralds.map((herald) => herald.onlyFor),
      heralds.map((herald) => herald.lastOrdinal),
    ]);
  }

  async mentionedByEdits(edits: readonly { eventId: string; postId: string; accountId: string }[], manager: EntityManager): Promise<Mentioned[]> {
    return manager.query<Mentioned[]>(MENTIONED, [edits.map((edit) => edit.eventId), edits.map((edit) => edit.postId), edits.map((edit) => edit.accountId)]);
  }

  /**
   * Of these mentions in chats those that are to be told: their message still has words, they do not want to hear nothing, were not told of it
   * before, and did not read it before, unless an edit mentions them.
   */
  async mentionedInChats(mentions: readonly ChatMention[], manager: EntityManager): Promise<MentionedInChat[]> {
    return manager.query<MentionedInChat[]>(
      `SELECT DISTINCT ON (q.id, m.account_id) m.event_id AS "eventId", m.account_id AS "accountId", q.id AS "chatMessageId", q.live_session_id AS "liveSessionId", q.author_id AS "authorId",
         CASE WHEN c.ordinal >= q.ordinal THEN c.seen_at END AS "alreadySeenAt"
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::boolean[]) AS m(event_id, account_id, message_id, late)
       JOIN chat_messages q ON q.id = m.message_id AND q.deleted_at IS NULL AND q.hidden_at IS NULL JOIN live_sessions s ON s.id = q.live_session_id
       LEFT JOIN follows f ON f.account_id = m.account_id AND f.subject_type = 'group' AND f.subject_id = s.group_id
       LEFT JOIN read_cursors c ON c.account_id = m.account_id AND c.subject_type = 'live_session' AND c.subject_id = s.id
       WHERE m.account_id <> q.author_id AND coalesce(f.level, 'everything') <> 'nothing' AND (m.late OR coalesce(c.ordinal, 0) < q.ordinal)
         AND NOT EXISTS (SELECT FROM notifications n WHERE n.chat_message_id = q.id AND n.account_id = m.account_id)
       ORDER BY q.id, m.account_id, m.event_id`,
      [mentions.map((one) => one.eventId), mentions.map((one) => one.accountId), mentions.map((one) => one.chatMessageId), mentions.map((one) => one.late)],
    );
  }

  /** Who wrote this message of a chat and in which session, as long as it is hidden and they were not told of that already. */
  async hiddenInChat(chatMessageId: string, manager: EntityManager): Promise<{ accountId: string; liveSessionId: string } | null> {
    const [row] = await manager.query<{ accountId: string; liveSessionId: string }[]>(
      `SELECT q.author_id AS "accountId", q.live_session_id AS "liveSessionId" FROM chat_messages q WHERE q.id = $1 AND q.hidden_at IS NOT NULL
         AND NOT EXISTS (SELECT FROM notifications n WHERE n.chat_message_id = q.id AND n.account_id = q.author_id AND n.reason = 'chat_hidden' AND n.read_at IS NULL)`,
      [chatMessageId],
    );
    return row ?? null;
  }

  /**
   * Members of the group that meets, but those who want to hear nothing of it; for a reminder also without those who do not come, and without a meeting
   * that is not to come any more; for a reminder of input only participants who gave none.
   */
  async ofMeeting(liveSessionId: string, reason: NotificationReason, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT m.account_id AS id FROM live_sessions s JOIN memberships m ON m.group_id = s.group_id AND m.ended_at IS NULL
       LEFT JOIN follows f ON f.account_id = m.account_id AND f.subject_type = 'group' AND f.subject_id = s.group_id
       LEFT JOIN attendances a ON a.meeting_id = s.id AND a.account_id = m.account_id
       WHERE s.id = $1 AND coalesce(f.level, 'everything') <> 'nothing'
         AND NOT ($2 IN ('meeting_reminder', 'input_reminder') AND (coalesce(a.answer, 'maybe') = 'not' OR s.cancelled_at IS NOT NULL OR s.opened_at IS NOT NULL))
         AND NOT ($2 = 'input_reminder' AND (m.role <> 'participant' OR EXISTS (SELECT FROM inputs i WHERE i.meeting_id = s.id AND i.author_id = m.account_id)))`,
      [liveSessionId, reason],
    );
    return rows.map(({ id }) => id);
  }

  /** Who proposed an event, for what was decided; for the rest of what happens to it the members of its group, but those who want to hear nothing of that. */
  async ofAgendaEvent(agendaEventId: string, reason: NotificationReason, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT e.created_by_id AS id FROM agenda_events e WHERE e.id = $1 AND $2 IN ('agenda_event_approved', 'agenda_event_refused', 'agenda_event_cancelled') AND e.parent_id IS NULL
       UNION SELECT m.account_id FROM agenda_events e JOIN memberships m ON m.group_id = e.group_id AND m.ended_at IS NULL
       LEFT JOIN follows f ON f.account_id = m.account_id AND f.subject_type = 'group' AND f.subject_id = e.group_id
       WHERE e.id = $1 AND $2 IN ('agenda_event_planned', 'agenda_event_moved', 'agenda_event_cancelled') AND e.published_at IS NOT NULL AND e.parent_id IS NULL AND coalesce(f.level, 'everything') <> 'nothing'`,
      [agendaEventId, reason],
    );
    return rows.map(({ id }) => id);
  }

  /** Members of the group of a case, but those who want to hear nothing of it. */
  async ofCase(caseFileId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT m.account_id AS id FROM case_files c JOIN memberships m ON m.group_id = c.group_id AND m.ended_at IS NULL
       LEFT JOIN follows f ON f.account_id = m.account_id AND f.subject_type = 'group' AND f.subject_id = c.group_id
       WHERE c.id = $1 AND coalesce(f.level, 'everything') <> 'nothing'`,
      [caseFileId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Members of the group that a date is picked for, but those who want to hear nothing of it; for a reminder only participants of municipalities
   * that did not answer, as long as they can.
   */
  async ofDatePoll(datePollId: string, reason: NotificationReason, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT m.account_id AS id FROM date_polls d JOIN memberships m ON m.group_id = d.group_id AND m.ended_at IS NULL
       LEFT JOIN follows f ON f.account_id = m.account_id AND f.subject_type = 'group' AND f.subject_id = d.group_id
       WHERE d.id = $1 AND coalesce(f.level, 'everything') <> 'nothing'
         AND NOT ($2 = 'date_poll_reminder' AND (d.settled_at IS NOT NULL OR d.cancelled_at IS NOT NULL OR m.role <> 'participant'
           OR EXISTS (SELECT FROM date_poll_answers a WHERE a.date_poll_id = d.id AND a.organisation_id = m.organisation_id)))`,
      [datePollId, reason],
    );
    return rows.map(({ id }) => id);
  }
}

/** Of each thread the first new post, and for who wrote that one the first of somebody else; every opening post by itself. */
function heraldsOf(posts: readonly ToldPost[]): Herald[] {
  const openings = posts.filter((post) => post.ordinal === 1).map((post) => ({ post, onlyFor: null, lastOrdinal: 1 }));
  const later = Map.groupBy(posts.filter((post) => post.ordinal > 1), (post) => post.threadId);
  const ofThreads = [...later.values()].flatMap((added) => {
    const first = added[0]!;
    const other = added.find((post) => post.actorId !== first.actorId);
    const lastOrdinal = added.at(-1)!.ordinal;
    return [{ post: first, onlyFor: null, lastOrdinal }, ...(other ? [{ post: other, onlyFor: first.actorId, lastOrdinal }] : [])];
  });
  return [...openings, ...ofThreads];
}
