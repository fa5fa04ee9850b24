/** Starting Leerkring for a measurement, on a copy of a database that is prepared once per run. */
import { once } from 'node:events';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { apiBundle } from '../../setup/build.mjs';
import { freePort } from '../../setup/processes.mjs';
import { root } from '../../setup/say.mjs';
import { nodeOptions } from '../../setup/server.mjs';
import { call } from '../load/http.ts';
import { startNode, stop } from '../processes.ts';
import { firstAnswer } from '../servers/ready.ts';
import { LONG_THREAD, MESSAGES, THREADS, type Ground, type Server, type Site } from '../target.ts';
import { insertMessages, insertThreads, markRead } from './leerkring-history.ts';

/** The limits per person would stop the load, not the server. */
export const rates = { CHAT_RATE: '100000:100000', POST_RATE: '100000:100000', REPORT_RATE: '100000:100000', SIGN_IN_RATE: '100000:100000' };

const SIGN_INS_AT_ONCE = 8;
const password = 'leerkring-demo-2026';

interface Prepared {
  database: string;
  ground: Omit<Ground, 'url'>;
}

let prepared: Promise<Prepared> | undefined;

/**
 * Starts one node on a fresh copy of the prepared database.
 * @param lengthen what is done with the copy before the start
 */
export async function start(site: Site, people: number, lengthen?: (databaseUrl: string, ground: Omit<Ground, 'url'>) => Promise<void>): Promise<Server> {
  prepared ??= prepare(site, people);
  const { database, ground } = await prepared;
  const copy = await site.createDatabase(database);
  await lengthen?.(copy.url, ground);
  return startOn(site, copy.url, ground);
}

async function startOn(site: Site, databaseUrl: string, ground: Omit<Ground, 'url'>): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const child = startNode(apiBundle, ['serve'], { ...environment(site, databaseUrl), PORT: String(port) });
  const startMs = await firstAnswer(child, url, startedAt);
  return { pid: child.pid!, startMs, ground: { url, ...ground }, stop: () => stop(child) };
}

function environment(site: Site, databaseUrl: string): NodeJS.ProcessEnv {
  const quiet = { LOG_LEVEL: 'error', DEMO: '0', WEB_DIR: '', PUBLIC_URL: '', REDIS_URL: '', DATABASE_DIRECT_URL: '' };
  const own = { NODE_ENV: 'production', NODE_OPTIONS: nodeOptions, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile'), HOST: '127.0.0.1', ADAPTER: 'memory', ROLE: 'all' };
  return { ...process.env, ...quiet, ...own, ...rates, DATABASE_URL: databaseUrl, DATA_DIR: join(site.folder, 'data') };
}

/** The demo, the people in one group and signed in, threads to read, and an open session. */
async function prepare(site: Site, people: number): Promise<Prepared> {
  const { url: databaseUrl, name } = await site.createDatabase();
  for (const args of [['seed'], ['seed', '--load', String(people)]]) {
    const [code] = (await once(startNode(apiBundle, args, environment(site, databaseUrl)), 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  }
  const server = await startOn(site, databaseUrl, { people: [], groupId: '', threadId: '', longThreadId: '', liveSessionId: '' });
  const { url } = server.ground;
  const cookies = await signInAll(url, people);
  const place = await openPlace(url, cookies[0]!);
  await server.stop();
  await insertThreads(databaseUrl, { groupId: place.groupId, threads: THREADS.count, posts: THREADS.posts });
  await markRead(databaseUrl, place.groupId);
  await insertMessages(databaseUrl, place.liveSessionId, MESSAGES);
  const [longThreadId] = await insertThreads(databaseUrl, { groupId: place.groupId, threads: 1, posts: LONG_THREAD });
  return { database: name, ground: { people: cookies, ...place, longThreadId: longThreadId! } };
}

async function signInAll(url: string, people: number): Promise<string[]> {
  const cookies: string[] = [];
  let next = 0;
  const signIn = async (): Promise<void> => {
    for (let n = next++; n < people; n = next++) {
      const input = { email: `load-${n + 1}@demo.leerkring.example`, password };
      const body = JSON.stringify({ query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input } });
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      cookies[n] = response.headers.get('set-cookie')!.split(';')[0]!;
    }
  };
  await Promise.all(Array.from({ length: SIGN_INS_AT_ONCE }, signIn));
  return cookies;
}

async function openPlace(url: string, cookie: string): Promise<{ groupId: string; threadId: string; liveSessionId: string }> {
  const ask = async <T>(query: string, input?: object): Promise<T> => {
    const { data, errors } = JSON.parse(await call('POST', `${url}/graphql`, { cookie }, JSON.stringify({ query, variables: { input } }))) as { data: T; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const { viewer } = await ask<{ viewer: { groups: { nodes: { id: string }[] } } }>('{ viewer { groups { nodes { id } } } }');
  const groupId = viewer.groups.nodes[0]!.id;
  const started = await ask<{ startThread: { thread: { id: string } } }>(
    'mutation ($input: StartThreadInput!) { startThread(input: $input) { thread { id } } }',
    { subject: { type: 'group', id: groupId }, kind: 'question', title: 'Wat vraagt een beraad van de raad?', body: 'Wie heeft ervaring?', clientId: uuid() },
  );
  const phase = { line: '', minutes: 30, owner: 'takes_part', turns: 'queue', turnSeconds: 120, writers: 'everybody', yields: '' };
  const phases = ['Plenair', 'In gesprek'].map((words) => ({ ...phase, key: words, name: words }));
  const { writeOwnFormat } = await ask<{ writeOwnFormat: { ownFormat: { id: string } } }>(
    'mutation ($input: WriteOwnFormatInput!) { writeOwnFormat(input: $input) { ownFormat { id } } }', { groupId, name: 'Grote dag', copiedFrom: 'exchange', phases },
  );
  const opened = await ask<{ openLiveSession: { liveSession: { id: string } } }>(
    'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }', { groupId, title: 'De grote dag', ownFormatId: writeOwnFormat.ownFormat.id },
  );
  return { groupId, threadId: started.startThread.thread.id, liveSessionId: opened.openLiveSession.liveSession.id };
}
