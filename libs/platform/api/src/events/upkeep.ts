import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../config/clock';
import { Jobs } from '../jobs/jobs';
import { EventLog } from './event-log';

/** Empties old payloads of the event log every night. */
@Injectable()
export class EventUpkeep implements OnModuleInit {
  private readonly logger = new Logger('events');

  constructor(
    private readonly jobs: Jobs,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('17 3 * * *', 'prune-payloads', async () => {
      const pruned = await this.log.prune(this.clock.now());
      if (pruned) this.logger.log(`emptied ${pruned} old payloads`);
    });
  }
}
