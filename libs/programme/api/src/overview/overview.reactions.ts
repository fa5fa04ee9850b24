import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OverseenApplications } from '@leerkring/applications/api';
import { streamOf } from '@leerkring/contract';
import { Reactions, Works, systemActor } from '@leerkring/platform/api';

/** Lets whoever looks after an application know, on their own streams, that the overview changed. Others never hear of it. */
@Injectable()
export class OverviewReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly applications: OverseenApplications,
  ) {}

  onModuleInit(): void {
    this.reactions.on('application.moved', 'programme.tell-of-step', ({ payload }) => this.tell(payload.applicationId));
    this.reactions.on('application.case_begun', 'programme.tell-of-case', ({ payload }) => this.tell(payload.applicationId));
    this.reactions.on('commitment.given', 'programme.tell-of-commitment', ({ payload }) => this.tell(payload.applicationId));
    this.reactions.on('commitment.taken_back', 'programme.tell-of-end-of-commitment', ({ payload }) => this.tell(payload.applicationId));
  }

  private tell(applicationId: string): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who looks after it hears that it changed');
      work.silently('perhaps it was not submitted yet');
      for (const { trackId, accountId } of await this.applications.overseers(applicationId, work.manager)) {
        work.record('overview.changed', { trackId }, streamOf('account', accountId), { type: 'track', id: trackId });
      }
    });
  }
}
