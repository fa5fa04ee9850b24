import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type MixedList } from 'typeorm';
import type { Config } from '../config/config';
import { isConnectionError } from '../errors/error.filter';
import { HouseNaming } from './naming';

const TRY_EVERY_MS = 500;
const MOST_TRIES = 60;
/** PostgreSQL does not let this account in (28), or has no such database (3D). */
const REFUSED = /^(28|3D)/;
const LOCK = 7_105_021;
const OLDEST = 15;
const NEWEST = 18;

/** Why the database cannot be used; its message is one sentence for the operator. */
export class DatabaseError extends Error {}

/**
 * Does what needs the database at start, and waits for one that is away: it may be starting too.
 * @throws DatabaseError when it was away for 30 s, or lets nobody in
 */
export async function onceReachable<T>(config: Config, task: () => Promise<T>): Promise<T> {
  const { host, pathname } = new URL(config.DATABASE_URL);
  for (let tries = 0; ; tries++) {
    try {
      return await task();
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      const refused = REFUSED.test(code ?? '');
      if (!isConnectionError(error) && !refused) throw error;
      if (refused || tries === MOST_TRIES) throw new DatabaseError(`The database at ${host}${pathname} cannot be reached (${message}).`);
      if (tries === 0) process.stderr.write(`leerkring: waiting for the database at ${host}${pathname} (${message})\n`);
      await pause(TRY_EVERY_MS);
    }
  }
}

/**
 * Brings the database up to date; nodes that start together wait for each other.
 * @throws DatabaseError when it is of a version that Leerkring does not know
 */
export async function migrate(config: Config, migrations: MixedList<new () => unknown>): Promise<void> {
  const database = new DataSource({
    type: 'postgres',
    url: config.DATABASE_DIRECT_URL ?? config.DATABASE_URL,
    migrations: migrations as never,
    migrationsTransactionMode: 'each',
    namingStrategy: new HouseNaming(),
    poolSize: 3,
    extra: { connectionTimeoutMillis: 5000 },
  });
  await database.initialize();
  const lock = database.createQueryRunner();
  try {
    await assertVersion(database);
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await database.runMigrations();
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await lock.release();
    await database.destroy();
  }
}

async function assertVersion(database: DataSource): Promise<void> {
  const [row] = await database.query<{ server_version_num: string }[]>('SHOW server_version_num');
  const major = Math.floor(Number(row!.server_version_num) / 10_000);
  if (major < OLDEST || major > NEWEST) throw new DatabaseError(`PostgreSQL ${major} is not one that Leerkring works with; use ${OLDEST} to ${NEWEST}.`);
}
