import { Injectable } from '@nestjs/common';
import { limits, type ReactionKind } from '@leerkring/contract';
import { DataSource, type EntityManager } from 'typeorm';

/** Who reacted to a message in one way. */
export interface ChatReactionRow {
  chatMessageId: string;
  kind: ReactionKind;
  count: number;
  mine: boolean;
  /** The viewer, and then who did first; at most `limits.reactionPeople`. */
  accountIds: string[];
}

/** Whose reaction was taken out, and where the message stands. */
export interface ErasedReaction {
  chatMessageId: string;
  kind: ReactionKind;
  liveSessionId: string;
}

interface Reacted {
  chatMessageId: string;
  kind: ReactionKind;
  accountId: string;
}

const AT_ONCE = 100;

const REACTIONS = `SELECT chat_message_id AS "chatMessageId", kind, count(*)::int AS count, coalesce(bool_or(account_id = $2), false) AS mine,
    (array_agg(account_id ORDER BY (account_id = $2) DESC NULLS LAST, created_at, account_id))[1:${limits.reactionPeople}] AS "accountIds"
  FROM chat_reactions WHERE chat_message_id = ANY($1) GROUP BY chat_message_id, kind ORDER BY chat_message_id, min(created_at), kind`;

const COUNT = 'UPDATE chat_messages SET reaction_count = reaction_count + $2 WHERE id = $1';

/** The only one who reads and writes reactions to messages; each message counts its own, so that a page without any asks nothing. */
@Injectable()
export class ChatReactionsRepository {
  constructor(private readonly database: DataSource) {}

  /** Reactions to these messages, the first kind first. */
  of(ids: readonly string[], viewerId: string | null): Promise<ChatReactionRow[]> {
    return this.database.query<ChatReactionRow[]>(REACTIONS, [ids, viewerId]);
  }

  /** Returns whether it was not there yet. The message is locked. */
  async add({ chatMessageId, kind, accountId }: Reacted, now: Date, manager: EntityManager): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'INSERT INTO chat_reactions (chat_message_id, kind, account_id, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING kind',
      [chatMessageId, kind, accountId, now],
    );
    if (rows.length) await manager.query(COUNT, [chatMessageId, 1]);
    return rows.length > 0;
  }

  /** Returns whether it was there. The message is locked. */
  async remove({ chatMessageId, kind, accountId }: Reacted, manager: EntityManager): Promise<boolean> {
    const [rows] = await manager.query<[unknown[], number]>('DELETE FROM chat_reactions WHERE chat_message_id = $1 AND kind = $2 AND account_id = $3 RETURNING kind', [chatMessageId, kind, accountId]);
    if (rows.length) await manager.query(COUNT, [chatMessageId, -1]);
    return rows.length > 0;
  }

  /** These messages are deleted. */
  async forget(ids: readonly string[], manager: EntityManager): Promise<void> {
    await manager.query('DELETE FROM chat_reactions WHERE chat_message_id = ANY($1)', [ids]);
    await manager.query('UPDATE chat_messages SET reaction_count = 0 WHERE id = ANY($1) AND reaction_count > 0', [ids]);
  }

  /** Takes away a hundred reactions of somebody. */
  removeOf(accountId: string, manager: EntityManager): Promise<ErasedReaction[]> {
    return manager.query<ErasedReaction[]>(
      `WITH mine AS (
         SELECT chat_message_id, kind FROM chat_reactions WHERE account_id = $1 ORDER BY chat_message_id, kind LIMIT ${AT_ONCE}
       ), held AS (
         SELECT id, live_session_id FROM chat_messages WHERE id IN (SELECT chat_message_id FROM mine) ORDER BY id FOR NO KEY UPDATE
       ), gone AS (
         DELETE FROM chat_reactions r USING mine, held
         WHERE r.account_id = $1 AND r.chat_message_id = mine.chat_message_id AND r.kind = mine.kind AND held.id = mine.chat_message_id
         RETURNING r.chat_message_id, r.kind, held.live_session_id
       ), counted AS (
         UPDATE chat_messages m SET reaction_count = m.reaction_count - g.times
         FROM (SELECT chat_message_id, count(*)::int AS times FROM gone GROUP BY chat_message_id) g WHERE m.id = g.chat_message_id
       )
       SELECT chat_message_id AS "chatMessageId", kind, live_session_id AS "liveSessionId" FROM gone ORDER BY chat_message_id, kind`,
      [accountId],
    );
  }
}
