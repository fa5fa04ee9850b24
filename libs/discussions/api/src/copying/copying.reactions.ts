import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reactions, Works, systemActor } from '@leerkring/platform/api';
import { PostRemoval } from '../post-removal';
import { CopyingRepository } from './copying.repository';

/** What becomes of copied words when their author takes the original away, or wants to be forgotten. */
@Injectable()
export class CopyingReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly removal: PostRemoval,
    private readonly repository: CopyingRepository,
  ) {}

  onModuleInit(): void {
    this.reactions.on('post.deleted', 'discussions.remove-copies', ({ payload }) => this.removeCopies(payload.post?.id));
    this.reactions.on('account.erased', 'discussions.forget-consents', ({ payload }) => this.forget(payload.accountId));
  }

  private async removeCopies(postId: string | undefined): Promise<void> {
    if (!postId) return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('its author deleted what was copied');
      if (!(await this.removal.remove(work, { text: 'p.id IN (SELECT post_id FROM post_copies WHERE origin_post_id = $2)', value: postId }))) work.silently('no copy of it has words');
    });
  }

  private async forget(accountId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a person was erased');
      work.silently('who is erased agrees to nothing any more');
      await this.repository.forget(accountId, work.now, work.manager);
    });
  }
}
