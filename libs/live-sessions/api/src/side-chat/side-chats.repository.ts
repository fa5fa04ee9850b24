import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import type { AnyFacts, OrdinalPage } from '@leerkring/platform/api';
import { And, DataSource, In, LessThan, MoreThan, type EntityManager } from 'typeorm';
import { SideChat, SideChatMessage } from './side-chat.entity';

const GREATEST_ORDINAL = 2 ** 31 - 1;
const AT_ONCE = 100;

/** The only reader of side_chats and side_chat_messages. */
@Injectable()
export class SideChatsRepository {
  constructor(private readonly database: DataSource) {}

  /** The one of this session; null before that is opened. */
  ofSession(liveSessionId: string): Promise<SideChat | null> {
    return this.database.manager.findOneBy(SideChat, { liveSessionId });
  }

  /** Held until the transaction ends: ordinals follow each other. */
  lock(id: string, manager: EntityManager): Promise<SideChat> {
    return manager.findOneOrFail(SideChat, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  lockMessage(id: string, manager: EntityManager): Promise<SideChatMessage> {
    return manager.findOneOrFail(SideChatMessage, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  byClientId(authorId: string, clientId: string, manager: EntityManager): Promise<SideChatMessage | null> {
    return manager.findOneBy(SideChatMessage, { authorId, clientId });
  }

  /** One page of what was said, in order. */
  async messages(sideChatId: string, page: OrdinalPage): Promise<SideChatMessage[]> {
    const rows = await this.database.manager.find(SideChatMessage, {
      where: { sideChatId, ordinal: And(MoreThan(page.after), LessThan(Math.min(page.before, GREATEST_ORDINAL))) },
      order: { ordinal: page.backwards ? 'DESC' : 'ASC' },
      take: page.size,
    });
    return page.backwards ? rows.reverse() : rows;
  }

  async lastOrdinals(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.manager.find(SideChat, { where: { id: In([...ids]) }, select: { id: true, lastOrdinal: true } });
    return new Map(rows.map((row) => [row.id, row.lastOrdinal]));
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, { groupId: string } & AnyFacts>> {
    const rows = await manager.query<{ id: string; groupId: string; sessionId: string }[]>(
      'SELECT c.id, s.group_id AS "groupId", s.id AS "sessionId" FROM side_chats c JOIN live_sessions s ON s.id = c.live_session_id WHERE c.id::text = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, groupId, sessionId }) => [id, { groupId, about: { type: 'live_session', id: sessionId } satisfies SubjectRef }]));
  }

  async messageFacts(ids: string[], manager: EntityManager): Promise<Map<string, SideChatMessage & AnyFacts>> {
    const rows = await manager.createQueryBuilder(SideChatMessage, 'm').where('m.id::text = ANY(:ids)', { ids }).getMany();
    return new Map(rows.map((row) => [row.id, { ...row, about: { type: 'side_chat', id: row.sideChatId } satisfies SubjectRef }]));
  }

  /** Makes tombstones of the oldest hundred messages of somebody that still have words. */
  async removeBodies(authorId: string, now: Date, manager: EntityManager): Promise<{ id: string; sideChatId: string }[]> {
    const [rows] = await manager.query<[{ id: string; sideChatId: string }[], number]>(
      `UPDATE side_chat_messages SET body = '', deleted_at = $2 WHERE id IN (
         SELECT id FROM side_chat_messages WHERE author_id = $1 AND deleted_at IS NULL ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE)
       RETURNING id, side_chat_id AS "sideChatId"`,
      [authorId, now],
    );
    return rows;
  }
}
