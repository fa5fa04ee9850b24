import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReportOutcome } from '@leerkring/contract';
import { Reactions, Works, systemActor } from '@leerkring/platform/api';
import { ModerationRepository } from './moderation.repository';
import { ModerationService } from './moderation.service';

/** What happens to a post beside the queue settles its reports too. */
@Injectable()
export class ModerationReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly repository: ModerationRepository,
    private readonly moderation: ModerationService,
  ) {}

  onModuleInit(): void {
    this.reactions.on('post.deleted', 'moderation.settle-deleted', ({ payload }) => this.settle(payload.post?.id, 'deleted', null));
    this.reactions.on('post.hidden', 'moderation.settle-hidden', ({ payload, actorId }) => this.settle(payload.post?.id, 'hidden', actorId));
    this.reactions.on('account.erased', 'moderation.forget', ({ payload }) => this.forget(payload.accountId));
  }

  private async settle(postId: string | undefined, outcome: ReportOutcome, by: string | null): Promise<void> {
    if (!postId) return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('what was reported is gone');
      await this.moderation.settle(work, postId, outcome, by);
    });
  }

  private async forget(accountId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a person was erased');
      work.silently('who is erased says nothing any more');
      await this.repository.forget(accountId, work.manager);
    });
  }
}
