import { Injectable } from '@nestjs/common';
import { caseMoves, streamOf, type SubjectRef } from '@leerkring/contract';
import { GroupsService } from '@leerkring/groups/api';
import { DomainError, Works, check, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { CaseFile } from '../case-file.entity';
import { LessonsRepository } from '../lessons/lessons.repository';
import { CaseChange } from './case-change.entity';
import { handOverCaseFile, moveCaseFile, type HandOverCaseFileInput, type MoveCaseFileInput } from './case-course.type';
import { CaseCourseRepository } from './case-course.repository';

const caseRef = (id: string): SubjectRef => ({ type: 'case_file', id });
type Step = Partial<Pick<CaseChange, 'fromState' | 'toState' | 'fromContactId' | 'toContactId'>> & { reason: string };

/** The way of a case: from state to state, and from contact to contact. Every step is kept. */
@Injectable()
export class CaseCourseService {
  constructor(
    private readonly works: Works,
    private readonly groups: GroupsService,
    private readonly course: CaseCourseRepository,
    private readonly lessons: LessonsRepository,
  ) {}

  /**
   * Takes a case to another state.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CASE_FILE_MOVED when somebody else was ahead, CASE_FILE_MOVE_REFUSED, CASE_FILE_REASON_MISSING, CASE_FILE_NO_LESSONS
   */
  move(actor: Actor, input: MoveCaseFileInput): Promise<CaseFile> {
    const { id, from, to, reason } = check(moveCaseFile, input);
    return this.works.run(actor, async (work) => {
      const before = await this.course.lock(id, work.manager);
      await work.require('case_file.read', caseRef(id));
      const move = caseMoves[from][to];
      if (!move) throw new DomainError('CASE_FILE_MOVE_REFUSED', { from, to });
      await work.require(move.permission, caseRef(id));
      if (before!.state !== from) throw new DomainError('CASE_FILE_MOVED', { state: before!.state });
      if (move.needsReason && !reason) throw new DomainError('CASE_FILE_REASON_MISSING');
      if (to === 'lessons_drawn' && !(await this.lessons.readyCount(id, work.manager))) throw new DomainError('CASE_FILE_NO_LESSONS');
      await work.manager.update(CaseFile, { id }, { state: to });
      await this.keep(work, id, { fromState: from, toState: to, reason });
      work.record('case_file.moved', { caseFileId: id, from, to }, streamOf('case_file', id), caseRef(id));
      work.hintGroup(before!.groupId, streamOf('case_file', id));
      return { ...before!, state: to };
    });
  }

  /**
   * Makes another member of the same municipality the contact of a case.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CASE_FILE_HANDED_OVER when somebody else was ahead, INPUT_INVALID for who is no such member
   */
  handOver(actor: Actor, input: HandOverCaseFileInput): Promise<CaseFile> {
    const { id, fromAccountId, toAccountId, reason } = check(handOverCaseFile, input);
    return this.works.run(actor, async (work) => {
      const before = await this.course.lock(id, work.manager);
      await work.require('case_file.hand_over', caseRef(id));
      if (before!.contactId !== fromAccountId) throw new DomainError('CASE_FILE_HANDED_OVER');
      if (toAccountId === fromAccountId) throw new DomainError('INPUT_INVALID', { fields: { toAccountId: 'is_contact' } });
      if (!(await this.delegation(work, before!)).includes(toAccountId)) throw new DomainError('INPUT_INVALID', { fields: { toAccountId: 'no_member' } });
      await this.give(work, before!, toAccountId, reason);
      return { ...before!, contactId: toAccountId };
    });
  }

  /** Who sits in the group changed: cases whose contact left get the member of their municipality who sits there longest, or none; cases without one get who came. */
  follow(groupId: string): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('a case follows who sits in its group');
      let moved = false;
      for (const caseFile of await this.course.lockOfGroup(groupId, work.manager)) {
        const delegation = await this.delegation(work, caseFile);
        if (caseFile.contactId && delegation.includes(caseFile.contactId)) continue;
        const next = delegation[0] ?? null;
        if (next === caseFile.contactId) continue;
        await this.give(work, caseFile, next, '');
        moved = true;
      }
      if (!moved) work.silently('every case has whom it had');
    });
  }

  /** The members of a case's municipality in its group, who sits there longest first. */
  private async delegation(work: Work, { groupId, organisationId }: CaseFile): Promise<string[]> {
    const seats = await this.groups.seats(groupId, work.manager);
    return seats.filter((seat) => seat.organisationId === organisationId).map(({ accountId }) => accountId);
  }

  private async give(work: Work, { id, groupId, contactId }: CaseFile, to: string | null, reason: string): Promise<void> {
    await work.manager.update(CaseFile, { id }, { contactId: to });
    await this.keep(work, id, { fromContactId: contactId, toContactId: to, reason });
    work.record('case_file.handed_over', { caseFileId: id, contactId: to }, streamOf('case_file', id), caseRef(id));
    work.hintGroup(groupId, streamOf('case_file', id));
  }

  private async keep(work: Work, caseFileId: string, step: Step): Promise<void> {
    await work.manager.insert(CaseChange, { id: uuid(), caseFileId, fromState: null, toState: null, fromContactId: null, toContactId: null, ...step, madeById: work.actor.accountId, madeAt: work.now });
  }
}
