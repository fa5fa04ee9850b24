import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reactions, Works, systemActor, type StoredEvent } from '@leerkring/platform/api';
import { NotificationsReactions } from './notifications.reactions';
import type { NewNotification } from './notifications.repository';

/** Tells people what the programme or facilitators wrote about the application of their municipality; each hears by the event on their own stream. */
@Injectable()
export class ProgrammeReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly notifications: NotificationsReactions,
  ) {}

  onModuleInit(): void {
    this.reactions.onMany('programme_message.delivered', 'notifications.tell-of-message', (events) => this.tell(events));
  }

  private async tell(events: StoredEvent<'programme_message.delivered'>[]): Promise<void> {
    const rows = events.flatMap(({ id: eventId, stream, payload: { applicationId, sentById } }): NewNotification[] => {
      const accountId = stream.slice('account:'.length);
      // Payloads that were pruned have nothing to tell.
      return applicationId ? [{ accountId, reason: 'programme_message', subject: { type: 'application', id: applicationId }, postId: null, eventId, actorId: sentById }] : [];
    });
    if (!rows.length) return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells people what was written to them');
      work.silently('perhaps they left');
      await this.notifications.add(work, await this.notifications.readable(rows, new Map()));
    });
  }
}
