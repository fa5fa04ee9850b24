import { Injectable } from '@nestjs/common';
import { compassAxes, limits, streamOf, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { CompassCase } from './compass-case.entity';
import { CompassCasesRepository } from './compass-cases.repository';

const groupRef = (id: string): SubjectRef => ({ type: 'group', id });

const line = (most: number) => z.string().trim().min(1).max(most);
const words = z.object({
  title: line(limits.compassTitle),
  situation: line(limits.compassSituation),
  freePoles: z.tuple([line(limits.poleName), line(limits.poleName)]).nullish().transform((poles) => poles ?? null),
  dilemmas: z
    .array(z.object({ axis: z.enum(compassAxes), question: line(limits.dilemmaQuestion), first: line(limits.dilemmaPole), second: line(limits.dilemmaPole) }))
    .min(1)
    .max(limits.dilemmas),
});
const onItsAxes = ({ freePoles, dilemmas }: z.infer<typeof words>): boolean => dilemmas.some(({ axis }) => axis === 'free') === (freePoles !== null);
const wrongPoles = { path: ['freePoles'] };

const bounds = {
  write: words.extend({ groupId: z.uuid() }).refine(onItsAxes, wrongPoles),
  change: words.extend({ id: z.uuid(), version: z.int().min(1) }).refine(onItsAxes, wrongPoles),
  archive: z.object({ id: z.uuid(), archived: z.boolean() }),
};

/** Cases for the democratic compass that the facilitators of a group write. All throw DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID. */
@Injectable()
export class CompassCasesService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly cases: CompassCasesRepository,
  ) {}

  /** Those of a group, archived ones too, for who may write them; none for others. */
  async ofGroup(actor: Actor, groupId: string): Promise<CompassCase[]> {
    return (await this.access.can(actor, 'compass_case.write', groupRef(groupId))) ? this.cases.ofGroup(groupId) : [];
  }

  /** Writes one. @throws DomainError COMPASS_CASES_FULL */
  write(actor: Actor, input: unknown): Promise<CompassCase> {
    const { groupId, ...written } = check(bounds.write, input);
    return this.works.run(actor, async (work) => {
      await work.require('compass_case.write', groupRef(groupId));
      if ((await this.cases.lockCount(groupId, work.manager)) >= limits.compassCases) throw new DomainError('COMPASS_CASES_FULL');
      const compassCase: CompassCase = { id: uuid(), groupId, ...written, version: 1, changedById: accountIdOf(work.actor), changedAt: work.now, archivedAt: null };
      await work.manager.insert(CompassCase, compassCase);
      this.tellWritten(work, compassCase);
      return compassCase;
    });
  }

  /** Puts other words in its place; games that were started with it stay as they are. @throws DomainError COMPASS_CASE_CHANGED when somebody else did so first */
  change(actor: Actor, input: unknown): Promise<CompassCase> {
    const { id, version, ...written } = check(bounds.change, input);
    return this.works.run(actor, async (work) => {
      const before = await this.lockWritable(work, id);
      if (before.version !== version) throw new DomainError('COMPASS_CASE_CHANGED', { version: before.version });
      const change = { ...written, version: version + 1, changedById: accountIdOf(work.actor), changedAt: work.now };
      await work.manager.update(CompassCase, id, change);
      this.tellWritten(work, { ...before, ...change });
      return { ...before, ...change };
    });
  }

  /** Takes it off the list, or puts it back. What it was before changes nothing. */
  archive(actor: Actor, input: unknown): Promise<CompassCase> {
    const { id, archived } = check(bounds.archive, input);
    return this.works.run(actor, async (work) => {
      const before = await this.lockWritable(work, id);
      if ((before.archivedAt !== null) === archived) {
        work.silently('was so before');
        return before;
      }
      const archivedAt = archived ? work.now : null;
      await work.manager.update(CompassCase, id, { archivedAt });
      work.record('compass_case.archived', { compassCaseId: id, archived }, streamOf('group', before.groupId), groupRef(before.groupId));
      return { ...before, archivedAt };
    });
  }

  private tellWritten(work: Work, { id, version, groupId }: CompassCase): void {
    work.record('compass_case.written', { compassCaseId: id, version }, streamOf('group', groupId), groupRef(groupId));
  }

  private async lockWritable(work: Work, id: string): Promise<CompassCase> {
    const compassCase = await this.cases.lock(id, work.manager);
    if (!compassCase) throw new DomainError('NOT_FOUND');
    await work.require('compass_case.write', groupRef(compassCase.groupId));
    return compassCase;
  }
}
