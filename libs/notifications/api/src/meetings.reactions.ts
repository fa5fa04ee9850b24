import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NotificationReason, SubjectRef } from '@leerkring/contract';
import { Reactions, Works, systemActor, type StoredEvent } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { AudienceRepository } from './audience.repository';
import { NotificationsReactions } from './notifications.reactions';
import type { NewNotification } from './notifications.repository';

type DatePollEvent = StoredEvent<'date_poll.opened' | 'date_poll.cancelled' | 'date_poll.reminded'>;
type MeetingEvent = StoredEvent<'live_session.planned' | 'meeting.changed' | 'meeting.cancelled' | 'meeting.reminded' | 'input.reminded' | 'input.placed' | 'minutes.submitted' | 'minutes.finalised'>;

/** Tells the members of a group of its meetings: that a date is being picked for one, that one is planned, moved or called off, that one begins, that it waits for their input and where that went, that words of theirs go on in a thread, and that its minutes can be read or are final; and somebody from outside that they may observe one. */
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
    this.reactions.on('excerpt.made', 'notifications.tell-of-excerpt', (event) => this.tellOfExcerpt(event));
    this.reactions.on('observer.invited', 'notifications.tell-observer', (event) => this.tellObserver(event));
    this.reactions.on('minutes.submitted', 'notifications.tell-of-minutes', (event) => this.tell(event, 'minutes_submitted'));
    this.reactions.on('minutes.finalised', 'notifications.tell-of-final-minutes', (event) => this.tell(event, 'minutes_final'));
    this.reactions.on('date_poll.opened', 'notifications.tell-of-date-poll', (event) => this.tellOfPoll(event, 'date_poll_opened'));
    this.reactions.on('date_poll.reminded', 'notifications.remind-of-date-poll', (event) => this.tellOfPoll(event, 'date_poll_reminder'));
    this.reactions.on('date_poll.cancelled', 'notifications.tell-of-called-off-poll', async (event) => {
      // By nobody: its group was archived, which is no news of the poll.
      if (event.actorId) await this.tellOfPoll(event, 'date_poll_cancelled');
    });
  }

  /** @param only whom of the members; left out: all that the reason is for */
  private async tell(event: MeetingEvent, reason: NotificationReason, only?: readonly string[]): Promise<void> {
    const { liveSessionId: id } = event.payload;
    if (id) await this.add(event, reason, { type: 'live_session', id }, async (manager) => (await this.audience.ofMeeting(id, reason, manager)).filter((accountId) => only?.includes(accountId) ?? true));
  }

  /** Whoever's words go on elsewhere hears of it, also who wants to hear nothing of the group: they can object. */
  private async tellOfExcerpt(event: StoredEvent<'excerpt.made'>): Promise<void> {
    const { page, authorIds } = event.payload;
    await this.add(event, page.type === 'thread' ? 'excerpted' : 'excerpted_in_case', page, async () => authorIds);
  }

  private async tellObserver(event: StoredEvent<'observer.invited'>): Promise<void> {
    const { liveSessionId: id, accountId } = event.payload;
    if (id) await this.add(event, 'observer_invited', { type: 'live_session', id }, async () => [accountId]);
  }

  private async tellOfPoll(event: DatePollEvent, reason: NotificationReason): Promise<void> {
    const { datePollId: id } = event.payload;
    if (id) await this.add(event, reason, { type: 'date_poll', id }, (manager) => this.audience.ofDatePoll(id, reason, manager));
  }

  private async add({ id, actorId }: StoredEvent, reason: NotificationReason, subject: SubjectRef, peopleOf: (manager: EntityManager) => Promise<string[]>): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells members of a meeting');
      work.silently('perhaps nobody wants to know');
      const people = await peopleOf(work.manager);
      const rows = people.filter((accountId) => accountId !== actorId).map((accountId): NewNotification => ({ accountId, reason, subject, postId: null, eventId: id, actorId }));
      await this.notifications.add(work, await this.notifications.readable(rows, new Map()));
    });
  }
}
