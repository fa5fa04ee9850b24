/** Makes sure that the packages of package-lock.json are there, and that the rest runs on the Node that came with them. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say, since, Stop } from './say.mjs';

/** What the lock file was at our last install; it goes with the folder. */
const stampFile = join(root, 'node_modules/.leerkring-installed');

/** Installs when needed, then continues on Node 24: call it first in every script. Does not return in the older process. */
export async function ready() {
  await ensureInstalled();
  await ensureNode();
}

/** Runs `npm ci` when node_modules is missing or older than the lock file. */
export async function ensureInstalled() {
  const reason = staleness();
  if (!reason) return;
  const startedAt = performance.now();
  say(`Installing packages (${reason}); this takes about a minute.`);
  const npm = follow(spawn('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' }));
  if ((await npm) !== 0) throw new Stop('`npm ci` did not succeed; its own words are above. Check the connection and the free disk space, then try again.');
  writeFileSync(stampFile, lockHash());
  say(`Packages installed in ${since(startedAt)}.`);
}

/** Passes signals on to a child process and answers with its exit code. */
export function follow(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => child.on('error', reject).on('exit', (code, signal) => resolve(signal ? 1 : code)));
}

/** Says why an install is needed, or undefined. npm writes node_modules/.package-lock.json last, so a broken-off install shows too. */
function staleness() {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return 'none are there yet';
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return undefined;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const differs = Object.keys(wanted).some((path) => path !== '' && !wanted[path].optional && installed[path]?.version !== wanted[path].version);
  return differs ? 'package-lock.json has changed' : undefined;
}

function lockHash() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

/** Goes on when this Node is new enough; otherwise runs the same script with the Node of node_modules and ends as that one ends. */
async function ensureNode() {
  const own = join(root, 'node_modules/.bin/node');
  if (isNewEnough(process.versions.node, existsSync(own) ? 24 : 22)) return;
  if (!existsSync(own)) {
    throw new Stop(`Leerkring needs Node 22.12 or newer on this kind of machine, and this is Node ${process.versions.node}: install a newer one from nodejs.org.`);
  }
  // The channel lets the new process notice when this one is killed.
  process.exit(await follow(spawn(own, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })));
}

function isNewEnough(version, major) {
  const [have, minor] = version.split('.').map(Number);
  return have > major || (have === major && (major > 22 || minor >= 12));
}
