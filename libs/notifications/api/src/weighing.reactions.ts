import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NotificationReason } from '@leerkring/contract';
import { Reactions, Works, systemActor, type StoredEvent } from '@leerkring/platform/api';
import { AudienceRepository } from './audience.repository';
import { NotificationsReactions } from './notifications.reactions';
import type { NewNotification } from './notifications.repository';

type WeighingEvent = StoredEvent<'weighing.laid_before' | 'weighing.settled'>;

/** Tells the members of a group that a weighing framework of a case lies before them, and what became of that; the case leads there. */
@Injectable()
export class WeighingReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly audience: AudienceRepository,
    private readonly notifications: NotificationsReactions,
  ) {}

  onModuleInit(): void {
    this.reactions.on('weighing.laid_before', 'notifications.tell-of-weighing', (event) => this.tell(event, 'weighing_laid_before'));
    this.reactions.on('weighing.settled', 'notifications.tell-of-weighed', (event) => this.tell(event, 'weighing_settled'));
  }

  private async tell({ id: eventId, actorId, payload: { caseFileId } }: WeighingEvent, reason: NotificationReason): Promise<void> {
    if (!caseFileId) return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells members of a group what lies before them');
      work.silently('perhaps nobody wants to know');
      const people = (await this.audience.ofCase(caseFileId, work.manager)).filter((accountId) => accountId !== actorId);
      const rows = people.map((accountId): NewNotification => ({ accountId, reason, subject: { type: 'case_file', id: caseFileId }, postId: null, eventId, actorId }));
      await this.notifications.add(work, await this.notifications.readable(rows, new Map()));
    });
  }
}
