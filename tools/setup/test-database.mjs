/** The database of the specs: one server for all runs, and a migrated template that every worker copies. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { apiBundle, buildApi } from './build.mjs';
import { openPostgres } from './postgres.mjs';
import { root, say, since, Stop } from './say.mjs';

// Nobody needs these databases after a power cut.
const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
const prefix = 'leerkring_template';

/**
 * Opens the server (TEST_DATABASE_URL when set) and makes the template when the migrations changed.
 * @returns `{ url, template, close }`: an address with the right to create databases, and the name of the template
 */
export async function openTestDatabase() {
  await buildApi();
  const dataDir = join(root, 'node_modules/.cache/leerkring-test');
  mkdirSync(dataDir, { recursive: true });
  // Two working copies may share their packages by a link: the same folder must have the same name.
  const place = realpathSync(dataDir);
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, alone: false, close: async () => {} } : await openPostgres(place, 'test', fast);
  const template = `${prefix}_${fingerprint()}`;
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  if (server.alone) await sweep(client, template);
  // Another run may be making the same template at this moment.
  await client.query('SELECT pg_advisory_lock(7461)');
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (!rowCount) await makeTemplate(client, server.url, template, place);
  await client.end();
  return { url: server.url, template, close: server.close };
}

async function makeTemplate(client, serverUrl, template, dataDir) {
  const startedAt = performance.now();
  const url = new URL(serverUrl);
  url.pathname = `/${template}_new`;
  await client.query(`DROP DATABASE IF EXISTS ${template}_new WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${template}_new`);
  const env = { ...process.env, DATABASE_URL: url.href, DATA_DIR: dataDir, NODE_ENV: 'production' };
  const migrated = spawnSync(process.execPath, [apiBundle, 'migrate'], { cwd: root, env, encoding: 'utf8' });
  if (migrated.status !== 0) throw new Stop(`The migrations did not run on an empty database:\n${migrated.stdout}${migrated.stderr}`);
  await client.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`);
  say(`Made the template database in ${since(startedAt)}.`);
}

/** Removes what earlier and killed runs left; only when no other run uses the server. */
async function sweep(client, template) {
  const { rows } = await client.query(`SELECT datname FROM pg_database WHERE datname LIKE 'leerkring\\_%' AND datname <> $1`, [template]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
}

/** Changes with the migrations, the data files they load and the packages that bring tables of their own. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path, wanted) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`, wanted);
    else if (stat && wanted.test(path)) hash.update(path).update(readFileSync(join(root, path)));
  };
  visit('apps/api/migrations', /./);
  visit('libs', /\.(csv|migration\.ts)$/);
  visit('package-lock.json', /./);
  return hash.digest('hex').slice(0, 10);
}
