/**
 * The journeys: Playwright on the production build, with a server and a database of its own. `npm run journeys -- <part of a file name>`;
 * with `--nodes 2` on two nodes behind HAProxy, which hear each other through the database, or with ADAPTER=redis through Redis;
 * with `--clock` those in which a journey moves the clock of its server.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildApi, buildWeb } from './build.mjs';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { follow, ready } from './install.mjs';
import { freePort } from './processes.mjs';
import { main, root, say, since, Stop } from './say.mjs';

/** Journeys are quicker than people: the limits of one person are raised, and that is printed. Their defaults have specs. */
const rates = { CHAT_RATE: '200:1000', POST_RATE: '200:1000', REPORT_RATE: '200:1000', SIGN_IN_RATE: '100:1000' };
const settings = { ...rates, DEMO: '1', LOG_LEVEL: 'warn', PUBLIC_URL: '' };

/**
 * Runs work against a fresh demo on a free port, and throws its data away.
 * @param work receives `{ LEERKRING_URL, CHROMIUM_PATH }` for the process that drives the browser, with nodes also `LEERKRING_CONTROL`, with a clock `LEERKRING_CLOCK`
 * @param how `postgres` or `redis`: how two nodes behind the balancer hear each other; `clock`: one node, whose clock can be moved; left out: one node
 * @returns what the work returned, and what the servers wrote: `{ result, log }`
 */
export async function withDemo(work, how) {
  const startedAt = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'leerkring-demo-'));
  // The account that runs PostgreSQL for root passes through here.
  chmodSync(folder, 0o711);
  mkdirSync(join(folder, 'data'));
  let demo;
  try {
    demo = isOnTwoNodes(how) ? await openNodes(folder, how) : await openDemo(folder, how === 'clock');
    say(`A fresh demo${isOnTwoNodes(how) ? ` on two nodes (${how})` : ''} answers after ${since(startedAt)} (${Object.entries(rates).map((pair) => pair.join('=')).join(' ')}).`);
    const result = await work({ LEERKRING_URL: demo.url, LEERKRING_CONTROL: demo.control ?? '', LEERKRING_CLOCK: demo.clock ?? '', CHROMIUM_PATH: findChromium() });
    return { result, log: demo.log() };
  } finally {
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const isOnTwoNodes = (how) => ['postgres', 'redis'].includes(how);

async function openNodes(folder, adapter) {
  await buildApi();
  await buildWeb();
  // Not above: it needs the Node that came with the packages.
  const twoNodes = await import('./two-nodes.mjs');
  return twoNodes.openNodes(folder, { ...settings, ADAPTER: adapter });
}

/** What this machine lacks to run two nodes behind the balancer, in words; undefined when nothing. */
export function missingForNodes(adapter) {
  const programs = { haproxy: '-v', ...(adapter === 'redis' && { 'redis-server': '--version' }) };
  const missing = Object.keys(programs).find((program) => spawnSync(program, [programs[program]], { stdio: 'ignore' }).status !== 0);
  return missing && `${missing} is missing: apt-get install ${missing}`;
}

/** One node, as `npm start` does it. @param movable whether its clock can be moved, by the file `clock` */
async function openDemo(folder, movable) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(folder, 'server.log');
  const log = openSync(logFile, 'a');
  const env = { ...process.env, ...settings, DATA_DIR: join(folder, 'data'), PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: '', ...(movable && movableClock(folder)) };
  const server = spawn(process.execPath, ['tools/setup/start.mjs'], { cwd: root, env, stdio: ['ignore', log, log, 'ipc'] });
  const ended = follow(server);
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  await answering(`${url}/readyz`, ended, logFile).catch(async (error) => {
    await close();
    throw error;
  });
  return { url, log: () => readFileSync(logFile, 'utf8'), close, clock: env.CLOCK_FILE };
}

function movableClock(folder) {
  const CLOCK_FILE = join(folder, 'clock');
  writeFileSync(CLOCK_FILE, '0');
  return { CLOCK_FILE, NODE_OPTIONS: `--import=${join(root, 'tools/setup/movable-clock.mjs')}` };
}

async function answering(url, ended, logFile) {
  let over = false;
  void ended.then(() => (over = true));
  while (!(await fetch(url).catch(() => undefined))?.ok) {
    if (over) throw new Stop(`The demo did not start:\n${readFileSync(logFile, 'utf8')}`);
    await pause(100);
  }
}

/**
 * Runs the journeys; answers with Playwright's exit code and the warnings and errors that the server logged meanwhile.
 * @param how as for `withDemo`; two nodes are broken on purpose: one journey at a time, and their complaints are no failure
 */
export async function runJourneys(args, how) {
  const work = (env) => {
    const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'apps/e2e/playwright.config.ts', ...(how ? ['--workers=1'] : []), ...args];
    return follow(spawn(process.execPath, playwright, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' }));
  };
  const { result, log } = await withDemo(work, how);
  if (isOnTwoNodes(how)) return { code: result, complaints: [] };
  const complaints = log.split('\n').filter((line) => /^\{.*"level":("(warn|error|fatal)"|[456]0)|^leerkring:|^\s+at |Warning:/.test(line));
  return { code: result, complaints };
}

/** Takes `--nodes 2` or `--clock` out of the arguments: `{ how, rest }`. */
function chosen(args) {
  if (args.includes('--clock')) return { how: 'clock', rest: args.filter((arg) => arg !== '--clock') };
  const at = args.indexOf('--nodes');
  return at < 0 ? { rest: args } : { how: process.env.ADAPTER ?? 'postgres', rest: args.toSpliced(at, 2) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await ready();
    if (!findChromium()) throw new Stop(`The journeys need a browser; ${howToGetChromium}.`);
    const { how, rest } = chosen(process.argv.slice(2));
    const missing = isOnTwoNodes(how) && missingForNodes(how);
    if (missing) throw new Stop(`Two nodes need more: ${missing}.`);
    const { code, complaints } = await runJourneys(rest, how);
    for (const line of complaints) say(`server: ${line}`);
    return code || (complaints.length ? 1 : 0);
  });
}
