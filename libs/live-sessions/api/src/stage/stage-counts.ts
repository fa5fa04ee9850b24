import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Jobs, Works, systemActor } from '@leerkring/platform/api';
import { COUNT_EVERY_MS, StageRepository } from './stage.repository';

/**
 * Tells the votes of a session together, at most once a second over all nodes, however many people vote: the first at once, the rest after that
 * second. What a node that stopped should have told is told within a minute.
 */
@Injectable()
export class StageCounts implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('stage');
  private readonly soon = new Map<string, NodeJS.Timeout>();
  private stopped = false;

  constructor(
    private readonly jobs: Jobs,
    private readonly works: Works,
    private readonly repository: StageRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'tell-stage-votes', async () => {
      for (const id of await this.repository.withUntold()) await this.tell(id);
    });
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    for (const timer of this.soon.values()) clearTimeout(timer);
  }

  /** Somebody voted in this session. */
  changed(liveSessionId: string): void {
    if (!this.soon.has(liveSessionId)) this.plan(liveSessionId, 0);
  }

  /** Tells what was not told yet. False when all were told a moment ago: then it is too soon. */
  tell(liveSessionId: string): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('votes are told together');
      const claimed = await this.repository.claimCount(liveSessionId, work.now, work.manager);
      const counts = claimed ? await this.repository.untold(liveSessionId, work.manager) : [];
      if (counts.length) work.record('stage_votes.counted', { counts }, streamOf('live_session', liveSessionId), { type: 'live_session', id: liveSessionId });
      else work.silently('nothing is to be told now');
      return claimed;
    });
  }

  private plan(liveSessionId: string, wait: number): void {
    if (this.stopped) return;
    const timer = setTimeout(() => void this.run(liveSessionId), wait);
    timer.unref();
    this.soon.set(liveSessionId, timer);
  }

  private async run(liveSessionId: string): Promise<void> {
    // Who votes from here on is told of next time.
    this.soon.delete(liveSessionId);
    const told = await this.tell(liveSessionId).catch((error: unknown) => {
      this.log.warn(`votes of ${liveSessionId} not told, later: ${String(error)}`);
      return false;
    });
    if (!told && !this.soon.has(liveSessionId)) this.plan(liveSessionId, COUNT_EVERY_MS);
  }
}
