import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { GroupsService, type GroupSeat } from '@leerkring/groups/api';
import { Access, Works, accountIdOf, check, type Actor } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { AnnouncementConfirmation } from './announcement-confirmation.entity';
import { DiscussionsRepository } from './discussions.repository';
import { ofThread, type ConfirmAnnouncementInput } from './thread-changes.inputs';
import { ThreadDetailsRepository } from './thread-details.repository';
import type { ThreadType } from './thread.type';

const threadRef = (id: string): SubjectRef => ({ type: 'thread', id });

/** Who of a group has read an announcement and who has not yet. */
export interface Confirmed {
  confirmed: { accountId: string; confirmedAt: Date }[];
  missing: string[];
}

/** Read confirmations: members give their own, facilitators see all of them. */
@Injectable()
export class Announcements {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly database: DataSource,
    private readonly repository: DiscussionsRepository,
    private readonly details: ThreadDetailsRepository,
    private readonly groups: GroupsService,
  ) {}

  /**
   * The actor has read it; doing it again changes nothing. Only the person and the facilitators of the group hear of it.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  async confirm(actor: Actor, input: ConfirmAnnouncementInput): Promise<string> {
    const { threadId } = check(ofThread, input);
    const accountId = accountIdOf(actor);
    await this.works.run(actor, async (work) => {
      await work.require('announcement.confirm', threadRef(threadId));
      const { groupId } = (await this.repository.threadFacts([threadId], work.manager)).get(threadId)!;
      const confirmation = { threadId, accountId, confirmedAt: work.now };
      const { raw } = await work.manager.createQueryBuilder().insert().into(AnnouncementConfirmation).values(confirmation).orIgnore().returning('account_id').execute();
      if (!(raw as unknown[]).length) return work.silently('it was confirmed already');
      const facilitators = (await this.groups.seats(groupId!, work.manager)).filter((seat) => seat.role === 'facilitator');
      const news = { threadId, accountId, confirmedAt: work.now.toISOString() };
      for (const id of new Set([accountId, ...facilitators.map((seat) => seat.accountId)])) {
        work.record('announcement.confirmed', news, streamOf('account', id), threadRef(threadId));
      }
    });
    return threadId;
  }

  /** When the actor confirmed announcements, by thread. */
  async ownOf(actor: Actor, threadIds: readonly string[]): Promise<Map<string, Date>> {
    return this.details.confirmedBy(accountIdOf(actor), threadIds);
  }

  /** Of an announcement that the actor got from here; null for who does not oversee it. Members who left are left out. */
  async of(actor: Actor, { id, groupId }: ThreadType): Promise<Confirmed | null> {
    if (!groupId || !(await this.access.can(actor, 'announcement.oversee', threadRef(id)))) return null;
    const [seats, times] = await Promise.all([this.groups.seats(groupId, this.database.manager), this.details.confirmations(id)]);
    const at = (seat: GroupSeat): Date | undefined => times.get(seat.accountId);
    const confirmed = seats.flatMap((seat) => (at(seat) ? { accountId: seat.accountId, confirmedAt: at(seat)! } : []));
    return { confirmed, missing: seats.filter((seat) => !at(seat)).map((seat) => seat.accountId) };
  }
}
