import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Jobs, Works, systemActor } from '@leerkring/platform/api';
import { MeetingsRepository } from './meetings.repository';

/** Says that a meeting begins, a day and an hour before. Whom that is told is for others. */
@Injectable()
export class MeetingReminders implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly works: Works,
    private readonly repository: MeetingsRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'remind-of-meetings', async () => void (await this.remind()));
  }

  /** Returns how many reminders were due. */
  remind(): Promise<number> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('meetings come closer');
      const due = await this.repository.claimReminders(work.now, work.manager);
      for (const { meetingId, before } of due) {
        work.record('meeting.reminded', { liveSessionId: meetingId, before }, streamOf('live_session', meetingId), { type: 'live_session', id: meetingId });
      }
      if (!due.length) work.silently('nothing begins soon');
      return due.length;
    });
  }
}
