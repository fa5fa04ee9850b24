import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { PlatformModule, type Config } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { SeedApplications } from './seed-applications';
import { SeedCases } from './seed-cases';
import { SeedClock } from './seed-clock';
import { SeedComposing } from './seed-composing';
import { SeedContacts } from './seed-contacts';
import { seedEditions } from './seed-editions';
import { SeedEvents } from './seed-events';
import { SeedGround } from './seed-ground';
import { SeedLiveSessions } from './seed-live-sessions';
import { SeedReports } from './seed-reports';
import { SeedStartSession } from './seed-start-session';
import { SeedSubSessions } from './seed-sub-sessions';
import { SeedTemplates } from './seed-templates';
import { SeedThreads } from './seed-threads';

const unlimited = { perSecond: 1e9, burst: 1e9 };

/** The rooms without a server, on a clock that can be set back. */
export async function openRooms(config: Config, rooms: Type): Promise<{ app: INestApplicationContext; clock: SeedClock }> {
  const clock = new SeedClock();
  class SeedModule {}
  // What follows from it is left to the server: as long as history is being made, nobody is told of it.
  const seeding = { ...config, ROLE: 'web' as const, DATABASE_URL: withoutWaiting(config.DATABASE_URL), CHAT_RATE: unlimited, POST_RATE: unlimited, REPORT_RATE: unlimited };
  const root = { module: SeedModule, imports: [PlatformModule.forRoot(seeding, clock), rooms] };
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
  return { app, clock };
}

/** Fills the database with the demo; ask `isDemoNeeded` first. What a seeding that was cut off left is wiped. */
export async function seedDemo(config: Config, rooms: Type): Promise<void> {
  const { app, clock } = await openRooms(config, rooms);
  try {
    const database = app.get(DataSource);
    await wipe(database);
    const ground = await new SeedGround(app, clock).plant();
    await seedEditions(app, clock, ground);
    await new SeedContacts(app, clock, ground).plant();
    await new SeedTemplates(app, clock, ground).plant();
    const threads = new SeedThreads(app, config, clock, ground);
    await threads.plant();
    await new SeedReports(app, clock, ground).plant();
    await new SeedLiveSessions(app, clock, ground).plant();
    await new SeedSubSessions(app, clock, ground).plant();
    await new SeedEvents(app, clock, ground).plant();
    await new SeedCases(app, clock, ground).plant();
    await new SeedApplications(app, clock, ground).plant();
    await threads.plantAbout();
    await new SeedComposing(app, clock, ground).plant();
    await new SeedStartSession(app, clock, ground).plant();
    // The server tells people of the last days, and not of a year of history.
    await database.query(`DELETE FROM event_deliveries WHERE due_at < now() - interval '3 days'`);
    await database.query('UPDATE demo_seeds SET finished_at = now()');
  } finally {
    await app.close();
  }
}

async function wipe(database: DataSource): Promise<void> {
  await database.query('CREATE TABLE IF NOT EXISTS demo_seeds (started_at timestamptz NOT NULL, finished_at timestamptz)');
  await database.query('TRUNCATE demo_seeds, editions, thread_templates, contacts, accounts, groups, audit_entries, read_cursors, event_deliveries, domain_events CASCADE');
  await database.query(`DELETE FROM organisations WHERE kind <> 'municipality'`);
  // The rules with which the programme began stay, as its tracks do.
  await database.query('DELETE FROM programme_rule_versions WHERE ordinal > 1');
  await database.query(`DELETE FROM streams WHERE stream <> 'network'`);
  await database.query('INSERT INTO demo_seeds VALUES (now())');
}

/** A seeding that is cut off begins again, so no commit has to wait for the disk. */
function withoutWaiting(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return url.href;
}
