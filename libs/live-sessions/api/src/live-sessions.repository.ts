import { Injectable } from '@nestjs/common';
import { limits, type SubjectRef } from '@leerkring/contract';
import { inOwnGroups } from '@leerkring/groups/api';
import { Clock, Cursors, type Actor, type AnyFacts, type OrdinalPage, type Send, type Title } from '@leerkring/platform/api';
import { And, DataSource, In, LessThan, MoreThan, type EntityManager } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { ChatMessage } from './chat-message.entity';
import { LiveSession } from './live-session.entity';
import { observedSessions, type LiveSessionFacts } from './live-sessions.policy';

const GREATEST_ORDINAL = 2 ** 31 - 1;
/** A planned meeting that nobody opened stays the next one for so long. */
const LATE_START_MS = 2 * 60 * 60 * 1000;

const SESSION = `SELECT id, group_id AS "groupId", title, planned_at AS "plannedAt", opened_at AS "openedAt", closed_at AS "closedAt", cancelled_at AS "cancelledAt",
    opened_by_id AS "openedById", last_ordinal AS "lastOrdinal", created_at AS "createdAt",
    format, rundown, slow_seconds AS "slowSeconds", pinned_message_id AS "pinnedMessageId", part_of_id AS "partOfId",
    CASE WHEN part_of_id IS NOT NULL THEN (SELECT array_agg(account_id) FROM sub_session_seats WHERE sub_session_id = live_sessions.id AND left_at IS NULL) END AS "seatedIds" FROM live_sessions`;

const MESSAGE = `SELECT m.id, m.live_session_id AS "liveSessionId", m.author_id AS "authorId", m.ordinal, m.body, m.client_id AS "clientId",
    m.event_id AS "eventId", m.kind, m.phase, m.created_at AS "createdAt", m.edited_at AS "editedAt", m.deleted_at AS "deletedAt", m.hidden_at AS "hiddenAt", m.reaction_count AS "reactionCount", m.reply_to_id AS "replyToId", m.attachment_count AS "attachmentCount", e.seq
  FROM chat_messages m JOIN domain_events e ON e.id = m.event_id`;

const INSERT = `WITH added AS (
    INSERT INTO chat_messages (id, live_session_id, author_id, ordinal, body, client_id, event_id, created_at, kind, phase, reply_to_id, attachment_count)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::uuid[], $7::uuid[], $8::timestamptz[], $9::text[], $10::text[], $11::uuid[], $12::int[])
    RETURNING live_session_id, ordinal
  )
  UPDATE live_sessions SET last_ordinal = a.ordinal
  FROM (SELECT live_session_id, max(ordinal) AS ordinal FROM added GROUP BY live_session_id) a WHERE live_sessions.id = a.live_session_id`;

const FACTS = `SELECT s.id, s.group_id AS "groupId", s.planned_at AS "plannedAt", s.opened_at AS "openedAt", s.closed_at AS "closedAt", s.cancelled_at AS "cancelledAt",
    s.part_of_id AS "partOfId", CASE WHEN s.part_of_id IS NOT NULL THEN (SELECT array_agg(t.account_id) FROM sub_session_seats t WHERE t.sub_session_id = s.id AND t.left_at IS NULL) END AS "seatedIds",
    ARRAY(SELECT o.account_id FROM observers o JOIN groups g ON g.id = s.group_id WHERE o.live_session_id = s.id AND o.ended_at IS NULL AND g.archived_at IS NULL) AS "observerIds"
  FROM live_sessions s WHERE s.id = ANY($1)`;

/** A session that is held for writing. */
export type LockedSession = Omit<LiveSession, 'head'>;

/** Where an answer goes: to the message that answers none itself. */
export interface TalkStart {
  liveSessionId: string;
  startId: string;
}

