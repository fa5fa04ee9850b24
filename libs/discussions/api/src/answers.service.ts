import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { DomainError, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { DiscussionsRepository } from './discussions.repository';
import { acceptedPost, ofThread, type AcceptAnswerInput, type WithdrawAcceptedAnswerInput } from './thread-changes.inputs';
import { ThreadDetailsRepository } from './thread-details.repository';
import { Thread } from './thread.entity';

const threadRef = (id: string): SubjectRef => ({ type: 'thread', id });

/** Which post answers a question: said by the asker or a facilitator. */
@Injectable()
export class Answers {
  constructor(
    private readonly works: Works,
    private readonly repository: DiscussionsRepository,
    private readonly details: ThreadDetailsRepository,
  ) {}

  /**
   * The question is answered by this post; an earlier answer makes way.
   * @throws DomainError NOT_FOUND, FORBIDDEN, POST_DELETED, POST_HIDDEN, INPUT_INVALID when it is the question itself
   */
  async accept(actor: Actor, input: AcceptAnswerInput): Promise<string> {
    const { postId } = check(acceptedPost, input);
    return this.works.run(actor, async (work) => {
      const post = await this.repository.lockPost(postId, work.manager);
      await work.require('post.read', { type: 'post', id: postId });
      const { threadId, ordinal, deletedAt, hiddenAt, groupId } = post!;
      const before = await this.details.lockAnswer(threadId, work.manager);
      await work.require('thread.accept_answer', threadRef(threadId));
      if (deletedAt) throw new DomainError('POST_DELETED');
      if (hiddenAt) throw new DomainError('POST_HIDDEN');
      if (ordinal === 1) throw new DomainError('INPUT_INVALID', { fields: { postId: 'is_the_question' } });
      if (before === postId) {
        work.silently('it was accepted already');
        return threadId;
      }
      await work.manager.update(Thread, { id: threadId }, { acceptedPostId: postId, answeredAt: work.now });
      work.record('thread.answered', { threadId, postId, answeredAt: work.now.toISOString() }, streamOf('thread', threadId), threadRef(threadId));
      work.hintGroup(groupId, streamOf('thread', threadId));
      return threadId;
    });
  }

  /**
   * The question is open again. Doing it twice changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  async withdraw(actor: Actor, input: WithdrawAcceptedAnswerInput): Promise<string> {
    const { threadId } = check(ofThread, input);
    await this.works.run(actor, async (work) => {
      const thread = (await this.repository.lockThreads([threadId], work.send)).get(threadId);
      await work.require('thread.accept_answer', threadRef(threadId));
      if (!(await this.details.lockAnswer(threadId, work.manager))) return work.silently('it is open already');
      await this.reopen(work, threadId, thread!.groupId);
    });
    return threadId;
  }

  /** A post is being deleted, hidden or moved: when it was the answer, the question is open again. */
  async withdrawWith(work: Work, post: { id: string; threadId: string }, groupId: string | null): Promise<void> {
    if ((await this.details.lockAnswer(post.threadId, work.manager)) === post.id) await this.reopen(work, post.threadId, groupId);
  }

  private async reopen(work: Work, threadId: string, groupId: string | null): Promise<void> {
    await work.manager.update(Thread, { id: threadId }, { acceptedPostId: null, answeredAt: null });
    work.record('thread.answer_withdrawn', { threadId }, streamOf('thread', threadId), threadRef(threadId));
    work.hintGroup(groupId, streamOf('thread', threadId));
  }
}
