import { Injectable } from '@nestjs/common';
import { limits, streamOf, type GroupRange, type Permission, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, violates, type Actor, type Work } from '@leerkring/platform/api';
import { ProgrammeRules } from '@leerkring/rules/api';
import { v7 as uuid } from 'uuid';
import { barredFrom } from './barred';
import { ComposingRepository, type BoardGroup } from './composing.repository';
import { Composition, CompositionGroup } from './composition.entity';
import { compositionBounds } from './composition.inputs';
import { texts } from './texts';

export const compositionRef = (id: string): SubjectRef => ({ type: 'composition', id });

/** Says so to who has the board open. */
export function tellBoard(work: Work, id: string): void {
  work.record('composition.arranged', { compositionId: id }, streamOf('composition', id), compositionRef(id));
}

/** A board and its groups. Cards on it: CardsService. Every write holds the board; all throw DomainError NOT_FOUND, FORBIDDEN and COMPOSITION_PUBLISHED. */
@Injectable()
export class ComposingService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: ComposingRepository,
    private readonly rules: ProgrammeRules,
  ) {}

  /** The board of a track that is not published yet; null when there is none, or the actor may not see it. */
  async ofTrack(actor: Actor, trackId: string): Promise<Composition | null> {
    const composition = (await this.access.can(actor, 'composition.begin', { type: 'track', id: trackId })) ? await this.repository.draft(trackId) : null;
    return composition && (await this.access.can(actor, 'composition.read', compositionRef(composition.id))) ? composition : null;
  }

  /** How many municipalities a group has. */
  range(moment: Date, work?: Work): Promise<GroupRange> {
    return this.rules.at('group_municipalities', moment, work?.manager);
  }

  /** Begins a board for a track, or finds the one that is there. */
  begin(actor: Actor, input: unknown): Promise<Composition> {
    const { trackId } = check(compositionBounds.begin, input);
    return this.works.run(actor, async (work) => {
      await work.require('composition.begin', { type: 'track', id: trackId });
      await work.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`composition ${trackId}`]);
      const before = await this.repository.draft(trackId, work.manager);
      if (before) {
        work.silently('it was begun already');
        return before;
      }
      const composition = await work.save(Composition, { id: uuid(), trackId, revision: 1, seed: null, begunById: accountIdOf(actor), begunAt: work.now, publishedById: null, publishedAt: null });
      await work.openStream(streamOf('composition', composition.id));
      work.record('composition.begun', { compositionId: composition.id }, streamOf('composition', composition.id), compositionRef(composition.id));
      return composition;
    });
  }

  /** Adds an empty group. @throws DomainError COMPOSITION_GROUPS_FULL */
  addGroup(actor: Actor, input: unknown): Promise<Composition> {
    const { id } = check(compositionBounds.add, input);
    return this.change(actor, id, 'composition.arrange', async (work, composition) => {
      await this.addGroups(work, composition, 1);
      tellBoard(work, id);
    });
  }

  /** Makes more groups, each with a name that the track does not have. @throws DomainError COMPOSITION_GROUPS_FULL */
  async addGroups(work: Work, { id, trackId }: Composition, count: number): Promise<void> {
    const groups = await this.repository.groups(id, work.manager);
    if (groups.length + count > limits.compositionGroups) throw new DomainError('COMPOSITION_GROUPS_FULL');
    const taken = new Set([...groups.map(({ name }) => name.toLowerCase()), ...(await this.repository.groupNames(trackId, work.manager))]);
    for (let number = 1, made = 0; made < count; number++) {
      const name = texts.groupName(number);
      if (taken.has(name.toLowerCase())) continue;
      await work.manager.insert(CompositionGroup, { id: uuid(), compositionId: id, name, purpose: texts.groupPurpose, revision: 1, groupId: null });
      made++;
    }
  }

  /**
   * Says what a group is to be, and who facilitates it.
   * @throws DomainError COMPOSITION_CHANGED with what stands when somebody else was ahead, INPUT_INVALID for who does not facilitate the track,
   * FACILITATOR_CONFLICT, GROUP_NAME_TAKEN
   */
  async changeGroup(actor: Actor, input: unknown): Promise<Composition> {
    const { id, revision, name, purpose, facilitatorIds } = check(compositionBounds.change, input);
    return this.change(actor, await this.boardOf(id), 'composition.arrange', async (work, composition) => {
      const before = await this.groupIn(work, composition, id);
      if (before.revision !== revision) throw new DomainError('COMPOSITION_CHANGED', { revision: before.revision });
      const known = await this.repository.trackFacilitators(composition.trackId, work.manager);
      if (!facilitatorIds.every((one) => known.has(one))) throw new DomainError('INPUT_INVALID', { fields: { facilitatorIds: 'unknown' } });
      if ((await this.repository.groupNames(composition.trackId, work.manager)).has(name.toLowerCase())) throw new DomainError('GROUP_NAME_TAKEN');
      await this.repository.setFacilitators(id, facilitatorIds, work.manager);
      await this.rename(work, id, { name, purpose, revision: revision + 1 });
      await this.refuseConflict(work, composition, id);
      tellBoard(work, composition.id);
    });
  }

  /** Takes a group from the board; its cards stand nowhere again. */
  async removeGroup(actor: Actor, input: unknown): Promise<Composition> {
    const { id } = check(compositionBounds.remove, input);
    return this.change(actor, await this.boardOf(id), 'composition.arrange', async (work, composition) => {
      await this.groupIn(work, composition, id);
      await this.repository.emptyGroup(id, work.manager);
      await work.manager.delete(CompositionGroup, { id });
      tellBoard(work, composition.id);
    });
  }

  /** The door of every write on a board that is there. */
  change(actor: Actor, id: string, right: Permission, act: (work: Work, composition: Composition) => Promise<'changed' | 'unchanged' | void>): Promise<Composition> {
    return this.works.run(actor, async (work) => {
      const composition = await this.repository.lock(id, work.manager);
      await work.require(right, compositionRef(id));
      if (composition!.publishedAt) throw new DomainError('COMPOSITION_PUBLISHED');
      if ((await act(work, composition!)) === 'unchanged') {
        work.silently('it stands so already');
        return composition!;
      }
      await work.manager.increment(Composition, { id }, 'revision', 1);
      return (await this.repository.byId(id, work.manager))!;
    });
  }

  /** @throws DomainError FACILITATOR_CONFLICT when a group would have one facilitator, whose own municipality sits in it */
  async refuseConflict(work: Work, composition: Composition, groupId: string): Promise<void> {
    const group = await this.groupIn(work, composition, groupId);
    const cards = (await this.repository.cards(composition, work.now, work.manager)).filter((card) => card.groupId === groupId);
    if (cards.some(({ organisationId }) => organisationId === barredFrom(group))) throw new DomainError('FACILITATOR_CONFLICT');
  }

  /** @throws DomainError NOT_FOUND */
  async groupIn(work: Work, { id }: Composition, groupId: string): Promise<BoardGroup> {
    const group = (await this.repository.groups(id, work.manager)).find((one) => one.id === groupId);
    if (!group) throw new DomainError('NOT_FOUND');
    return group;
  }

  private async rename(work: Work, id: string, values: { name: string; purpose: string; revision: number }): Promise<void> {
    try {
      await work.manager.update(CompositionGroup, { id }, values);
    } catch (error) {
      throw violates(error, 'uq_composition_groups_composition_id_name') ? new DomainError('GROUP_NAME_TAKEN') : error;
    }
  }

  private async boardOf(groupId: string): Promise<string> {
    const id = await this.repository.compositionOf(groupId);
    if (!id) throw new DomainError('NOT_FOUND');
    return id;
  }
}
