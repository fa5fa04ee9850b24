import { Injectable } from '@nestjs/common';
import { groupCounts, streamOf, suggestedGroupCount } from '@leerkring/contract';
import { DomainError, check, type Actor, type Work } from '@leerkring/platform/api';
import { ApplicationSteps, applicationRef } from '../application-steps';
import { ApplicationsRepository } from '../applications.repository';
import { barredFrom } from './barred';
import { ComposingRepository, type BoardCard, type BoardGroup } from './composing.repository';
import { ComposingService, compositionRef, tellBoard } from './composing.service';
import { Composition, CompositionGroup } from './composition.entity';
import { compositionBounds } from './composition.inputs';
import { propose, type Candidate } from './proposal';

/** Cards on a board: each stands in one group or in none. Throws what ComposingService throws. */
@Injectable()
export class CardsService {
  constructor(
    private readonly composing: ComposingService,
    private readonly repository: ComposingRepository,
    private readonly applications: ApplicationsRepository,
    private readonly steps: ApplicationSteps,
  ) {}

  /**
   * Puts a card in a group, or in none. One that comes from the waiting list is accepted with that, and confirms its place in time.
   * @throws DomainError COMPOSITION_CHANGED when it no longer stands where the mover saw it, COMPOSITION_GROUP_FULL, FACILITATOR_CONFLICT,
   * APPLICATION_OUT_OF_ORDER when others wait longer and no reason is given
   */
  move(actor: Actor, input: unknown): Promise<Composition> {
    const { id, applicationId, revision, groupId, reason } = check(compositionBounds.move, input);
    return this.composing.change(actor, id, 'composition.arrange', async (work, composition) => {
      const card = await this.cardOf(work, composition, applicationId, revision);
      if (groupId === card.groupId) return 'unchanged';
      if (groupId) await this.refuseFull(work, composition, groupId);
      if (groupId && card.state === 'waitlisted') await this.promote(work, card, reason);
      await this.repository.putCard(id, applicationId, groupId ? { groupId } : { groupId, pinnedAt: null }, work.manager);
      if (groupId) await this.composing.refuseConflict(work, composition, groupId);
      tellBoard(work, id);
      return 'changed';
    });
  }

  /** Lets proposals leave a card where it is, or no longer. @throws DomainError COMPOSITION_CHANGED */
  pin(actor: Actor, input: unknown): Promise<Composition> {
    const { id, applicationId, revision, pinned } = check(compositionBounds.pin, input);
    return this.composing.change(actor, id, 'composition.arrange', async (work, composition) => {
      const { groupId } = await this.cardOf(work, composition, applicationId, revision);
      if (pinned && !groupId) throw new DomainError('INPUT_INVALID', { fields: { pinned: 'in_no_group' } });
      await this.repository.putCard(id, applicationId, { groupId, pinnedAt: pinned ? work.now : null }, work.manager);
      tellBoard(work, id);
    });
  }

  /**
   * Divides everybody who was accepted over groups, as balanced as can be; pinned cards stay. The waiting list is left alone.
   * @throws DomainError COMPOSITION_CHANGED, COMPOSITION_COUNT_WRONG when so many groups cannot all be filled
   */
  propose(actor: Actor, input: unknown): Promise<Composition> {
    const { id, revision, seed, groupCount } = check(compositionBounds.propose, input);
    return this.composing.change(actor, id, 'composition.propose', async (work, composition) => {
      if (composition.revision !== revision) throw new DomainError('COMPOSITION_CHANGED', { revision: composition.revision });
      const cards = (await this.repository.cards(composition, work.now, work.manager)).filter(({ state }) => state === 'accepted');
      const range = await this.composing.range(work.now, work);
      const groups = await this.groupsFor(work, composition, cards, groupCount ?? suggestedGroupCount(cards.length, range));
      const counts = groupCounts(cards.length, range);
      if (groupCount && (!counts || groups.length < counts.least || groups.length > counts.most)) throw new DomainError('COMPOSITION_COUNT_WRONG', { least: counts?.least ?? 0, most: counts?.most ?? 0 });
      const wanted = groups.map((group) => ({ key: group.id, barredId: barredFrom(group), pinned: cards.flatMap((card) => (card.pinned && card.groupId === group.id ? card.applicationId : [])) }));
      const proposal = propose({ candidates: cards.map(candidateOf), groups: wanted, range, seed });
      const places = new Map(proposal.groups.flatMap(({ key, members }) => members.map((member) => [member, key] as const)));
      for (const { applicationId, groupId } of cards) {
        const to = places.get(applicationId) ?? null;
        if (to !== groupId) await this.repository.putCard(id, applicationId, { groupId: to }, work.manager);
      }
      await work.manager.update(Composition, { id }, { seed });
      work.record('composition.proposed', { compositionId: id, seed }, streamOf('composition', id), compositionRef(id));
    });
  }

  /** So many groups: more are made, and empty ones of the end go when there are too many; where somebody is pinned or facilitates, they stay. */
  private async groupsFor(work: Work, composition: Composition, cards: readonly BoardCard[], count: number): Promise<BoardGroup[]> {
    const groups = await this.repository.groups(composition.id, work.manager);
    if (groups.length < count) await this.composing.addGroups(work, composition, count - groups.length);
    const isFree = ({ id, facilitators }: BoardGroup): boolean => !facilitators.length && !cards.some(({ pinned, groupId }) => pinned && groupId === id);
    const surplus = groups.toReversed().filter(isFree).slice(0, Math.max(0, groups.length - count));
    for (const { id } of surplus) {
      await this.repository.emptyGroup(id, work.manager);
      await work.manager.delete(CompositionGroup, { id });
    }
    return this.repository.groups(composition.id, work.manager);
  }

  private async cardOf(work: Work, composition: Composition, applicationId: string, revision: number): Promise<BoardCard> {
    await work.require('application.handle', applicationRef(applicationId));
    const card = (await this.repository.cards(composition, work.now, work.manager)).find((one) => one.applicationId === applicationId);
    if (!card || card.revision !== revision) throw new DomainError('COMPOSITION_CHANGED', { revision: card?.revision ?? 0 });
    return card;
  }

  private async refuseFull(work: Work, composition: Composition, groupId: string): Promise<void> {
    await this.composing.groupIn(work, composition, groupId);
    const { to } = await this.composing.range(work.now, work);
    const cards = await this.repository.cards(composition, work.now, work.manager);
    if (cards.filter((card) => card.groupId === groupId).length >= to) throw new DomainError('COMPOSITION_GROUP_FULL', { most: to });
  }

  private async promote(work: Work, { applicationId, waitingPlace }: BoardCard, reason: string): Promise<void> {
    if (waitingPlace !== 1 && !reason) throw new DomainError('APPLICATION_OUT_OF_ORDER', { place: waitingPlace });
    const application = (await this.applications.lock(applicationId, work.manager))!;
    if (application.state !== 'waitlisted') throw new DomainError('APPLICATION_MOVED', { state: application.state });
    await this.steps.take(work, application, 'accepted', reason);
  }
}

function candidateOf({ applicationId: id, organisationId, region, maturity, instrument, size, functions }: BoardCard): Candidate {
  return { id, organisationId, region, maturity, instrument, size, functions };
}
