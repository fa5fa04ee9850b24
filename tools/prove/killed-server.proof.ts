/**
 * Whatever the server acknowledged is there once, also when it is killed (SIGKILL) while ten people post and chat.
 * Long: twenty kills; `--short`: two, as in `npm test`. The seed is printed and repeats the moments of the kills.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { v7 as uuid } from 'uuid';
import { openPostgres } from '../setup/postgres.mjs';
import { freePort } from '../setup/processes.mjs';

const WRITERS = 10;
const short = process.argv.includes('--short');
const kills = short ? 2 : 20;
const seed = Number(/--seed=(\d+)/.exec(process.argv.join(' '))?.[1] ?? (Date.now() % 1_000_000));
const rates = { CHAT_RATE: '1000:100000', POST_RATE: '1000:100000', REPORT_RATE: '1000:100000', SIGN_IN_RATE: '1000:1000' };

/** Mulberry32: the same seed, the same moments. */
let state = seed;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

interface Written {
  clientId: string;
  body: string;
  acknowledgedId?: string;
}

interface Writer {
  cookie: string;
  posts: Written[];
  messages: Written[];
}

const folder = mkdtempSync(join(tmpdir(), 'leerkring-kill-'));
chmodSync(folder, 0o711);
mkdirSync(join(folder, 'data'));
const database = await openPostgres(join(folder, 'data'), 'run');
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
let server: ChildProcess | undefined;

try {
  console.log(`killed-server: seed ${seed}, ${kills} kills, ${WRITERS} writers (${JSON.stringify(rates)})`);
  await prove();
} finally {
  server?.kill('SIGKILL');
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

async function prove(): Promise<void> {
  await seedPeople();
  server = await startServer();
  const writers = await Promise.all(Array.from({ length: WRITERS }, (_, n) => signIn(n + 1)));
  const place = await openPlace(writers[0]!);
  let round = 0;
  while (round < kills) {
    const writing = { on: true };
    const all = Promise.all(writers.map((writer) => write(writer, place, writing)));
    await pause(300 + Math.floor(random() * 700));
    server.kill('SIGKILL');
    await once(server, 'exit');
    writing.on = false;
    await all;
    server = await startServer();
    round += 1;
  }
  await resendUnacknowledged(writers, place);
  await compare(writers, place);
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, ...rates, DATABASE_URL: database.url, DATA_DIR: join(folder, 'data'), PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error', DEMO: '0', WEB_DIR: '', PUBLIC_URL: '' };
}

async function seedPeople(): Promise<void> {
  for (const args of [['seed'], ['seed', '--load', String(WRITERS)]]) {
    const child = spawn(process.execPath, ['dist/api/main.js', ...args], { env: environment(), stdio: ['ignore', 'ignore', 'inherit'] });
    const [code] = (await once(child, 'exit')) as [number];
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  }
}

async function startServer(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dist/api/main.js', 'serve'], { env: environment(), stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 300; tries++) {
    if ((await fetch(`${url}/readyz`).catch(() => undefined))?.ok) return child;
    await pause(100);
  }
  throw new Error('The server did not come back');
}

async function graphql<T>(cookie: string, query: string, variables: object): Promise<T> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function signIn(n: number): Promise<Writer> {
  const input = { email: `load-${n}@demo.leerkring.example`, password: 'leerkring-demo-2026' };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input } }),
  });
  return { cookie: response.headers.get('set-cookie')!.split(';')[0]!, posts: [], messages: [] };
}

interface Place {
  threadId: string;
  liveSessionId: string;
}

async function openPlace(writer: Writer): Promise<Place> {
  const { viewer } = await graphql<{ viewer: { groups: { nodes: { id: string }[] } } }>(writer.cookie, '{ viewer { groups { nodes { id } } } }', {});
  const groupId = viewer.groups.nodes[0]!.id;
  const thread = { subject: { type: 'group', id: groupId }, kind: 'question', title: 'Blijft alles staan?', body: 'We schrijven door.', clientId: uuid() };
  const started = await graphql<{ startThread: { thread: { id: string } } }>(
    writer.cookie, 'mutation ($input: StartThreadInput!) { startThread(input: $input) { thread { id } } }', { input: thread },
  );
  const opened = await graphql<{ openLiveSession: { liveSession: { id: string } } }>(
    writer.cookie, 'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }', { input: { groupId, title: 'Doorschrijven' } },
  );
  return { threadId: started.startThread.thread.id, liveSessionId: opened.openLiveSession.liveSession.id };
}

