import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { GroupsService } from '@leerkring/groups/api';
import { DomainError, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { CopyingRepository } from '../copying/copying.repository';
import { DiscussionsRepository } from '../discussions.repository';
import { Thread } from '../thread.entity';
import { toGroup, type MoveThreadInput } from './moving.inputs';

const threadRef = (id: string): SubjectRef => ({ type: 'thread', id });

/** Moves whole threads to another learning group, where everybody may read them who could before. Only moving back undoes it. */
@Injectable()
export class ThreadMoving {
  constructor(
    private readonly works: Works,
    private readonly groups: GroupsService,
    private readonly threads: DiscussionsRepository,
    private readonly copies: CopyingRepository,
  ) {}

  /**
   * The thread stands in another group from now on, with its posts, marks and addresses.
   * @throws DomainError NOT_FOUND, FORBIDDEN, THREAD_READERS_DIFFER, THREAD_HOLDS_COPIES, INPUT_INVALID when it stands there already
   */
  async move(actor: Actor, input: MoveThreadInput): Promise<string> {
    const { threadId, groupId } = check(toGroup, input);
    return this.works.run(actor, async (work) => {
      const thread = (await this.threads.lockThreads([threadId], work.send)).get(threadId);
      await work.require('thread.move', threadRef(threadId));
      await work.require('thread.take_in', { type: 'group', id: groupId });
      const from = thread!.groupId!;
      if (from === groupId) throw new DomainError('INPUT_INVALID', { fields: { groupId: 'stands_there' } });
      await this.requireReaders(work, from, groupId);
      // Who agreed to a copy agreed to one group.
      if (await this.copies.holdsCopies(threadId, work.manager)) throw new DomainError('THREAD_HOLDS_COPIES');
      await work.manager.update(Thread, { id: threadId }, { subjectId: groupId, groupId, pinnedAt: null });
      const news = { threadId };
      for (const stream of [streamOf('thread', threadId), streamOf('group', from), streamOf('group', groupId)]) work.record('thread.moved', news, stream, threadRef(threadId));
      // The lists of the group that it leaves know it no more, so the hint is about the group.
      work.hintGroup(from, streamOf('group', from));
      work.hintGroup(groupId, streamOf('thread', threadId));
      await work.audit('thread.move', threadRef(threadId));
      return threadId;
    });
  }

  /** Nobody loses what they read. Seats are held until commit: who leaves later loses it then, and who comes later never had it. */
  private async requireReaders({ manager }: Work, from: string, to: string): Promise<void> {
    const seats = await this.groups.heldSeats([from, to], manager);
    const there = new Set(seats.get(to)!.map(({ accountId }) => accountId));
    if (!seats.get(from)!.every(({ accountId }) => there.has(accountId))) throw new DomainError('THREAD_READERS_DIFFER');
  }
}
