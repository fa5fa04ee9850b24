/** History in bulk, straight into Leerkring's tables: as many rows as years of use, in seconds. */
import { query } from '../site.ts';
import { THREADS } from '../target.ts';
import { CHAT_LENGTH, storedReply } from '../words.ts';

interface History {
  groupId: string;
  threads: number;
  /** In each thread. */
  posts: number;
}

/** Posts, their events and streams; the people of the group take turns. */
const insertPosts = `
  WITH writers AS MATERIALIZED (SELECT array_agg(account_id ORDER BY joined_at, id) AS ids FROM memberships WHERE group_id = $1 AND ended_at IS NULL),
  new_threads AS MATERIALIZED (SELECT n, uuidv7() AS id FROM generate_series(1, $2::int) n),
  new_posts AS MATERIALIZED (
    SELECT t.id AS thread_id, t.n, o AS ordinal, uuidv7() AS id, uuidv7() AS event_id, uuidv7() AS client_id,
      w.ids[1 + (t.n + o) % cardinality(w.ids)] AS author_id, now() - make_interval(mins => $3 - o, secs => t.n) AS at
    FROM new_threads t, writers w, generate_series(1, $3::int) o
  ),
  added_threads AS (
    INSERT INTO threads (id, subject_type, subject_id, group_id, kind, title, author_id, client_id, last_ordinal, last_post_at, created_at)
    SELECT thread_id, 'group', $1, $1, 'question', 'Wat vraagt een beraad van de raad?', author_id, uuidv7(), $3, now() - make_interval(secs => n), at
    FROM new_posts WHERE ordinal = 1
  ),
  added_streams AS (INSERT INTO streams (stream, head) SELECT 'thread:' || id, $3 FROM new_threads),
  added_events AS (
    INSERT INTO domain_events (id, stream, seq, name, actor_id, subject_type, subject_id, payload, occurred_at)
    SELECT event_id, 'thread:' || thread_id, ordinal, 'post.added', author_id, 'post', id::text, jsonb_build_object('post', jsonb_build_object(
      'id', id, 'threadId', thread_id, 'parentId', NULL, 'ordinal', ordinal, 'body', $4::text, 'createdAt', at, 'clientId', client_id, 'mentions', '[]'::jsonb)), at
    FROM new_posts
  ),
  added_posts AS (
    INSERT INTO posts (id, thread_id, author_id, ordinal, body, client_id, event_id, created_at)
    SELECT id, thread_id, author_id, ordinal, $4::text, client_id, event_id, at FROM new_posts
  )
  SELECT id FROM new_threads`;

/** Adds threads to a group. @returns their ids */
export async function insertThreads(url: string, { groupId, threads, posts }: History): Promise<string[]> {
  const rows = await query<{ id: string }>(url, insertPosts, [groupId, threads, posts, storedReply]);
  await query(url, 'ANALYZE');
  return rows.map(({ id }) => id);
}

/** Adds posts to the end of a thread, each a copy of an earlier one, until it has `times` as many. */
export async function lengthenThread(url: string, threadId: string, times: number): Promise<void> {
  await query(
    url,
    `WITH added AS MATERIALIZED (
       SELECT p.author_id, p.body, p.created_at, (n * t.last_ordinal + p.ordinal)::int AS ordinal, uuidv7() AS id, uuidv7() AS event_id, uuidv7() AS client_id
       FROM posts p JOIN threads t ON t.id = p.thread_id, generate_series(1, $2::int - 1) n WHERE p.thread_id = $1::uuid
     ), events AS (
       INSERT INTO domain_events (id, stream, seq, name, actor_id, subject_type, subject_id, payload, occurred_at)
       SELECT event_id, 'thread:' || $1::uuid, ordinal, 'post.added', author_id, 'post', id::text, jsonb_build_object('post', jsonb_build_object(
         'id', id, 'threadId', $1::uuid, 'parentId', NULL, 'ordinal', ordinal, 'body', body, 'createdAt', created_at, 'clientId', client_id, 'mentions', '[]'::jsonb)), created_at
       FROM added
     ), heads AS (
       UPDATE streams SET head = head * $2::int WHERE stream = 'thread:' || $1::uuid
     ), thread AS (
       UPDATE threads SET last_ordinal = last_ordinal * $2::int WHERE id = $1::uuid
     )
     INSERT INTO posts (id, thread_id, author_id, ordinal, body, client_id, event_id, created_at)
     SELECT id, $1::uuid, author_id, ordinal, body, client_id, event_id, created_at FROM added`,
    [threadId, times],
  );
  await query(url, 'ANALYZE');
}

/** Adds chat messages after those that are there, said in turns by the people of the group. */
export async function insertMessages(url: string, liveSessionId: string, count: number): Promise<void> {
  await query(
    url,
    `WITH session AS MATERIALIZED (
       SELECT l.id, l.last_ordinal, s.head, array_agg(m.account_id ORDER BY m.joined_at, m.id) AS people
       FROM live_sessions l JOIN streams s ON s.stream = 'live_session:' || l.id JOIN memberships m ON m.group_id = l.group_id AND m.ended_at IS NULL
       WHERE l.id = $1 GROUP BY l.id, s.head
     ), added AS MATERIALIZED (
       SELECT s.id AS session_id, s.last_ordinal + n AS ordinal, s.head + n AS seq, s.people[1 + n % cardinality(s.people)] AS author_id,
         uuidv7() AS id, uuidv7() AS event_id, uuidv7() AS client_id, now() - make_interval(secs => $2::int - n) AS at
       FROM session s, generate_series(1, $2::int) n
     ), events AS (
       INSERT INTO domain_events (id, stream, seq, name, actor_id, subject_type, subject_id, payload, occurred_at)
       SELECT event_id, 'live_session:' || session_id, seq, 'chat_message.sent', author_id, 'chat_message', id::text, jsonb_build_object('chatMessage',
         jsonb_build_object('id', id, 'liveSessionId', session_id, 'ordinal', ordinal, 'body', $3::text, 'createdAt', at, 'clientId', client_id, 'mentions', '[]'::jsonb)), at
       FROM added
     ), heads AS (
       UPDATE streams SET head = head + $2::int WHERE stream = (SELECT 'live_session:' || id FROM session)
     ), raised AS (
       UPDATE live_sessions SET last_ordinal = last_ordinal + $2::int WHERE id = $1
     )
     INSERT INTO chat_messages (id, live_session_id, author_id, ordinal, body, client_id, event_id, created_at)
     SELECT id, session_id, author_id, ordinal, $3::text, client_id, event_id, at FROM added`,
    [liveSessionId, count, storedReply.slice(0, CHAT_LENGTH)],
  );
  await query(url, 'ANALYZE');
}

/** Those who will read: enough for every scenario. */
const READERS = 50;

/** The first people of the group have read half of its threads to the end and ten posts of the others. */
export async function markRead(url: string, groupId: string): Promise<void> {
  await query(
    url,
    `INSERT INTO read_cursors (account_id, subject_type, subject_id, ordinal, seen_at)
     SELECT m.account_id, 'thread', t.id, CASE WHEN t.n % 2 = 0 THEN t.last_ordinal ELSE least(10, t.last_ordinal) END, now()
     FROM (SELECT account_id FROM memberships WHERE group_id = $1 ORDER BY id LIMIT ${READERS}) m, (SELECT id, last_ordinal, row_number() OVER (ORDER BY id) AS n FROM threads WHERE subject_id = $1 AND last_ordinal = $2) t
     ON CONFLICT DO NOTHING`,
    [groupId, THREADS.posts],
  );
  await query(url, 'ANALYZE');
}
