import { DataSource, type MixedList } from 'typeorm';
import type { Config } from '../config/config';
import { HouseNaming } from './naming';

const LOCK = 7_105_021;
const OLDEST = 15;
const NEWEST = 18;

/** Why the database cannot be used; its message is one sentence for the operator. */
export class DatabaseError extends Error {}

/**
 * Brings the database up to date; nodes that start together wait for each other.
 * @throws DatabaseError when it is away or of a version that Leerkring does not know
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
  try {
    await database.initialize();
  } catch (error) {
    const url = new URL(config.DATABASE_URL);
    throw new DatabaseError(`The database at ${url.host}${url.pathname} cannot be reached (${error instanceof Error ? error.message : String(error)}).`);
  }
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
