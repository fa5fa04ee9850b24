import pg from 'pg';
import { insist } from './graphql.ts';
import type { Place, Stored, StoredEvent, StoredItem } from './recording.ts';

/** Asks the database itself; after a restart of PostgreSQL it tries again. */
export async function query<T>(databaseUrl: string, sql: string, values: unknown[] = []): Promise<T[]> {
  return insist(async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(sql, values)).rows as T[];
    } finally {
      await client.end().catch(() => undefined);
    }
  });
}

function streamsOf({ threadId, liveSessionId, groupId }: Place): string[] {
  return [`thread:${threadId}`, `live_session:${liveSessionId}`, `group:${groupId}`];
}

/** The heads of the streams of a place. */
export async function headsOf(databaseUrl: string, place: Place): Promise<Record<string, number>> {
  const rows = await query<{ stream: string; head: string }>(databaseUrl, 'SELECT stream, head FROM streams WHERE stream = ANY($1)', [streamsOf(place)]);
  return Object.fromEntries(rows.map(({ stream, head }) => [stream, Number(head)]));
}

/** Everything that the database has of a place. */
export async function readStored(databaseUrl: string, place: Place): Promise<Stored> {
  const events = await query<StoredEvent>(
    databaseUrl,
    `SELECT stream, seq::int, name, CASE WHEN subject_type IN ('post', 'chat_message') THEN subject_id ELSE '' END AS subject
     FROM domain_events WHERE stream = ANY($1) ORDER BY stream, seq`,
    [streamsOf(place)],
  );
  const columns = 'id, ordinal, body, deleted_at IS NOT NULL AS deleted, author_id AS "authorId", client_id AS "clientId"';
  const items = await query<StoredItem>(
    databaseUrl,
    `SELECT 'post' AS kind, ${columns} FROM posts WHERE thread_id = $1 UNION ALL SELECT 'chat' AS kind, ${columns} FROM chat_messages WHERE live_session_id = $2`,
    [place.threadId, place.liveSessionId],
  );
  const votes = await query<Stored['votes'][number]>(
    databaseUrl,
    'SELECT v.poll_id AS "pollId", v.account_id AS "accountId", v.options[1] AS option FROM poll_votes v JOIN polls p ON p.id = v.poll_id WHERE p.live_session_id = $1',
    [place.liveSessionId],
  );
  const [last] = await query<{ post: number; chat: number }>(
    databaseUrl,
    'SELECT t.last_ordinal AS post, s.last_ordinal AS chat FROM threads t, live_sessions s WHERE t.id = $1 AND s.id = $2',
    [place.threadId, place.liveSessionId],
  );
  return { events, heads: await headsOf(databaseUrl, place), items, votes, lastOrdinals: last! };
}

/** The living memberships of a group: account id → membership id. */
export async function membershipsOf(databaseUrl: string, groupId: string): Promise<Map<string, string>> {
  const rows = await query<{ id: string; accountId: string }>(databaseUrl, 'SELECT id, account_id AS "accountId" FROM memberships WHERE group_id = $1 AND ended_at IS NULL', [groupId]);
  return new Map(rows.map(({ id, accountId }) => [accountId, id]));
}
