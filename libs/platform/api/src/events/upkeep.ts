import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../config/clock';
import { Jobs } from '../jobs/jobs';
import { EventLog } from './event-log';
import { Reactions } from './reactions';

/** How long is kept which reactions were done, in milliseconds. */
const DELIVERIES_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Empties old payloads of the event log, and forgets what was delivered, every night. */
@Injectable()
export class EventUpkeep implements OnModuleInit {
  private readonly logger = new Logger('events');

  constructor(
    private readonly jobs: Jobs,
    private readonly log: EventLog,
    private readonly reactions: Reactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('17 3 * * *', 'prune-payloads', async () => {
      const pruned = await this.log.prune(this.clock.now());
      if (pruned) this.logger.log(`emptied ${pruned} old payloads`);
      await this.reactions.forget(new Date(this.clock.now().getTime() - DELIVERIES_KEPT_MS));
    });
  }
}
