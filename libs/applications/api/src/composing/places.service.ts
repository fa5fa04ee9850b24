import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { GroupsService, MembershipsService, Places } from '@leerkring/groups/api';
import { DomainError, Jobs, Works, check, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import type { Application } from '../application.entity';
import { ApplicationSteps, applicationRef } from '../application-steps';
import { ApplicationsRepository } from '../applications.repository';
import { CommitmentsService } from '../commitments.service';
import { DelegationRepository } from '../delegation/delegation.repository';
import { barredFrom } from './barred';
import { ComposingRepository } from './composing.repository';
import { tellBoard } from './composing.service';
import type { Composition } from './composition.entity';
import { compositionBounds } from './composition.inputs';

/** Places of municipalities in groups: given, kept until they are confirmed, and passed on along the waiting list. */
@Injectable()
export class PlacesService implements OnModuleInit {
  constructor(
    private readonly works: Works,
    private readonly jobs: Jobs,
    private readonly repository: ComposingRepository,
    private readonly applications: ApplicationsRepository,
    private readonly steps: ApplicationSteps,
    private readonly groups: GroupsService,
    private readonly memberships: MembershipsService,
    private readonly groupPlaces: Places,
    private readonly delegations: DelegationRepository,
    private readonly commitments: CommitmentsService,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'lapse-places', async () => void (await this.lapse()));
  }

  /**
   * Goes on only when this group of the track has a place for the municipality.
   * @throws DomainError APPLICATION_UNCONFIRMED, APPLICATION_GROUP_MISSING, APPLICATION_GROUP_FULL
   */
  async refuseFull(work: Work, application: Application, groupId: string | null): Promise<void> {
    if (application.confirmBy && !application.confirmedAt) throw new DomainError('APPLICATION_UNCONFIRMED');
    const full = groupId ? await this.isFull(work, application, groupId) : null;
    if (full === null) throw new DomainError('APPLICATION_GROUP_MISSING');
    if (full) throw new DomainError('APPLICATION_GROUP_FULL');
  }

  /** Whether a group of its track has no place for this municipality; null: no such group goes on. */
  private async isFull(work: Work, { organisationId, trackId }: Application, groupId: string): Promise<boolean | null> {
    const municipalities = await this.groups.heldMunicipalities(groupId, trackId, work.manager);
    return municipalities && !municipalities.has(organisationId) && municipalities.size >= (await this.groupPlaces.most(work.now, work.manager));
  }

  /** Gives the delegation of a municipality its seats. @throws DomainError FACILITATOR_CONFLICT */
  async seat(work: Work, { id, organisationId }: Application, groupId: string): Promise<void> {
    for (const { accountId } of await this.delegations.joined([id], work.manager)) {
      await this.memberships.give(work, { groupId, accountId, role: 'participant', organisationId }, 'composition');
    }
  }

  /** Seats, and says so to the delegation. */
  async settle(work: Work, application: Application, groupId: string): Promise<void> {
    await this.seat(work, application, groupId);
    work.record('application.placed', { applicationId: application.id, groupId, organisationId: application.organisationId }, streamOf('application', application.id), applicationRef(application.id));
  }

  /** Brings the seats of a municipality in its group into line with its delegation: who joined has one, who was removed has none. Doing it again changes nothing. */
  follow(applicationId: string): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('the municipality composes its delegation');
      work.silently('perhaps it has no place yet');
      const application = await this.applications.lock(applicationId, work.manager);
      if (application?.state !== 'placed' || !application.groupId) return;
      const { groupId, organisationId } = application;
      const joined = await this.delegations.joined([applicationId], work.manager);
      // Where all of them had left, others may have come in the meantime.
      const seated = (await this.isFull(work, application, groupId)) ? [] : joined;
      for (const { accountId } of seated) await this.memberships.give(work, { groupId, accountId, role: 'participant', organisationId });
      const gone = (await this.delegations.removed(applicationId, work.manager)).filter((id) => !joined.some(({ accountId }) => accountId === id));
      for (const accountId of gone) await this.memberships.takeBack(work, { groupId, accountId, organisationId });
    });
  }

  /** A municipality that was accepted has no place any more: it goes from the board, and what it had not confirmed goes to the next in order. */
  async vacate(work: Work, before: Application): Promise<void> {
    const composition = await this.repository.lockDraft(before.trackId, work.manager);
    const card = composition && (await this.repository.card(composition.id, before.id, work.manager));
    if (card?.compositionGroupId) {
      await this.repository.putCard(composition!.id, before.id, { groupId: null, pinnedAt: null }, work.manager);
      tellBoard(work, composition!.id);
    }
    const compositionGroupId = card?.compositionGroupId ?? null;
    if (before.confirmBy && !before.confirmedAt && (before.groupId ?? compositionGroupId)) await this.promoteNext(work, composition, { trackId: before.trackId, groupId: before.groupId, compositionGroupId });
  }

  /** Says for the own municipality that it takes its place; in a group that is there already it sits at once, when everybody signed. */
  confirm(actor: Actor, input: unknown): Promise<Application> {
    const { id } = check(compositionBounds.confirm, input);
    return this.works.run(actor, async (work) => {
      const before = await this.applications.lock(id, work.manager);
      await work.require('application.confirm', applicationRef(id));
      const confirmed = await this.applications.confirm(before!, work.now, work.manager);
      work.record('application.confirmed', { applicationId: id }, streamOf('application', id), applicationRef(id));
      const composition = await this.repository.draft(confirmed.trackId, work.manager);
      if (composition) tellBoard(work, composition.id);
      const { groupId } = confirmed;
      if (!groupId || (await this.commitments.missing(id, work.now, work.manager)).length) return confirmed;
      const placed = await this.steps.take(work, confirmed, 'placed', '', { groupId });
      await this.settle(work, placed, groupId);
      return placed;
    });
  }

  /** Passes places on that were not confirmed in time; those who let them go by stay on the waiting list. Returns how many. */
  lapse(): Promise<number> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('the moment came by which places were to be confirmed');
      const late = await this.repository.late(work.now, work.manager);
      for (const before of late) {
        await this.steps.take(work, before, 'waitlisted', '', { byItself: true, lapsedAt: work.now });
        work.record('application.lapsed', { applicationId: before.id }, streamOf('application', before.id), applicationRef(before.id));
        await this.vacate(work, before);
      }
      if (!late.length) work.silently('everybody is in time');
      return late.length;
    });
  }

  /** Gives a place that came free to the first on the waiting list who may have it. */
  private async promoteNext(work: Work, composition: Composition | null, place: { trackId: string; groupId: string | null; compositionGroupId: string | null }): Promise<void> {
    const barred = await this.barredAt(work, composition, place);
    for (const { id } of await this.repository.waiting(place.trackId, work.manager)) {
      const next = await this.applications.lock(id, work.manager);
      if (next?.state !== 'waitlisted' || next.organisationId === barred) continue;
      await this.steps.take(work, next, 'accepted', '', { byItself: true, groupId: place.groupId });
      if (composition && place.compositionGroupId) await this.repository.putCard(composition.id, id, { groupId: place.compositionGroupId, pinnedAt: null }, work.manager);
      return;
    }
  }

  private async barredAt(work: Work, composition: Composition | null, { groupId, compositionGroupId }: { groupId: string | null; compositionGroupId: string | null }): Promise<string | null> {
    if (groupId) return this.memberships.barredFrom(groupId, work.manager);
    const group = composition && (await this.repository.groups(composition.id, work.manager)).find(({ id }) => id === compositionGroupId);
    return group ? barredFrom(group) : null;
  }
}