/** The only reader of live_sessions and chat_messages. */
@Injectable()
export class LiveSessionsRepository {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
  ) {}

  find(id: string, manager: EntityManager = this.database.manager): Promise<LiveSession | null> {
    return manager.findOneBy(LiveSession, { id });
  }

  /** These sessions, by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, LiveSession>> {
    const rows = await this.database.manager.findBy(LiveSession, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The row, held until the transaction ends: ordinals follow each other, and nothing is said after the close. */
  lock(id: string, manager: EntityManager): Promise<LiveSession | null> {
    return manager.findOne(LiveSession, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** These rows, held like `lock` does; in order of id, so that two writers do not wait for each other. */
  async lockAll(ids: readonly string[], send: Send): Promise<Map<string, LockedSession>> {
    const rows = await send<LockedSession>({ name: 'lock sessions', text: `${SESSION} WHERE id = ANY($1) ORDER BY id FOR UPDATE`, values: [[...new Set(ids)]] });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The row, held until the transaction ends; whoever only refers to it does not wait. */
  lockMessage(id: string, manager: EntityManager): Promise<ChatMessage> {
    return manager.findOneOrFail(ChatMessage, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  message(id: string, manager: EntityManager): Promise<ChatMessage> {
    return manager.findOneByOrFail(ChatMessage, { id });
  }

  byClientId(authorId: string, clientId: string, manager: EntityManager = this.database.manager): Promise<ChatMessage | null> {
    return manager.findOneBy(ChatMessage, { authorId, clientId });
  }

  /** Messages that were stored before, by `author clientId`. */
  async byClientIds(pairs: readonly { authorId: string; clientId: string }[], send: Send): Promise<Map<string, ChatMessage>> {
    const rows = await send<ChatMessage>({
      name: 'messages by client ids',
      text: `${MESSAGE} WHERE (m.author_id, m.client_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`,
      values: [pairs.map((pair) => pair.authorId), pairs.map((pair) => pair.clientId)],
    });
    return new Map(rows.map((row) => [`${row.authorId} ${row.clientId}`, row]));
  }

  /** Of messages that are answered: their session, and the one that starts the talk; by id. */
  async startsOf(ids: readonly string[], send: Send): Promise<Map<string, TalkStart>> {
    const text = 'SELECT id, live_session_id AS "liveSessionId", coalesce(reply_to_id, id) AS "startId" FROM chat_messages WHERE id = ANY($1)';
    const rows = await send<TalkStart & { id: string }>({ name: 'starts of talks', text, values: [ids] });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** When these people last said something in these sessions, in milliseconds by `session author`; what they took back counts. */
  async lastSaid(pairs: readonly { liveSessionId: string; authorId: string }[], send: Send): Promise<Map<string, number>> {
    const rows = await send<{ liveSessionId: string; authorId: string; saidAt: Date }>({
      name: 'last said',
      text: `SELECT live_session_id AS "liveSessionId", author_id AS "authorId", max(created_at) AS "saidAt" FROM chat_messages
        WHERE (live_session_id, author_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) GROUP BY 1, 2`,
      values: [pairs.map((pair) => pair.liveSessionId), pairs.map((pair) => pair.authorId)],
    });
    return new Map(rows.map((row) => [`${row.liveSessionId} ${row.authorId}`, row.saidAt.getTime()]));
  }

  /** Stores numbered messages and how far their sessions are, in one statement; the commit waits for it. */
  insertMessages(messages: readonly ChatMessage[], send: Send): void {
    const column = <K extends keyof ChatMessage>(key: K): ChatMessage[K][] => messages.map((message) => message[key]);
    void send({
      name: 'insert messages',
      text: INSERT,
      values: [column('id'), column('liveSessionId'), column('authorId'), column('ordinal'), column('body'), column('clientId'), column('eventId'), column('createdAt'), column('kind'), column('phase'), column('replyToId'), column('attachmentCount')],
    });
  }

  /** One page of what was said, in order. */
  async messages(liveSessionId: string, page: OrdinalPage): Promise<ChatMessage[]> {
    const rows = await this.database.manager.find(ChatMessage, {
      where: { liveSessionId, ordinal: And(MoreThan(page.after), LessThan(Math.min(page.before, GREATEST_ORDINAL))) },
      order: { ordinal: page.backwards ? 'DESC' : 'ASC' },
      take: page.size,
    });
    return page.backwards ? rows.reverse() : rows;
  }

  /** These messages of the session, in order; those of others are left out. */
  messagesById(liveSessionId: string, ids: readonly string[]): Promise<ChatMessage[]> {
    return this.database.manager.find(ChatMessage, { where: { liveSessionId, id: In([...ids]) }, order: { ordinal: 'ASC' } });
  }

  /** Takes these messages away from above the chats of their sessions; returns those that stood there. */
  async unpin(ids: readonly string[], manager: EntityManager): Promise<{ id: string; liveSessionId: string }[]> {
    const text = `WITH pinned AS (SELECT id, pinned_message_id FROM live_sessions WHERE pinned_message_id = ANY($1) ORDER BY id FOR UPDATE)
      UPDATE live_sessions s SET pinned_message_id = NULL FROM pinned p WHERE s.id = p.id RETURNING p.pinned_message_id AS id, s.id AS "liveSessionId"`;
    const [rows] = await manager.query<[{ id: string; liveSessionId: string }[], number]>(text, [ids]);
    return rows;
  }

  /** Sessions that the actor may watch without being a member: what is open first, then what is planned soonest. */
  observedBy(actor: Actor): Promise<LiveSession[]> {
    return observedSessions(this.database.manager.createQueryBuilder(LiveSession, 's').where('true'), 's.id', actor)
      .orderBy('s.openedAt', 'ASC', 'NULLS LAST')
      .addOrderBy('s.plannedAt', 'ASC')
      .limit(limits.page)
      .getMany();
  }

  /** Sessions of a group that the actor is a member of, newest first; without sub-sessions, which stand with theirs. */
  ofGroup(actor: Actor, groupId: string): Promise<LiveSession[]> {
    return this.own(actor)
      .andWhere('s.groupId = :groupId AND s.partOfId IS NULL', { groupId })
      .orderBy('coalesce(s.opened_at, s.planned_at)', 'DESC')
      .limit(limits.page)
      .getMany();
  }

  /** The open session of each of these groups that has one, as far as the actor is a member. */
  async openOf(actor: Actor, groupIds: readonly string[]): Promise<Map<string, LiveSession>> {
    const rows = await this.own(actor)
      .andWhere('s.groupId IN (:...groupIds)', { groupIds: [...groupIds] })
      .andWhere('s.openedAt IS NOT NULL AND s.closedAt IS NULL AND s.partOfId IS NULL')
      .getMany();
    return new Map(rows.map((row) => [row.groupId, row]));
  }

  /** The session that an archived group is still in; null when it is in none, or at work again. */
  async openIn(groupId: string): Promise<string | null> {
    const rows = await this.database.query<{ id: string }[]>(
      'SELECT s.id FROM live_sessions s JOIN groups g ON g.id = s.group_id WHERE g.id = $1 AND g.archived_at IS NOT NULL AND s.opened_at IS NOT NULL AND s.closed_at IS NULL AND s.part_of_id IS NULL',
      [groupId],
    );
    return rows[0]?.id ?? null;
  }

  /** The session that a group is in now, and its sub-sessions that are open; none when it is in none. */
  async openInGroup(groupId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>('SELECT id FROM live_sessions WHERE group_id = $1 AND opened_at IS NOT NULL AND closed_at IS NULL ORDER BY id', [groupId]);
    return rows.map(({ id }) => id);
  }

  /** What the actor's groups do next: what is open first, then what is planned soonest. */
  next(actor: Actor): Promise<LiveSession | null> {
    return this.own(actor)
      .andWhere('s.closedAt IS NULL AND s.cancelledAt IS NULL AND s.partOfId IS NULL AND (s.openedAt IS NOT NULL OR s.plannedAt > :late)', { late: new Date(this.clock.now().getTime() - LATE_START_MS) })
      .orderBy('s.openedAt', 'ASC', 'NULLS LAST')
      .addOrderBy('s.plannedAt', 'ASC')
      .limit(1)
      .getOne();
  }

  /** The last ordinal of each of these sessions. */
  async lastOrdinals(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: string; last: number }[]>('SELECT id, last_ordinal AS last FROM live_sessions WHERE id = ANY($1)', [ids]);
    return new Map(rows.map((row) => [row.id, row.last]));
  }

  /** How far the person has read, per session that was read at all. */
  async readOrdinals(accountId: string, ids: readonly string[]): Promise<Map<string, number>> {
    const read = await this.cursors.readBy(accountId, 'live_session', ids);
    return new Map([...read].map(([id, { ordinal }]) => [id, ordinal]));
  }

  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const rows = await this.database.manager.find(LiveSession, { where: { id: In([...ids]) }, select: { id: true, title: true } });
    return new Map(rows.map(({ id, title }) => [id, { nl: title, en: title, slug: id }]));
  }

  /** What policies need of these sessions. Observers are read with the rest: a right that ended is gone from the next question on. */
  async sessionFacts(ids: string[], manager: EntityManager): Promise<Map<string, LiveSessionFacts & AnyFacts>> {
    const rows = await manager.query<(LiveSessionFacts & { id: string })[]>(FACTS, [ids.filter((id) => isUuid(id))]);
    return new Map(rows.map((row) => [row.id, { ...row, about: { type: 'group', id: row.groupId } satisfies SubjectRef }]));
  }

  async messageFacts(ids: string[], manager: EntityManager): Promise<Map<string, ChatMessage & AnyFacts>> {
    const rows = await manager.findBy(ChatMessage, { id: In(ids.filter((id) => isUuid(id))) });
    return new Map(rows.map((row) => [row.id, { ...row, about: { type: 'live_session', id: row.liveSessionId } satisfies SubjectRef }]));
  }

  /** Lists of groups are for their members: who observes a session finds it in a list of its own. */
  private own(actor: Actor) {
    return inOwnGroups(this.database.manager.createQueryBuilder(LiveSession, 's').where('true'), 's.group_id', actor);
  }
}
