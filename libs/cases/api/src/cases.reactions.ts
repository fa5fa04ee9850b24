import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Reactions, Works, systemActor } from '@leerkring/platform/api';
import { CaseCourseRepository } from './course/case-course.repository';
import { CaseCourseService } from './course/case-course.service';
import { LessonsService } from './lessons/lessons.service';
import { CaseNotesService } from './notes/case-notes.service';
import { WeighingService } from './weighing/weighing.service';
import { RemarksService } from './remarks/remarks.service';

/** What follows for cases from news of other rooms. */
@Injectable()
export class CasesReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly course: CaseCourseService,
    private readonly history: CaseCourseRepository,
    private readonly notes: CaseNotesService,
    private readonly lessons: LessonsService,
    private readonly weighings: WeighingService,
    private readonly remarks: RemarksService,
  ) {}

  onModuleInit(): void {
    this.reactions.on('membership.added', 'cases.find-contact', ({ payload }) => this.course.follow(payload.groupId));
    this.reactions.on('membership.ended', 'cases.replace-contact', ({ payload }) => this.course.follow(payload.groupId));
    this.reactions.on('account.erased', 'cases.remove-words', async ({ payload: { accountId, withWords } }) => {
      if (withWords) await this.forget(accountId);
    });
  }

  /** Takes the words of somebody out of cases. What a case itself says is its municipality's, and stays. */
  private forget(accountId: string): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who wrote this wants it gone');
      const caseFileIds = await this.history.forgetReasons(accountId, work.manager);
      for (const caseFileId of caseFileIds) work.record('case_file.updated', { caseFileId }, streamOf('case_file', caseFileId), { type: 'case_file', id: caseFileId });
      const gone = (await this.notes.forget(work, accountId)) + (await this.lessons.forget(work, accountId)) + (await this.weighings.forget(work, accountId)) + (await this.remarks.forget(work, accountId));
      if (!caseFileIds.length && !gone) work.silently('nothing is left');
    });
  }
}
