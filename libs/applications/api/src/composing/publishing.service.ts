import { Injectable } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { GroupsService, MembershipsService } from '@leerkring/groups/api';
import { DomainError, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { Application } from '../application.entity';
import { ApplicationSteps } from '../application-steps';
import { ApplicationsRepository } from '../applications.repository';
import { ComposingRepository, type BoardCard, type BoardGroup } from './composing.repository';
import { ComposingService, compositionRef } from './composing.service';
import { Composition, CompositionGroup } from './composition.entity';
import { compositionBounds } from './composition.inputs';
import { PlacesService } from './places.service';

/** Makes a board into learning groups, once. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly composing: ComposingService,
    private readonly repository: ComposingRepository,
    private readonly applications: ApplicationsRepository,
    private readonly steps: ApplicationSteps,
    private readonly places: PlacesService,
    private readonly groups: GroupsService,
    private readonly memberships: MembershipsService,
  ) {}

  /**
   * In one commit: the groups, their facilitators, the place of every municipality and the seats of its delegation. For who did not confirm yet a
   * place is kept. Who stands in no group stays accepted.
   * @throws DomainError COMPOSITION_CHANGED, COMPOSITION_PUBLISHED also when somebody else was just ahead, COMPOSITION_EMPTY, COMPOSITION_GROUP_SMALL,
   * COMPOSITION_GROUP_FULL, COMPOSITION_FACILITATOR_MISSING, COMPOSITION_NOT_READY, FACILITATOR_CONFLICT, GROUP_NAME_TAKEN
   */
  publish(actor: Actor, input: unknown): Promise<Composition> {
    const { id, revision } = check(compositionBounds.publish, input);
    return this.composing.change(actor, id, 'composition.publish', async (work, composition) => {
      if (composition.revision !== revision) throw new DomainError('COMPOSITION_CHANGED', { revision: composition.revision });
      const groups = await this.repository.groups(id, work.manager);
      const cards = await this.held(work, composition);
      await this.refuseUnready(work, groups, cards);
      const groupIds: string[] = [];
      for (const group of groups) groupIds.push(await this.make(work, composition, group, cards.filter(({ groupId }) => groupId === group.id)));
      await work.manager.update(Composition, { id }, { publishedAt: work.now, publishedById: accountIdOf(actor) });
      await work.audit('composition.publish', compositionRef(id));
      work.record('composition.published', { compositionId: id, groupIds }, streamOf('composition', id), compositionRef(id));
    });
  }

  /** What stands in groups, which nobody changes until commit. */
  private async held(work: Work, composition: Composition): Promise<BoardCard[]> {
    const before = await this.repository.cards(composition, work.now, work.manager);
    for (const { applicationId } of before.filter(({ groupId }) => groupId).toSorted((a, b) => (a.applicationId < b.applicationId ? -1 : 1))) await this.applications.lock(applicationId, work.manager);
    // Somebody may have withdrawn just before it was held.
    return (await this.repository.cards(composition, work.now, work.manager)).filter(({ groupId, state }) => groupId && state === 'accepted');
  }

  private async refuseUnready(work: Work, groups: readonly BoardGroup[], cards: readonly BoardCard[]): Promise<void> {
    if (!groups.length || !cards.length) throw new DomainError('COMPOSITION_EMPTY');
    const { from, to } = await this.composing.range(work.now, work);
    const sizes = groups.map((group) => ({ name: group.name, size: cards.filter(({ groupId }) => groupId === group.id).length }));
    const small = sizes.filter(({ size }) => size < from);
    if (small.length) throw new DomainError('COMPOSITION_GROUP_SMALL', { least: from, groups: small.map(({ name }) => name) });
    if (sizes.some(({ size }) => size > to)) throw new DomainError('COMPOSITION_GROUP_FULL', { most: to });
    const alone = groups.filter(({ facilitators }) => !facilitators.length);
    if (alone.length) throw new DomainError('COMPOSITION_FACILITATOR_MISSING', { groups: alone.map(({ name }) => name) });
    const unready = cards.filter(({ ready, confirmBy }) => !ready && !confirmBy);
    if (unready.length) throw new DomainError('COMPOSITION_NOT_READY', { applicationIds: unready.map(({ applicationId }) => applicationId) });
  }

  private async make(work: Work, { trackId }: Composition, { id, name, purpose, facilitators }: BoardGroup, cards: readonly BoardCard[]): Promise<string> {
    const groupId = await this.groups.found(work, { trackId, name, purpose });
    await work.manager.update(CompositionGroup, { id }, { groupId });
    for (const { accountId, organisationId } of facilitators) await this.memberships.give(work, { groupId, accountId, role: 'facilitator', organisationId }, 'composition');
    for (const { applicationId, confirmBy } of cards) {
      const application = (await work.manager.findOneBy(Application, { id: applicationId }))!;
      if (confirmBy) await work.manager.update(Application, { id: applicationId }, { groupId });
      else await this.places.seat(work, await this.steps.take(work, application, 'placed', '', { groupId }), groupId);
    }
    return groupId;
  }
}
