import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { CONFIG, type Config } from '../config/config';
import { CalmClient } from '../database/calm-client';

/** Work that comes back by the clock, once over all nodes. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly handlers = new Map<string, { cron: string; handle: () => Promise<void> }>();
  private boss: PgBoss | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Registers, before `start`, what to do at the times that `cron` tells (Europe/Amsterdam). */
  every(cron: string, name: string, handle: () => Promise<void>): void {
    this.handlers.set(name, { cron, handle });
  }

  /** Does nothing on a node that only answers people. */
  async start(): Promise<void> {
    if (this.config.ROLE === 'web') return;
    const connections = { connectionString: this.config.DATABASE_DIRECT_URL ?? this.config.DATABASE_URL, max: 2, Client: CalmClient };
    const boss = new PgBoss(connections);
    boss.on('error', (error: Error) => this.log.error(`jobs: ${error.message}`));
    await boss.start();
    this.boss = boss;
    for (const [name, { cron, handle }] of this.handlers) {
      await boss.createQueue(name);
      await boss.work(name, async () => handle());
      await boss.schedule(name, cron, null, { tz: 'Europe/Amsterdam' });
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5000 });
  }
}
