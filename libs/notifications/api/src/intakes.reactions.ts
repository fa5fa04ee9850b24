import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NotificationReason } from '@leerkring/contract';
import { Reactions, Works, systemActor, type StoredEvent } from '@leerkring/platform/api';
import { ApplicantsRepository } from './applicants.repository';
import { NotificationsReactions } from './notifications.reactions';

type IntakeEvent = StoredEvent<'intake.offered' | 'intake.booked' | 'intake.moved' | 'intake.cancelled'>;

/** Tells who takes part in an application, and who takes its intake, of moments and appointments. Nobody hears of what they did themselves. */
@Injectable()
export class IntakesReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly applicants: ApplicantsRepository,
    private readonly notifications: NotificationsReactions,
  ) {}

  onModuleInit(): void {
    this.reactions.on('intake.offered', 'notifications.tell-of-moments', (event) => this.tell(event, 'intake_offered', []));
    this.reactions.on('intake.booked', 'notifications.tell-of-booking', (event) => this.tell(event, 'intake_booked', event.payload.facilitatorIds));
    this.reactions.on('intake.moved', 'notifications.tell-of-moving', (event) => this.tell(event, 'intake_moved', event.payload.facilitatorIds));
    this.reactions.on('intake.cancelled', 'notifications.tell-of-calling-off', (event) => this.tell(event, 'intake_cancelled', event.payload.facilitatorIds));
  }

  private tell({ id: eventId, actorId, payload: { applicationId } }: IntakeEvent, reason: NotificationReason, facilitatorIds: readonly string[]): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('tells people of an intake that they have to do with');
      work.silently('perhaps nobody else is to hear of it');
      const people = [...(await this.applicants.ofMunicipality(applicationId, work.manager)).map(({ id }) => id), ...facilitatorIds];
      const subject = { type: 'application' as const, id: applicationId };
      const rows = [...new Set(people)].filter((accountId) => accountId !== actorId).map((accountId) => ({ accountId, reason, subject, postId: null, eventId, actorId }));
      await this.notifications.add(work, await this.notifications.readable(rows, new Map()));
    });
  }
}
