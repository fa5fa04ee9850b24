/** The journeys: Playwright on the production build, with a server and a database of its own. `npm run journeys -- <part of a file name>`. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { follow, ready } from './install.mjs';
import { freePort } from './processes.mjs';
import { main, root, say, since, Stop } from './say.mjs';

/** Journeys are quicker than people: the limits of one person are raised, and that is printed. Their defaults have specs. */
const rates = { CHAT_RATE: '200:1000', POST_RATE: '200:1000', SIGN_IN_RATE: '100:1000' };

/**
 * Runs work against a fresh demo on a free port, and throws its data away.
 * @param work receives `{ LEERKRING_URL, LEERKRING_DATA_DIR, LEERKRING_LOG, CHROMIUM_PATH }` for the process that drives the browser
 * @returns what the work returned, and what the server wrote: `{ result, log }`
 */
export async function withDemo(work) {
  const startedAt = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'leerkring-demo-'));
  // The account that runs PostgreSQL for root passes through here.
  chmodSync(folder, 0o711);
  const logFile = join(folder, 'server.log');
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const port = await freePort();
  const log = openSync(logFile, 'a');
  const env = { ...process.env, ...rates, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', DEMO: '1', LOG_LEVEL: 'warn', PUBLIC_URL: '', DATABASE_URL: '' };
  const server = spawn(process.execPath, ['tools/setup/start.mjs'], { cwd: root, env, stdio: ['ignore', log, log, 'ipc'] });
  const ended = follow(server);
  try {
    await answering(`http://127.0.0.1:${port}/readyz`, ended, logFile);
    say(`A fresh demo answers after ${since(startedAt)} (${Object.entries(rates).map((pair) => pair.join('=')).join(' ')}).`);
    const result = await work({ LEERKRING_URL: `http://127.0.0.1:${port}`, LEERKRING_DATA_DIR: dataDir, LEERKRING_LOG: logFile, CHROMIUM_PATH: findChromium() });
    return { result, log: readFileSync(logFile, 'utf8') };
  } finally {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answering(url, ended, logFile) {
  let over = false;
  void ended.then(() => (over = true));
  while (!(await fetch(url).catch(() => undefined))?.ok) {
    if (over) throw new Stop(`The demo did not start:\n${readFileSync(logFile, 'utf8')}`);
    await pause(100);
  }
}

/** Runs the journeys; answers with Playwright's exit code and the warnings and errors that the server logged meanwhile. */
export async function runJourneys(args) {
  const { result, log } = await withDemo((env) => {
    const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'apps/e2e/playwright.config.ts', ...args];
    return follow(spawn(process.execPath, playwright, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' }));
  });
  return { code: result, complaints: log.split('\n').filter((line) => /^\{.*"level":("(warn|error|fatal)"|[456]0)|^leerkring:|^\s+at |Warning:/.test(line)) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await ready();
    if (!findChromium()) throw new Stop(`The journeys need a browser; ${howToGetChromium}.`);
    const { code, complaints } = await runJourneys(process.argv.slice(2));
    for (const line of complaints) say(`server: ${line}`);
    return code || (complaints.length ? 1 : 0);
  });
}
