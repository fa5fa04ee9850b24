/** `floor`: Node http, pg and bare Socket.IO; one committed row per message, no GraphQL, no rights. */
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { freePort } from '../../setup/processes.mjs';
import { call } from '../load/http.ts';
import { newsSocket } from '../load/news-socket.ts';
import { startNode, stop } from '../processes.ts';
import { organisation } from '../servers/people.ts';
import { firstAnswer } from '../servers/ready.ts';
import { query } from '../site.ts';
import { LONG_THREAD, THREADS, type Ground, type Person, type Server, type Site, type Target } from '../target.ts';
import { storedReply } from '../words.ts';

const tables = `
  CREATE TABLE organisations (id uuid PRIMARY KEY, name text NOT NULL);
  CREATE TABLE people (id uuid PRIMARY KEY, n int NOT NULL, name text NOT NULL, function text NOT NULL, job_title text, organisation_id uuid NOT NULL);
  CREATE TABLE threads (id uuid PRIMARY KEY, group_id uuid NOT NULL, kind text NOT NULL, title text NOT NULL, author_id uuid NOT NULL,
    last_author_id uuid NOT NULL, last_ordinal int NOT NULL, last_post_at timestamptz NOT NULL, excerpt text NOT NULL);
  CREATE INDEX ON threads (group_id, last_post_at);
  CREATE TABLE posts (id uuid PRIMARY KEY, thread_id uuid NOT NULL, parent_id uuid, author_id uuid NOT NULL, ordinal bigserial, body text NOT NULL,
    client_id uuid NOT NULL UNIQUE, created_at timestamptz NOT NULL DEFAULT now(), edited_at timestamptz, deleted_at timestamptz);
  CREATE UNIQUE INDEX ON posts (thread_id, ordinal);
  CREATE TABLE messages (id uuid PRIMARY KEY, live_session_id uuid NOT NULL, author_id uuid NOT NULL, ordinal bigserial, body text NOT NULL,
    client_id uuid NOT NULL UNIQUE, created_at timestamptz NOT NULL DEFAULT now());
  CREATE UNIQUE INDEX ON messages (live_session_id, ordinal);
  CREATE TABLE cursors (person_id uuid, thread_id uuid, ordinal int NOT NULL, PRIMARY KEY (person_id, thread_id));`;

async function prepare(url: string, people: number): Promise<Omit<Ground, 'url'>> {
  await query(url, tables);
  const [groupId, threadId, longThreadId, liveSessionId] = [uuid(), uuid(), uuid(), uuid()];
  await query(url, 'INSERT INTO organisations VALUES ($1, $2)', [organisation.id, organisation.name]);
  const rows = await query<{ id: string }>(
    url, `INSERT INTO people SELECT uuidv7(), n, 'Proef ' || n, 'other', NULL, $1 FROM generate_series(1, $2::int) n RETURNING id`, [organisation.id, people],
  );
  const ids = rows.map(({ id }) => id);
  const thread = `INSERT INTO threads SELECT $1, $2, 'question', 'Wat vraagt een beraad van de raad?', $3, $3, $4, now(), left($5, 140)`;
  for (const [id, posts] of [[threadId, 1], [longThreadId, LONG_THREAD]] as const) {
    await query(url, thread, [id, groupId, ids[0], posts, storedReply]);
    await query(url, addPosts, [id, posts, ids, storedReply]);
  }
  for (let n = 0; n < THREADS.count; n++) {
    const id = uuid();
    await query(url, thread, [id, groupId, ids[n % ids.length], THREADS.posts, storedReply]);
    await query(url, 'INSERT INTO cursors SELECT unnest($1::uuid[]), $2, $3', [ids, id, n % 2 ? 10 : THREADS.posts]);
  }
  await query(url, 'ANALYZE');
  return { people: ids, groupId, threadId, longThreadId, liveSessionId };
}

const addPosts = `INSERT INTO posts (id, thread_id, author_id, body, client_id)
  SELECT uuidv7(), $1, ($3::uuid[])[1 + n % cardinality($3::uuid[])], $4, uuidv7() FROM generate_series(1, $2) n`;

async function start(site: Site, people: number): Promise<Server> {
  const { url: database } = await site.createDatabase();
  const prepared = await prepare(database, people);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: database, PORT: String(port) };
  const child = startNode(join(import.meta.dirname, '../servers/floor.ts'), [], env);
  const startMs = await firstAnswer(child, url, startedAt);
  return { pid: child.pid!, startMs, ground: { url, ...prepared }, stop: () => stop(child) };
}

function person({ url, people }: Ground, index: number): Person {
  const headers = { 'x-person': people[index]! };
  const socket = newsSocket(url, headers);
  return {
    ...socket,
    async addReply(threadId, body) {
      const answer = await call('POST', `${url}/reply/${threadId}`, headers, JSON.stringify({ body, clientId: uuid() }));
      return (JSON.parse(answer) as { id: string }).id;
    },
    editReply: () => Promise.reject(new Error('The floor cannot edit.')),
    deleteReply: () => Promise.reject(new Error('The floor cannot delete.')),
    readPage: (threadId) => call('GET', `${url}/page/${threadId}`, headers),
    readList: (groupId) => call('GET', `${url}/list/${groupId}`, headers),
    openThread: (threadId) => socket.open(`thread:${threadId}`, 0),
    openSession: (liveSessionId) => socket.open(`live_session:${liveSessionId}`, 0),
  };
}

export const target: Target = { name: 'floor', start, person };
