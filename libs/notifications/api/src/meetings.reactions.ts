import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NotificationReason, SubjectRef } from '@leerkring/contract';
import { Reactions, Works, systemActor, type StoredEvent } from '@leerkring/platform/api';
import { AudienceRepository } from './audience.repository';
import { NotificationsReactions } from './notifications.reactions';
import type { NewNotification } from './notifications.repository';

type MeetingEvent = StoredEvent<'live_session.planned' | 'meeting.changed' | 'meeting.cancelled' | 'meeting.reminded' | 'input.reminded' | 'input.placed' | 'minutes.submitted' | 'minutes.finalised'>;

/** Tells the members of a group of its meetings: that one is planned, moved or called off, that one begins, that it waits for their input and where that went, and that its minutes can be read or are final. */
@Injectable()
export class MeetingsReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly audience: AudienceRepository,
    private readonly notifications: NotificationsReactions,
  ) {}

  onModuleInit(): void {
    this.reactions.on('live_session.planned', 'notifications.tell-of-meeting', (event) => this.tell(event, 'meeting_planned'));
    this.reactions.on('meeting.changed', 'notifications.tell-of-move', async (event) => {
      if (event.payload.moved) await this.tell(event, 'meeting_moved');
    });
    this.reactions.on('meeting.cancelled', 'notifications.tell-of-cancelling', (event) => this.tell(event, 'meeting_cancelled'));
    this.reactions.on('meeting.reminded', 'notifications.remind-of-meeting', (event) => this.tell(event, 'meeting_reminder'));
    this.reactions.on('input.reminded', 'notifications.remind-of-input', (event) => this.tell(event, 'input_reminder'));
    this.reactions.on('input.placed', 'notifications.tell-of-place', (event) => this.tell(event, 'input_placed', event.payload.authorIds));
    this.reactions.on('minutes.submitted', 'notifications.tell-of-minutes', (event) => this.tell(event, 'minutes_submitted'));
    this.reactions.on('minutes.finalised', 'notifications.tell-of-final-minutes', (event) => this.tell(event, 'minutes_final'));
  }

  /** @param only whom of the members; left out: all that the reason is for */
  private async tell({ id, actorId, payload: { liveSessionId } }: MeetingEvent, reason: NotificationReason, only?: readonly string[]): Promise<void> {
    if (!liveSessionId) return;
    const subject: SubjectRef = { type: 'live_session', id: liveSessionId };
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells members of a meeting');
      work.silently('perhaps nobody wants to know');
      const people = await this.audience.ofMeeting(liveSessionId, reason, work.manager);
      const rows = people.filter((accountId) => accountId !== actorId && (only?.includes(accountId) ?? true)).map((accountId): NewNotification => ({ accountId, reason, subject, postId: null, eventId: id, actorId }));
      await this.notifications.add(work, await this.notifications.readable(rows, new Map()));
    });
  }
}