/** Posts and chats without pause until told to stop; what gets no answer stays unacknowledged. */
async function write(writer: Writer, place: Place, writing: { on: boolean }): Promise<void> {
  const socket: Socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie: writer.cookie } });
  while (writing.on) {
    const [post, message] = [aWrite('post'), aWrite('message')];
    writer.posts.push(post);
    writer.messages.push(message);
    await Promise.allSettled([sendPost(writer, place, post), sendMessage(socket, place, message)]);
    if (!socket.connected && writer.messages.length > 1) await pause(10);
  }
  socket.disconnect();
}

function aWrite(kind: string): Written {
  const clientId = uuid();
  return { clientId, body: `${kind} ${clientId}` };
}

async function sendPost(writer: Writer, { threadId }: Place, post: Written): Promise<void> {
  const { clientId, body } = post;
  const answer = await graphql<{ addPost: { post: { id: string } } }>(
    writer.cookie, 'mutation ($input: AddPostInput!) { addPost(input: $input) { post { id } } }', { input: { threadId, body, clientId } },
  );
  post.acknowledgedId = answer.addPost.post.id;
}

async function sendMessage(socket: Socket, { liveSessionId }: Place, message: Written): Promise<void> {
  const { clientId, body } = message;
  const answer = (await socket.timeout(2000).emitWithAck('chat.send', { liveSessionId, clientId, body })) as { ok: boolean; id?: string; error?: unknown };
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  message.acknowledgedId = answer.id!;
}

/** What a person's browser does afterwards: sends again, with the same clientId. */
async function resendUnacknowledged(writers: Writer[], place: Place): Promise<void> {
  for (const writer of writers) {
    const socket: Socket = io(url, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie: writer.cookie } });
    for (const post of writer.posts.filter((one) => !one.acknowledgedId)) await sendPost(writer, place, post);
    for (const message of writer.messages.filter((one) => !one.acknowledgedId)) await sendMessage(socket, place, message);
    socket.disconnect();
  }
}

async function compare(writers: Writer[], place: Place): Promise<void> {
  const posts = await readAll(writers[0]!, `query ($id: ID!, $after: String) { list: thread(id: $id) { page: posts(first: 100, after: $after) { nodes { id body ordinal } pageInfo { hasNextPage endCursor } } } }`, place.threadId);
  const messages = await readAll(writers[0]!, `query ($id: ID!, $after: String) { list: liveSession(id: $id) { page: messages(first: 100, after: $after) { nodes { id body ordinal } pageInfo { hasNextPage endCursor } } } }`, place.liveSessionId);
  const lost = [
    ...missing(writers.flatMap((writer) => writer.posts), posts),
    ...missing(writers.flatMap((writer) => writer.messages), messages),
  ];
  const gaps = [posts, messages].flatMap((list) => list.filter((item, index) => item.ordinal !== index + 1));
  const total = writers.reduce((sum, writer) => sum + writer.posts.length + writer.messages.length, 0);
  console.log(`killed-server: ${total} written, ${posts.length - 1} posts and ${messages.length} messages stored, ${lost.length} lost, ${gaps.length} gaps`);
  if (total < WRITERS * kills) throw new Error('Too little was written to prove anything');
  if (lost.length || gaps.length || posts.length - 1 + messages.length !== total) throw new Error('Not everything that was acknowledged is there exactly once');
}

interface Stored {
  id: string;
  body: string;
  ordinal: number;
}

function missing(written: Written[], stored: Stored[]): Written[] {
  const byBody = Map.groupBy(stored, (item) => item.body);
  return written.filter((one) => byBody.get(one.body)?.length !== 1 || byBody.get(one.body)![0]!.id !== one.acknowledgedId);
}

async function readAll(writer: Writer, query: string, id: string): Promise<Stored[]> {
  const all: Stored[] = [];
  let after: string | null = null;
  do {
    type Page = { list: { page: { nodes: Stored[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } };
    const { list }: Page = await graphql<Page>(writer.cookie, query, { id, after });
    all.push(...list.page.nodes);
    after = list.page.pageInfo.hasNextPage ? list.page.pageInfo.endCursor : null;
  } while (after);
  return all;
}
