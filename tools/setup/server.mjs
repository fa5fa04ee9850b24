/** The API as a process of its own: started with the right surroundings, waited for, stopped. */
import { spawn } from 'node:child_process';
import { isAbsolute, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { apiBundle, webFolder } from './build.mjs';
import { openPostgres, users } from './postgres.mjs';
import { portTrouble } from './processes.mjs';
import { root, Stop } from './say.mjs';

/** Where all data lies: DATA_DIR, or `.data` in the project. */
export function dataFolder() {
  const given = process.env.DATA_DIR ?? '.data';
  return isAbsolute(given) ? given : join(root, given);
}

/** V8 lets the space for young objects grow to 64 MiB: half of that answers as fast and leaves the rest to the machine. */
export const nodeOptions = '--max-semi-space-size=16';

/** The surroundings of the API: what the person set, and our own choice for the rest. */
export function surroundings(databaseUrl, nodeEnv) {
  return {
    PORT: '3000',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    DEMO: process.env.DATABASE_URL ? '0' : '1',
    WEB_DIR: webFolder,
    // Our own PostgreSQL serves one node: it need not ask for others.
    ...(!process.env.DATABASE_URL && { ADAPTER: 'memory' }),
    NODE_OPTIONS: nodeOptions,
    // What the packages compile to is kept: it saves about a second at every start but the first.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataFolder(),
    NODE_ENV: nodeEnv,
  };
}

/** The database: the given one, or the embedded PostgreSQL: `{ url, data, alone, close }`. */
export async function openDatabase(kind) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, alone: true, close: async () => {} };
  return openPostgres(dataFolder(), kind);
}

/** @throws Stop when another server uses the data folder: two would not hear each other's news. */
export function refuseSecondServer() {
  if (process.env.DATABASE_URL) return;
  const other = users(dataFolder()).find((name) => /^(start|dev)-/.test(name));
  if (other) throw new Stop(`Leerkring already runs on the data in ${dataFolder()} (process ${other.split('-')[1]}): stop that one, or set DATA_DIR to another folder.`);
}

/** @throws Stop when the port cannot be listened on: better now than after the migrations. */
export async function refuseTakenPort({ PORT = '3000', HOST = '127.0.0.1' }) {
  const trouble = await portTrouble(Number(PORT), HOST);
  if (trouble === 'EADDRINUSE') throw new Stop(`Port ${PORT} on ${HOST} is taken by another program: stop that one, or choose another with PORT=3001.`);
  if (trouble) throw new Stop(`Leerkring cannot listen on ${HOST} port ${PORT} (${trouble}): check HOST and PORT.`);
}

/**
 * Starts the API. Its own one-line failures (`leerkring: …` on stderr) go straight to the screen.
 * @returns `{ ended, ready, stop }`: promise of how it ended, promise of the first good answer, and the clean end
 */
export function startServer(env, bundle = apiBundle) {
  const guard = join(root, 'tools/setup/end-with-parent.mjs');
  // Detached: a Ctrl-C on the keyboard must reach it once, from here, after which the database may go.
  const child = spawn(process.execPath, ['--import', guard, bundle, 'serve'], { cwd: root, env, detached: true, stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
  let explained = false;
  child.stderr.on('data', (chunk) => {
    explained ||= String(chunk).includes('leerkring:');
    process.stderr.write(chunk);
  });
  const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, explained })));
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(late);
  };
  return { ended, ready: firstAnswer(env, ended), stop };
}

/** Asks /readyz until it answers 200; undefined when the server ended before that. */
async function firstAnswer({ HOST, PORT }, ended) {
  let running = true;
  void ended.then(() => (running = false));
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '[::1]' : HOST.includes(':') ? `[${HOST}]` : HOST;
  while (running) {
    const answer = await fetch(`http://${host}:${PORT}/readyz`).catch(() => undefined);
    if (answer?.ok) return `http://${host}:${PORT}`;
    await pause(30);
  }
  return undefined;
}
