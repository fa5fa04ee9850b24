import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../config/clock';
import { Jobs } from '../jobs/jobs';
import { EventLog } from './event-log';
import { Reactions } from './reactions';

/** How long is kept which reactions were done, in milliseconds. */
const DELIVERIES_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

const SCRUB = 'scrub-words';

/** Keeps the event log small and decent: every night it empties old payloads and forgets what was delivered; it takes out the words of people who want them gone. */
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
    this.reactions.on('account.erased', 'platform.scrub-words', async ({ payload: { accountId, withWords } }) => {
      if (withWords) await this.jobs.add(SCRUB, { accountId });
    });
    this.jobs.on<{ accountId: string }>(SCRUB, async ({ accountId }) => {
      this.logger.log(`took words out of ${await this.log.scrub(accountId)} events`);
    });
    this.jobs.every('17 3 * * *', 'prune-payloads', async () => {
      const pruned = await this.log.prune(this.clock.now());
      if (pruned) this.logger.log(`emptied ${pruned} old payloads`);
      await this.reactions.forget(new Date(this.clock.now().getTime() - DELIVERIES_KEPT_MS));
    });
  }
}
