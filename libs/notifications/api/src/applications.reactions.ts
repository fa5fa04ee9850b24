import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommitmentsService } from '@leerkring/applications/api';
import type { NotificationReason } from '@leerkring/contract';
import { Reactions, Works, systemActor, type StoredEvent, type Work } from '@leerkring/platform/api';
import { ApplicantsRepository } from './applicants.repository';
import { NotificationsReactions } from './notifications.reactions';

/** The event that is told, of which application. */
interface Told {
  eventId: string;
  actorId: string | null;
  applicationId: string;
}

/** Tells who takes part in an application, and who facilitates its track, what becomes of it. Nobody hears of what they did themselves. */
@Injectable()
export class ApplicationsReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly applicants: ApplicantsRepository,
    private readonly notifications: NotificationsReactions,
    private readonly commitments: CommitmentsService,
  ) {}

  onModuleInit(): void {
    this.reactions.on('application.moved', 'notifications.tell-of-step', (event) => this.tellOfStep(event));
    this.reactions.on('commitment.given', 'notifications.tell-of-commitments', (event) => this.tellOfCommitments(event));
    this.reactions.on('application_person.joined', 'notifications.tell-of-joining', (event) => this.tellOfJoining(event));
  }

  private tellOfStep({ id: eventId, actorId, payload: { applicationId, from, to } }: StoredEvent<'application.moved'>): Promise<void> {
    return this.telling(async (work) => {
      const told = { eventId, actorId, applicationId };
      const people = await this.applicants.ofMunicipality(applicationId, work.manager);
      // The delegation hears of its places in the group itself.
      await this.tell(work, told, 'application_moved', people.filter(({ isDelegate }) => to !== 'placed' || !isDelegate).map(({ id }) => id));
      if (from !== 'draft' && to !== 'withdrawn') return;
      await this.tell(work, told, to === 'withdrawn' ? 'application_withdrawn' : 'application_submitted', await this.applicants.facilitators(applicationId, work.manager));
    });
  }

  /** The contact hears it as soon as everybody has signed who has to. */
  private tellOfCommitments({ id: eventId, actorId, payload: { applicationId } }: StoredEvent<'commitment.given'>): Promise<void> {
    return this.telling(async (work) => {
      if ((await this.commitments.missing(applicationId, work.now, work.manager)).length) return;
      const contact = await this.applicants.contactOf(applicationId, work.manager);
      await this.tell(work, { eventId, actorId, applicationId }, 'application_committed', contact ? [contact] : []);
    });
  }

  /** Who came by the link of a mail has been told what for; who was asked for the form hears only from a colleague who asked. */
  private tellOfJoining({ id: eventId, actorId, payload: { applicationId, personId } }: StoredEvent<'application_person.joined'>): Promise<void> {
    return this.telling(async (work) => {
      const joined = await this.applicants.joined(personId, work.manager);
      if (!joined || (joined.part === 'form' && !actorId)) return;
      await this.tell(work, { eventId, actorId: joined.invitedById, applicationId }, joined.part === 'form' ? 'colleague_asked' : 'delegate_added', [joined.accountId]);
    });
  }

  private telling(task: (work: Work) => Promise<void>): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('tells people of an application that they take part in or look after');
      work.silently('perhaps nobody else is to hear of it');
      await task(work);
    });
  }

  private async tell(work: Work, { eventId, actorId, applicationId }: Told, reason: NotificationReason, people: readonly string[]): Promise<void> {
    const subject = { type: 'application' as const, id: applicationId };
    const rows = people.filter((accountId) => accountId !== actorId).map((accountId) => ({ accountId, reason, subject, postId: null, eventId, actorId }));
    await this.notifications.add(work, await this.notifications.readable(rows, new Map()));
  }
}
