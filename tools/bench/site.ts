/** The place of a run: a PostgreSQL of its own with default durability, and a folder that goes when it ends. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openPostgres } from '../setup/postgres.mjs';
import type { Site } from './target.ts';

export interface OpenSite extends Site {
  close(): Promise<void>;
}

export async function openSite(): Promise<OpenSite> {
  const folder = mkdtempSync(join(tmpdir(), 'leerkring-bench-'));
  // PostgreSQL may run as another account, which must be able to walk through.
  chmodSync(folder, 0o711);
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const postgres = await openPostgres(dataDir, 'run', ['max_connections=200']);
  let made = 0;
  return {
    folder,
    databasePid: Number(readFileSync(join(postgres.data, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]),
    async createDatabase(template = 'template1') {
      const name = `bench_${++made}`;
      await query(postgres.url, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
      const url = new URL(postgres.url);
      url.pathname = `/${name}`;
      return { url: url.href, name };
    },
    async close() {
      await postgres.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs statements on a connection of their own. @returns the rows of the last one */
export async function query<T extends object>(url: string, text: string, values?: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}
