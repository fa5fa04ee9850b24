import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { EventLog, Jobs, Reactions, Works, systemActor, type Work } from '@leerkring/platform/api';
import { AT_ONCE, removeOutcomes, removeReactions, removeTitles, type ErasedReaction } from './erasure.repository';
import { PostRemoval } from './post-removal';

const REMOVE = 'remove-posts';

/** Takes the words of people who want them gone out of threads; the places of their posts stay. */
@Injectable()
export class ErasureReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly jobs: Jobs,
    private readonly works: Works,
    private readonly log: EventLog,
    private readonly removal: PostRemoval,
  ) {}

  onModuleInit(): void {
    this.reactions.on('account.erased', 'discussions.remove-words', async ({ payload: { accountId, withWords } }) => {
      if (withWords) await this.jobs.add(REMOVE, { accountId });
    });
    this.jobs.on<{ accountId: string }>(REMOVE, async ({ accountId }) => {
      while (await this.removeSome(accountId));
    });
  }

  /** One bounded step; false when nothing was left. */
  private removeSome(authorId: string): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who wrote this wants it gone');
      const threadIds = await removeTitles(authorId, work.manager);
      await removeOutcomes(authorId, work.manager);
      await this.log.blankAllWords(threadIds, work.manager);
      const posts = await this.removal.remove(work, { text: 'p.author_id = $2', value: authorId, most: AT_ONCE });
      const reactions = await removeReactions(authorId, work.manager);
      for (const reaction of reactions) this.tellOfReaction(work, authorId, reaction);
      const some = posts + reactions.length > 0;
      if (!some) work.silently('nothing is left');
      return some;
    });
  }

  private tellOfReaction(work: Work, accountId: string, { postId, kind, threadId, groupId }: ErasedReaction): void {
    work.record('reaction.removed', { postId, kind, accountId }, streamOf('thread', threadId), { type: 'post', id: postId });
    work.hintGroup(groupId, streamOf('thread', threadId));
  }
}
