import type { EntityManager } from 'typeorm';

/** Where a message stood whose words were taken out. */
export interface ErasedMessage {
  id: string;
  liveSessionId: string;
}

const AT_ONCE = 100;

/** Makes tombstones of the oldest hundred messages that still have words. */
export function removeBodies(authorId: string, now: Date, manager: EntityManager): Promise<ErasedMessage[]> {
  return manager.query<ErasedMessage[]>(
    `WITH mine AS (
       SELECT id FROM chat_messages WHERE author_id = $1 AND deleted_at IS NULL ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE
     ), emptied AS (
       UPDATE chat_messages SET body = '', deleted_at = $2 FROM mine WHERE chat_messages.id = mine.id RETURNING chat_messages.id, live_session_id
     )
     SELECT id, live_session_id AS "liveSessionId" FROM emptied ORDER BY id`,
    [authorId, now],
  );
}
