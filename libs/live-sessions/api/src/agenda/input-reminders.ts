import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Jobs, Works, systemActor } from '@leerkring/platform/api';
import { AgendaRepository } from './agenda.repository';

/** Says that input can be given for one more day. Whom that is told is for others. */
@Injectable()
export class InputReminders implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly works: Works,
    private readonly repository: AgendaRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'remind-of-inputs', async () => void (await this.remind()));
  }

  /** Returns how many reminders were due. */
  remind(): Promise<number> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('deadlines come closer');
      const due = await this.repository.claimReminders(work.now, work.manager);
      for (const id of due) work.record('input.reminded', { liveSessionId: id }, streamOf('live_session', id), { type: 'live_session', id });
      if (!due.length) work.silently('no deadline is near');
      return due.length;
    });
  }
}
