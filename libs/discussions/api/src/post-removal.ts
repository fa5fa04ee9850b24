import { Injectable } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { EventLog, type Work } from '@leerkring/platform/api';
import { Attachments } from './attachments/attachments.service';
import { removePosts, type ChosenPosts } from './erasure.repository';

/** Takes the words of many posts away at once; their places stay. */
@Injectable()
export class PostRemoval {
  constructor(
    private readonly log: EventLog,
    private readonly attachments: Attachments,
  ) {}

  /** Makes tombstones of posts, at most a hundred where that is said, and tells who reads them. Returns how many still had words. */
  async remove(work: Work, chosen: ChosenPosts): Promise<number> {
    const posts = await removePosts(chosen, work.now, work.manager);
    this.attachments.removeWith(posts, work);
    await this.log.blankAllWords(posts.map(({ id }) => id), work.manager);
    for (const { id, threadId, groupId } of posts) {
      work.record('post.deleted', { post: { id, deletedAt: work.now.toISOString() } }, streamOf('thread', threadId), { type: 'post', id });
      work.hintGroup(groupId, streamOf('thread', threadId));
    }
    return posts.length;
  }
}
