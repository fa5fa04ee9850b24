import { Injectable } from '@nestjs/common';
import { limits, streamOf, type EventName, type Events, type Permission, type SubjectRef } from '@leerkring/contract';
import { DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { DiscussionsRepository, type LockedThread } from '../discussions.repository';
import { ofThread } from '../thread-changes.inputs';
import { Thread } from '../thread.entity';
import { closing, type CloseThreadInput } from './facilitating.inputs';
import { FacilitatingRepository } from './facilitating.repository';

const threadRef = (id: string): SubjectRef => ({ type: 'thread', id });

/** What facilitators do with the threads of their group; doing it twice changes nothing, and each is in the audit log. */
@Injectable()
export class ThreadFacilitating {
  constructor(
    private readonly works: Works,
    private readonly threads: DiscussionsRepository,
    private readonly repository: FacilitatingRepository,
  ) {}

  /**
   * The thread stands at the top of the lists of its group.
   * @throws DomainError NOT_FOUND, FORBIDDEN, THREAD_PINS_FULL
   */
  pin(actor: Actor, input: { threadId: string }): Promise<string> {
    return this.change(actor, input, 'thread.pin', async (work, thread) => {
      if (thread.pinnedAt) return false;
      if ((await this.repository.lockPins(thread.groupId!, work.manager)) >= limits.pinnedThreads) throw new DomainError('THREAD_PINS_FULL');
      await work.manager.update(Thread, { id: thread.id }, { pinnedAt: work.now });
      return tell(work, thread, 'thread.pin', 'thread.pinned', { threadId: thread.id, pinnedAt: work.now.toISOString() });
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  unpin(actor: Actor, input: { threadId: string }): Promise<string> {
    return this.change(actor, input, 'thread.pin', async (work, thread) => {
      if (!thread.pinnedAt) return false;
      await work.manager.update(Thread, { id: thread.id }, { pinnedAt: null });
      return tell(work, thread, 'thread.unpin', 'thread.unpinned', { threadId: thread.id });
    });
  }

  /**
   * Only facilitators write in the thread.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  lock(actor: Actor, input: { threadId: string }): Promise<string> {
    return this.change(actor, input, 'thread.lock', async (work, thread) => {
      if (thread.lockedAt) return false;
      await work.manager.update(Thread, { id: thread.id }, { lockedAt: work.now });
      return tell(work, thread, 'thread.lock', 'thread.locked', { threadId: thread.id, lockedAt: work.now.toISOString() });
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  unlock(actor: Actor, input: { threadId: string }): Promise<string> {
    return this.change(actor, input, 'thread.lock', async (work, thread) => {
      if (!thread.lockedAt) return false;
      await work.manager.update(Thread, { id: thread.id }, { lockedAt: null });
      return tell(work, thread, 'thread.unlock', 'thread.unlocked', { threadId: thread.id });
    });
  }

  /**
   * Closes the thread with what the group takes along; again for other words.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, INPUT_TOO_LONG
   */
  close(actor: Actor, input: CloseThreadInput): Promise<string> {
    const { outcome, threadId } = check(closing, input);
    return this.change(actor, { threadId }, 'thread.close', async (work, thread) => {
      const closedAt = thread.closedAt ?? work.now;
      await work.manager.update(Thread, { id: threadId }, { closedAt, outcome, closedBy: accountIdOf(actor) });
      return tell(work, thread, 'thread.close', 'thread.closed', { threadId, closedAt: closedAt.toISOString() });
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  reopen(actor: Actor, input: { threadId: string }): Promise<string> {
    return this.change(actor, input, 'thread.close', async (work, thread) => {
      if (!thread.closedAt) return false;
      await work.manager.update(Thread, { id: thread.id }, { closedAt: null, outcome: null, closedBy: null });
      return tell(work, thread, 'thread.reopen', 'thread.reopened', { threadId: thread.id });
    });
  }

  /**
   * Makes a best practice of a question or an experience, whose author can fill in its fields from then on.
   * @throws DomainError NOT_FOUND, FORBIDDEN (of another kind, too)
   */
  markBestPractice(actor: Actor, input: { threadId: string }): Promise<string> {
    return this.change(actor, input, 'thread.mark_best_practice', async (work, thread) => {
      await work.manager.update(Thread, { id: thread.id }, { kind: 'best_practice', markedAt: work.now, markedBy: accountIdOf(actor) });
      return tell(work, thread, 'thread.mark_best_practice', 'thread.marked_best_practice', { threadId: thread.id, markedAt: work.now.toISOString() });
    });
  }

  /** @param task changes the thread, which is held until commit; false when it was so already */
  private async change(actor: Actor, input: { threadId: string }, right: Permission, task: (work: Work, thread: LockedThread) => Promise<boolean>): Promise<string> {
    const { threadId } = check(ofThread, input);
    await this.works.run(actor, async (work) => {
      const thread = (await this.threads.lockThreads([threadId], work.send)).get(threadId);
      await work.require(right, threadRef(threadId));
      if (!(await task(work, thread!))) work.silently('it was so already');
    });
    return threadId;
  }
}

async function tell<N extends EventName>(work: Work, { id, groupId }: LockedThread, action: string, name: N, payload: Events[N]): Promise<true> {
  work.record(name, payload, streamOf('thread', id), threadRef(id));
  work.hintGroup(groupId, streamOf('thread', id));
  await work.audit(action, threadRef(id));
  return true;
}
