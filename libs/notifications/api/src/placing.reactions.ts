import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GroupsService, type GroupSeat } from '@leerkring/groups/api';
import { Reactions, Works, systemActor } from '@leerkring/platform/api';
import { NotificationsReactions } from './notifications.reactions';
import type { NewNotification } from './notifications.repository';

/** Tells everybody of a delegation, and who facilitates, that they have a place in a learning group. */
@Injectable()
export class PlacingReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly groups: GroupsService,
    private readonly notifications: NotificationsReactions,
  ) {}

  onModuleInit(): void {
    this.reactions.on('composition.published', 'notifications.tell-of-composition', ({ id, actorId, payload }) => this.tell({ id, actorId }, payload.groupIds ?? [], () => true));
    // Only those who came in with it: the others were told before.
    this.reactions.on('application.placed', 'notifications.tell-of-municipality', ({ id, actorId, payload: { groupId, organisationId } }) =>
      this.tell({ id, actorId }, groupId ? [groupId] : [], (seat) => seat.role === 'participant' && seat.organisationId === organisationId),
    );
  }

  private async tell(event: { id: string; actorId: string | null }, groupIds: readonly string[], isTold: (seat: GroupSeat) => boolean): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells people of their place');
      work.silently('perhaps nobody has one any more');
      const rows: NewNotification[] = [];
      for (const groupId of groupIds) {
        const told = (await this.groups.seats(groupId, work.manager)).filter((seat) => isTold(seat) && seat.accountId !== event.actorId);
        rows.push(...told.map(({ accountId }): NewNotification => ({ accountId, reason: 'placed_in_group', subject: { type: 'group', id: groupId }, postId: null, eventId: event.id, actorId: event.actorId })));
      }
      await this.notifications.add(work, await this.notifications.readable(rows, new Map()));
    });
  }
}
