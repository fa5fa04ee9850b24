import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NotificationReason } from '@leerkring/contract';
import { Reactions, Works, systemActor, type StoredEvent } from '@leerkring/platform/api';
import { AudienceRepository } from './audience.repository';
import { NotificationsReactions } from './notifications.reactions';
import type { NewNotification } from './notifications.repository';

type AgendaEvent = StoredEvent<'agenda_event.decided' | 'agenda_event.published' | 'agenda_event.changed' | 'agenda_event.cancelled'>;

/** Tells who proposed an event what was decided, and the members of a group that an event of theirs is planned, moved or called off. Of a series that goes as a whole they hear once. Public events tell nobody: people have them in their calendars. */
@Injectable()
export class AgendaReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly audience: AudienceRepository,
    private readonly notifications: NotificationsReactions,
  ) {}

  onModuleInit(): void {
    this.reactions.on('agenda_event.decided', 'notifications.tell-proposer', (event) => this.tell(event, event.payload.approved ? 'agenda_event_approved' : 'agenda_event_refused'));
    this.reactions.on('agenda_event.published', 'notifications.tell-of-event', (event) => this.tellOnce(event, 'agenda_event_planned'));
    this.reactions.on('agenda_event.changed', 'notifications.tell-of-moved-event', async (event) => {
      if (event.payload.moved) await this.tellOnce(event, 'agenda_event_moved');
    });
    this.reactions.on('agenda_event.cancelled', 'notifications.tell-of-cancelled-event', (event) => this.tellOnce(event, 'agenda_event_cancelled'));
  }

  private async tellOnce(event: StoredEvent<'agenda_event.published' | 'agenda_event.changed' | 'agenda_event.cancelled'>, reason: NotificationReason): Promise<void> {
    if (!event.payload.along) await this.tell(event, reason);
  }

  private async tell({ id: eventId, actorId, payload: { agendaEventId } }: AgendaEvent, reason: NotificationReason): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells people of events of theirs');
      work.silently('perhaps nobody is to know');
      const people = await this.audience.ofAgendaEvent(agendaEventId, reason, work.manager);
      const rows = people.filter((accountId) => accountId !== actorId).map((accountId): NewNotification => ({ accountId, reason, subject: { type: 'agenda_event', id: agendaEventId }, postId: null, eventId, actorId }));
      await this.notifications.add(work, await this.notifications.readable(rows, new Map()));
    });
  }
}
