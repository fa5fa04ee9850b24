/**
 * The embedded PostgreSQL: one server per data folder, a process of its own that everyone who needs it shares.
 * Who uses it is written down in `<data folder>/run`; the last one to leave stops it, and the next one takes over what a killed run left.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { place } from './postgres-place.mjs';
import { freePort, isAlive, isStillThere, leaveMark, locked, portTrouble } from './processes.mjs';
import { say, Stop } from './say.mjs';

const database = 'leerkring';
const calm = ['log_checkpoints=off', 'log_min_messages=warning', 'jit=off'];

/**
 * Starts PostgreSQL on the data folder, or joins the one that runs there already.
 * @param dataDir absolute path of the data folder
 * @param kind what the caller is (`start`, `test`, …): shown to whoever finds it running
 * @param settings further settings of the server, e.g. `fsync=off`
 * @returns `{ url, data, alone, close }`: the address of the database, where its files lie, whether nobody else uses it, and the end of the use
 * @throws Stop with one sentence when it cannot start
 */
export async function openPostgres(dataDir, kind, settings = []) {
  mkdirSync(join(dataDir, 'run'), { recursive: true, mode: 0o700 });
  const lock = join(dataDir, 'run', 'lock');
  return locked(lock, async () => {
    refuseFullDisk(dataDir);
    const server = await running(dataDir, [...calm, ...settings]);
    const alone = users(dataDir).length === 0;
    const mark = join(dataDir, 'run', `${kind}-${process.pid}`);
    leaveMark(mark);
    const close = () =>
      locked(lock, async () => {
        rmSync(mark, { force: true });
        if (users(dataDir).length === 0) await run(server, 'pg_ctl', ['stop', '-D', cluster(server), '-s', '-w', '-m', 'fast']);
      });
    return { url: `postgres://${database}:${server.password}@127.0.0.1:${server.port}/${database}`, data: server.data, alone, close };
  });
}

/** The living processes that use the PostgreSQL of a data folder, e.g. `['start-4711']`; the marks of dead ones are swept away. */
export function users(dataDir) {
  const folder = join(dataDir, 'run');
  const marks = existsSync(folder) ? readdirSync(folder).filter((name) => /^[a-z]+-\d+$/.test(name)) : [];
  const living = marks.filter((name) => isStillThere(join(folder, name)));
  for (const name of marks) if (!living.includes(name)) rmSync(join(folder, name), { force: true });
  return living;
}

/** The server of the data folder, started unless it runs: `{ data, bin, as, port, password }`. */
async function running(dataDir, settings) {
  const secretFile = join(dataDir, 'postgres.json');
  const kept = existsSync(secretFile) ? JSON.parse(readFileSync(secretFile, 'utf8')) : undefined;
  const server = { ...place(dataDir, kept?.data), password: kept?.password ?? randomBytes(18).toString('base64url') };
  const keep = (port) => {
    const data = server.data === join(dataDir, 'postgres') ? undefined : server.data;
    writeFileSync(secretFile, JSON.stringify({ port, password: server.password, data }), { mode: 0o600 });
    return { ...server, port };
  };
  const port = portOfRunning(server);
  if (port) return keep(port);
  if (!existsSync(cluster(server))) {
    keep(0);
    await initialise(server);
  }
  return keep(await start(server, settings, kept?.port));
}

/** Makes the cluster beside its place and moves it there when it is whole, so an interrupted first start leaves no half one. */
async function initialise(server) {
  say('Preparing PostgreSQL for the first time.');
  const fresh = `${cluster(server)}.new`;
  const passwordFile = join(server.data, 'password');
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(passwordFile, server.password, { mode: 0o600 });
  if (server.as.uid) chownSync(passwordFile, server.as.uid, server.as.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const made = await run(server, 'initdb', ['-D', fresh, `--username=${database}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', ...locale]);
  rmSync(passwordFile);
  const named = made.ok && (await run(server, 'postgres', ['--single', '-D', fresh, 'template1'], `CREATE DATABASE ${database};\n`));
  if (!named?.ok) throw new Stop(`PostgreSQL could not be prepared in ${server.data}: ${reasonIn((named || made).words)}`);
  renameSync(fresh, cluster(server));
}

/** Starts the server on loopback, on the port it had before when that is still free, and answers with the port. */
async function start(server, settings, lastPort) {
  const port = lastPort && !(await portTrouble(lastPort)) ? lastPort : await freePort();
  const logFile = join(server.data, 'server.log');
  const before = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  rmSync(join(cluster(server), 'postmaster.pid'), { force: true });
  const options = ['listen_addresses=127.0.0.1', `port=${port}`, "unix_socket_directories=''", ...settings].map((setting) => `-c ${setting}`).join(' ');
  const started = await run(server, 'pg_ctl', ['start', '-D', cluster(server), '-s', '-w', '-t', '300', '-l', logFile, '-o', options]);
  if (started.ok) return port;
  const words = existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(before) : started.words;
  throw new Stop(`PostgreSQL did not start on the data in ${server.data}: ${reasonIn(words)}`);
}

/** The port of the server that already runs on this data, for example one that a killed run left behind. */
function portOfRunning(server) {
  const file = join(cluster(server), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  // The number may meanwhile belong to another process, so ask whether it is PostgreSQL on this very folder.
  const commandLine = `/proc/${pid}/cmdline`;
  const isOurs = existsSync('/proc/self') ? existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(cluster(server)) : isAlive(Number(pid));
  return isOurs ? Number(port) : undefined;
}

const cluster = (server) => join(server.data, 'cluster');

/** Runs one of PostgreSQL's programs as its account and gathers what it says: `{ ok, words }`. */
async function run(server, program, args, input) {
  const child = spawn(join(server.bin, program), args, { ...server.as, cwd: server.data, env: { ...process.env, LC_ALL: 'C' }, stdio: 'pipe' });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
  // A program that reads nothing may have ended already.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  // Not 'close': the server that pg_ctl leaves behind may keep the streams open.
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
  return { ok: code === 0, words };
}

/** The line of PostgreSQL's words that says why, in a sentence of ours where we know it. */
function reasonIn(words) {
  if (/No space left on device/.test(words)) return 'the disk is full.';
  if (/incompatible with server/.test(words)) return 'another version of PostgreSQL made it; use the Leerkring that made it, or set DATA_DIR to another folder.';
  const line = words.split('\n').find((text) => /FATAL|error:|PANIC/.test(text)) ?? words.trim().split('\n').at(-1);
  return line?.replace(/^.*(FATAL|PANIC|error):\s*/, '') || 'it gave no reason.';
}

/** @throws Stop when less than 100 MB is free: better before anything is written than halfway. */
function refuseFullDisk(dataDir) {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < 100) throw new Stop(`The disk that holds ${dataDir} is full (${free} MB free, 100 MB needed): make room or set DATA_DIR to another disk.`);
}
