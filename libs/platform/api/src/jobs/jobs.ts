import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { JobResult, PgBoss } from 'pg-boss';
import { CONFIG, type Config } from '../config/config';
import { CalmClient } from '../database/calm-client';

/** What is asked for is begun within a second, and while there is more one after another. */
const SOON = { pollingIntervalSeconds: 1, batchSize: 2, burstWhenBatchFull: true, perJobResults: true } as const;

/** Work that comes back by the clock, or that takes too long for a reaction: once over all nodes. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly handlers = new Map<string, { cron: string; handle: () => Promise<void> }>();
  private readonly asked = new Map<string, (data: never) => Promise<void>>();
  private boss: PgBoss | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Registers, before `start`, what to do at the times that `cron` tells (Europe/Amsterdam). */
  every(cron: string, name: string, handle: () => Promise<void>): void {
    this.handlers.set(name, { cron, handle });
  }

  /** Registers, before `start`, what to do when it is asked for. It may be done more than once, so it is idempotent. */
  on<T extends object>(name: string, handle: (data: T) => Promise<void>): void {
    this.asked.set(name, handle);
  }

  /**
   * Asks for work that was registered with `on`. Where no jobs run (commands, specs, a node that is only starting) it is done at once.
   * @param at not before this moment, as the server has it; work that is done at once looks for itself whether it is time
   */
  async add(name: string, data: object, at?: Date): Promise<void> {
    if (this.boss) await this.boss.send(name, data, { retryLimit: 10, retryBackoff: true, expireInSeconds: 60 * 60, ...(at && { startAfter: at }) });
    else await this.asked.get(name)!(data as never);
  }

  /** Does nothing on a node that only answers people. */
  async start(): Promise<void> {
    if (this.config.ROLE === 'web') return;
    const connectionString = this.config.DATABASE_DIRECT_URL ?? this.config.DATABASE_URL;
    // Its own upkeep may take longer than what people wait for.
    const connections = { connectionString, max: 2, Client: CalmClient, query_timeout: this.config.DATABASE_TIMEOUT * 10_000 };
    // Not before the server answers: it is a large package.
    const { PgBoss } = await import('pg-boss');
    const boss = new PgBoss(connections);
    boss.on('error', (error: Error) => this.log.error(`jobs: ${error.message}`));
    await boss.start();
    for (const [name, { cron, handle }] of this.handlers) {
      await boss.createQueue(name);
      await boss.work(name, async () => handle());
      await boss.schedule(name, cron, null, { tz: 'Europe/Amsterdam' });
    }
    for (const [name, handle] of this.asked) {
      await boss.createQueue(name);
      await boss.work<object, unknown, typeof SOON>(name, SOON, async (jobs) => {
        const results: JobResult[] = [];
        for (const { id, data } of jobs) results.push(await this.done(name, id, () => handle(data as never)));
        return results;
      });
    }
    this.boss = boss;
  }

  /** One that fails comes again by itself, and keeps no other waiting. */
  private async done(name: string, id: string, work: () => Promise<void>): Promise<JobResult> {
    try {
      await work();
      return { id, status: 'completed' };
    } catch (error) {
      const { message } = error as Error;
      this.log.error(`${name}: ${message}`);
      return { id, status: 'failed', output: { message } };
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5000 });
  }
}
