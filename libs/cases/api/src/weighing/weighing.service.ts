import { Injectable, type OnModuleInit } from '@nestjs/common';
import { limits, streamOf, type Events, type SubjectRef, type WeighingEvents } from '@leerkring/contract';
import { Access, DomainError, Titles, Works, accountIdOf, check, violates, type Actor, type Work } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { CaseFile } from '../case-file.entity';
import { CaseCourseRepository } from '../course/case-course.repository';
import { Weighing, WeighingCriterion } from './weighing.entity';
import { weighingBounds, type ChangeWeighingInput, type DraftWeighingInput, type WeighingInput } from './weighing.inputs';
import { WeighingRepository, type WeighingSource } from './weighing.repository';

export const weighingRef = (id: string): SubjectRef => ({ type: 'weighing', id });

/** Where a write takes place; the case is held until commit, so that writes in it come one after another. */
export interface InWeighing {
  work: Work;
  caseFile: CaseFile;
  weighing: Weighing;
}

/** Weighing frameworks of cases: the municipality of the case and the facilitators make them, the group reads them. All throw DomainError NOT_FOUND and FORBIDDEN. */
@Injectable()
export class WeighingService implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly titles: Titles,
    private readonly works: Works,
    private readonly cases: CaseCourseRepository,
    private readonly weighings: WeighingRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerFacts('weighing', (ids, manager) => this.weighings.facts(ids, manager));
    this.titles.register('weighing', (ids) => this.weighings.titles(ids));
  }

  async read(actor: Actor, id: string): Promise<Weighing> {
    await this.access.require(actor, 'weighing.read', weighingRef(id));
    const weighing = await this.weighings.find(id);
    if (!weighing) throw new DomainError('NOT_FOUND');
    return weighing;
  }

  /** Those whose criteria a new one of this case can begin with; none for who cannot make one. */
  async startsFor(actor: Actor, caseFileId: string): Promise<WeighingSource[]> {
    const may = await this.access.can(actor, 'weighing.draft', { type: 'case_file', id: caseFileId });
    return may ? this.weighings.startsFor(caseFileId) : [];
  }

  /** Makes one, perhaps with the criteria of another one of the same group. @throws DomainError WEIGHINGS_FULL, INPUT_INVALID for a start from elsewhere */
  async draft(actor: Actor, input: DraftWeighingInput): Promise<Weighing> {
    const { caseFileId, clientId, fromId, ...words } = check(weighingBounds.draft, input);
    try {
      await this.works.run(actor, async (work) => {
        const caseFile = await this.cases.lock(caseFileId, work.manager);
        await work.require('weighing.draft', { type: 'case_file', id: caseFileId });
        if ((await work.manager.countBy(Weighing, { caseFileId })) >= limits.weighings) throw new DomainError('WEIGHINGS_FULL');
        if (fromId && (await this.weighings.groupOf(fromId, work.manager)) !== caseFile!.groupId) throw new DomainError('INPUT_INVALID', { fields: { fromId: 'not_in_group' } });
        const weighing = { id: uuid(), caseFileId, clientId, fromId, ...words, authorId: accountIdOf(actor), revision: 1, createdAt: work.now };
        await work.manager.insert(Weighing, weighing);
        if (fromId) await this.copyCriteria(fromId, weighing.id, work.manager);
        this.tell({ work, caseFile: caseFile!, weighing }, 'weighing.drafted', {});
      });
    } catch (error) {
      if (!violates(error, 'uq_weighings_author_id_client_id')) throw error;
    }
    return (await this.weighings.stored(accountIdOf(actor), clientId))!;
  }

  /** @throws DomainError WEIGHING_CHANGED when somebody else was ahead */
  change(actor: Actor, input: ChangeWeighingInput): Promise<Weighing> {
    const { id, revision, ...words } = check(weighingBounds.change, input);
    return this.within(actor, id, async (at) => {
      await at.work.require('weighing.change', weighingRef(id));
      unchanged(at.weighing, revision);
      await at.work.manager.update(Weighing, { id }, { ...words, revision: revision + 1 });
      this.tell(at, 'weighing.changed', {});
    });
  }

  /** Takes it away, with its versions. Returns the id of the case. @throws DomainError WEIGHING_LAID_BEFORE when a version lies before the group, or was adopted */
  async remove(actor: Actor, input: WeighingInput): Promise<string> {
    const { id } = check(weighingBounds.one, input);
    const { caseFileId } = await this.within(actor, id, async (at) => {
      await at.work.require('weighing.remove', weighingRef(id));
      if ((await this.weighings.binding(id, at.work.manager)).length) throw new DomainError('WEIGHING_LAID_BEFORE');
      await this.weighings.remove(id, at.work.manager);
      this.tell(at, 'weighing.removed', {});
    });
    return caseFileId;
  }

  /** Takes the words of somebody out. Returns how many weighing frameworks changed. */
  async forget(work: Work, accountId: string): Promise<number> {
    const changed = await this.weighings.forget(accountId, work.manager);
    for (const weighing of changed) this.tell({ work, caseFile: (await this.cases.lock(weighing.caseFileId, work.manager))!, weighing }, 'weighing.changed', {});
    return changed.length;
  }

  /** Does something in a weighing framework while nobody else writes in its case. Returns it as it is then. */
  within(actor: Actor, id: string, act: (at: InWeighing) => Promise<void>): Promise<Weighing> {
    return this.works.run(actor, async (work) => {
      const found = await this.weighings.find(id, work.manager);
      const caseFile = found && (await this.cases.lock(found.caseFileId, work.manager));
      // Once more, behind the lock: whoever was ahead may have changed it.
      const weighing = caseFile && (await this.weighings.find(id, work.manager));
      if (!weighing) throw new DomainError('NOT_FOUND');
      await act({ work, caseFile, weighing });
      return (await this.weighings.find(id, work.manager)) ?? weighing;
    });
  }

  tell<N extends keyof WeighingEvents>({ work, caseFile: { id: caseFileId, groupId }, weighing: { id } }: InWeighing, name: N, more: Omit<WeighingEvents[N], 'caseFileId' | 'weighingId'>): void {
    work.record(name, { caseFileId, weighingId: id, ...more } as unknown as Events[N], streamOf('case_file', caseFileId), weighingRef(id));
    work.hintGroup(groupId, streamOf('case_file', caseFileId));
  }

  private async copyCriteria(fromId: string, weighingId: string, manager: EntityManager): Promise<void> {
    const { criteria } = await this.weighings.whole(fromId, manager);
    const copies = criteria.map(({ name, explanation, weight }) => ({ id: uuid(), clientId: uuid(), weighingId, name, explanation, weight, revision: 1 }));
    if (copies.length) await manager.insert(WeighingCriterion, copies);
  }
}

/** @throws DomainError WEIGHING_CHANGED when it is not what the viewer saw */
export function unchanged(now: { revision: number }, seen: number): void {
  if (now.revision !== seen) throw new DomainError('WEIGHING_CHANGED', { revision: now.revision });
}
