import type { EntityManager } from 'typeorm';

/** Where words stood that were taken out. */
export interface ErasedWords {
  id: string;
  liveSessionId: string;
}

const AT_ONCE = 100;
const NO_REASON = '…';

/** Makes tombstones of the oldest hundred messages that still have words. */
export function removeBodies(authorId: string, now: Date, manager: EntityManager): Promise<ErasedWords[]> {
  return manager.query<ErasedWords[]>(
    `WITH mine AS (
       SELECT id FROM chat_messages WHERE author_id = $1 AND deleted_at IS NULL ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE
     ), forgotten AS (
       DELETE FROM hidden_chat_messages USING mine WHERE hidden_chat_messages.chat_message_id = mine.id
     ), emptied AS (
       UPDATE chat_messages SET body = '', deleted_at = $2, hidden_at = NULL, attachment_count = 0 FROM mine WHERE chat_messages.id = mine.id RETURNING chat_messages.id, live_session_id
     )
     SELECT id, live_session_id AS "liveSessionId" FROM emptied ORDER BY id`,
    [authorId, now],
  );
}

/** Takes away what a facilitator gave as the reason for hiding messages of others, which stay hidden. */
export async function removeReasons(hiddenBy: string, manager: EntityManager): Promise<void> {
  await manager.query('UPDATE hidden_chat_messages SET reason = $2 WHERE hidden_by = $1 AND reason <> $2', [hiddenBy, NO_REASON]);
}

/** Takes out the oldest hundred decisions and actions whose words are still this person's: nobody else changed them since. */
export async function removeAgreements(wordsById: string, manager: EntityManager): Promise<ErasedWords[]> {
  const [rows] = await manager.query<[ErasedWords[], number]>(
    `DELETE FROM agreements WHERE id IN (SELECT id FROM agreements WHERE words_by_id = $1 ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE)
     RETURNING id, live_session_id AS "liveSessionId"`,
    [wordsById],
  );
  return rows;
}

/** The same for consequences that they noted. */
export async function removeConsequences(wordsById: string, manager: EntityManager): Promise<ErasedWords[]> {
  const [rows] = await manager.query<[ErasedWords[], number]>(
    `DELETE FROM consequences c USING compass_games g WHERE c.id IN (SELECT id FROM consequences WHERE words_by_id = $1 ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE) AND g.id = c.compass_game_id
     RETURNING c.id, g.live_session_id AS "liveSessionId"`,
    [wordsById],
  );
  return rows;
}

/** Takes out what somebody had against proposals; that they objected stays. */
export async function removeObjections(accountId: string, manager: EntityManager): Promise<void> {
  await manager.query('UPDATE poll_votes SET reason = NULL WHERE account_id = $1 AND reason IS NOT NULL', [accountId]);
}
