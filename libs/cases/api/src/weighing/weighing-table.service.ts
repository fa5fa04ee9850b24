import { Injectable } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { DomainError, Works, accountIdOf, check, type Actor } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Weighing, WeighingCriterion, WeighingOption, WeighingScore } from './weighing.entity';
import { weighingBounds, type AddWeighingCriterionInput, type AddWeighingOptionInput, type ChangeWeighingCriterionInput, type ChangeWeighingOptionInput, type RemoveWeighingPartInput, type ScoreWeighingInput } from './weighing.inputs';
import { WeighingRepository } from './weighing.repository';
import { WeighingService, unchanged, weighingRef } from './weighing.service';

type Find<T> = (manager: EntityManager) => Promise<T | null>;

/**
 * What stands in weighing frameworks. Each criterion, option and score has its own revision, so that people work in one table at once. All
 * throw DomainError NOT_FOUND and FORBIDDEN, and WEIGHING_CHANGED when somebody else was ahead in the same place.
 */
@Injectable()
export class WeighingTableService {
  constructor(
    private readonly works: Works,
    private readonly service: WeighingService,
    private readonly weighings: WeighingRepository,
  ) {}

  /** @throws DomainError WEIGHING_CRITERIA_FULL */
  addCriterion(actor: Actor, input: AddWeighingCriterionInput): Promise<Weighing> {
    const { weighingId, clientId, ...words } = check(weighingBounds.addCriterion, input);
    return this.edit(actor, ofId(weighingId), async (manager) => {
      if (await manager.existsBy(WeighingCriterion, { weighingId, clientId })) return false;
      if ((await manager.countBy(WeighingCriterion, { weighingId })) >= limits.weighingCriteria) throw new DomainError('WEIGHING_CRITERIA_FULL');
      await manager.insert(WeighingCriterion, { id: uuid(), weighingId, clientId, ...words, revision: 1 });
      return true;
    });
  }

  changeCriterion(actor: Actor, input: ChangeWeighingCriterionInput): Promise<Weighing> {
    const { id, revision, ...words } = check(weighingBounds.changeCriterion, input);
    return this.edit(actor, this.criterion(id), async (manager, criterion) => {
      unchanged(criterion, revision);
      await manager.update(WeighingCriterion, { id }, { ...words, revision: revision + 1 });
      return true;
    });
  }

  /** Takes it away, with its scores. */
  removeCriterion(actor: Actor, input: RemoveWeighingPartInput): Promise<Weighing> {
    const { id, revision } = check(weighingBounds.removePart, input);
    return this.edit(actor, this.criterion(id), async (manager, criterion) => {
      unchanged(criterion, revision);
      await manager.delete(WeighingScore, { criterionId: id });
      await manager.delete(WeighingCriterion, { id });
      return true;
    });
  }

  /** @throws DomainError WEIGHING_OPTIONS_FULL */
  addOption(actor: Actor, input: AddWeighingOptionInput): Promise<Weighing> {
    const { weighingId, clientId, ...words } = check(weighingBounds.addOption, input);
    return this.edit(actor, ofId(weighingId), async (manager) => {
      if (await manager.existsBy(WeighingOption, { weighingId, clientId })) return false;
      if ((await manager.countBy(WeighingOption, { weighingId })) >= limits.weighingOptions) throw new DomainError('WEIGHING_OPTIONS_FULL');
      await manager.insert(WeighingOption, { id: uuid(), weighingId, clientId, ...words, revision: 1 });
      return true;
    });
  }

  changeOption(actor: Actor, input: ChangeWeighingOptionInput): Promise<Weighing> {
    const { id, revision, ...words } = check(weighingBounds.changeOption, input);
    return this.edit(actor, this.option(id), async (manager, option) => {
      unchanged(option, revision);
      await manager.update(WeighingOption, { id }, { ...words, revision: revision + 1 });
      return true;
    });
  }

  /** Takes it away, with its scores. */
  removeOption(actor: Actor, input: RemoveWeighingPartInput): Promise<Weighing> {
    const { id, revision } = check(weighingBounds.removePart, input);
    return this.edit(actor, this.option(id), async (manager, option) => {
      unchanged(option, revision);
      await manager.delete(WeighingScore, { optionId: id });
      await manager.delete(WeighingOption, { id });
      return true;
    });
  }

  /** Gives a score with its reason, or takes it back. @throws DomainError WEIGHING_REASON_MISSING, INPUT_INVALID for an option of another table */
  score(actor: Actor, input: ScoreWeighingInput): Promise<Weighing> {
    const { criterionId, optionId, revision, score, reason } = check(weighingBounds.score, input);
    return this.edit(actor, this.criterion(criterionId), async (manager, { weighingId }, now) => {
      if ((await this.weighings.option(optionId, manager))?.weighingId !== weighingId) throw new DomainError('INPUT_INVALID', { fields: { optionId: 'unknown' } });
      if (score !== null && !reason) throw new DomainError('WEIGHING_REASON_MISSING');
      const before = await this.weighings.score(criterionId, optionId, manager);
      unchanged(before ?? { revision: 0 }, revision);
      const said = { score, reason: score === null ? '' : reason, revision: revision + 1, scoredById: accountIdOf(actor), scoredAt: now };
      if (before) await manager.update(WeighingScore, { id: before.id }, said);
      else await manager.insert(WeighingScore, { id: uuid(), weighingId, criterionId, optionId, ...said });
      return true;
    });
  }

  private criterion(id: string): Find<WeighingCriterion> {
    return (manager) => this.weighings.criterion(id, manager);
  }

  private option(id: string): Find<WeighingOption> {
    return (manager) => this.weighings.option(id, manager);
  }

  /** @param act says whether it changed anything */
  private edit<T extends { weighingId: string }>(actor: Actor, find: Find<T>, act: (manager: EntityManager, part: T, now: Date) => Promise<boolean>): Promise<Weighing> {
    return this.works.run(actor, async ({ manager }) => {
      const found = await find(manager);
      if (!found) throw new DomainError('NOT_FOUND');
      return this.service.within(actor, found.weighingId, async (at) => {
        await at.work.require('weighing.change', weighingRef(at.weighing.id));
        // Once more, behind the lock.
        const part = await find(manager);
        if (!part) throw new DomainError('NOT_FOUND');
        if (await act(manager, part, at.work.now)) this.service.tell(at, 'weighing.changed', {});
        else at.work.silently('it was there already');
      });
    });
  }
}

function ofId(weighingId: string): Find<{ weighingId: string }> {
  return () => Promise.resolve({ weighingId });
}
