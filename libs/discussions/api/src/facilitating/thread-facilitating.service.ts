import { Injectable } from '@nestjs/common';
import { limits, streamOf, type EventName, type Events, type Permission, type SubjectRef } from '@leerkring/contract';
import { DomainError, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { DiscussionsRepository, type LockedThread } from '../discussions.repository';
import { ofThread } from '../thread-changes.inputs';
import { Thread } from '../thread.entity';
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
  if (groupId) work.hintGroup(groupId, streamOf('thread', id));
  await work.audit(action, threadRef(id));
  return true;
}
