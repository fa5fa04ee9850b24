import type { Config } from '@leerkring/platform/api';
import pg from 'pg';

/** Whether the database is empty, or holds a demo whose seeding was cut off. One small question: it is asked at every start. */
export async function isDemoNeeded(config: Config): Promise<boolean> {
  const client = new pg.Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ there: boolean }>(`SELECT to_regclass('demo_seeds') IS NOT NULL AS there`);
    if (tables[0]!.there) {
      const { rows } = await client.query<{ finished_at: Date | null }>('SELECT finished_at FROM demo_seeds');
      return rows.length === 0 || rows[0]!.finished_at === null;
    }
    const { rows } = await client.query('SELECT 1 FROM accounts LIMIT 1');
    return rows.length === 0;
  } finally {
    await client.end();
  }
}
