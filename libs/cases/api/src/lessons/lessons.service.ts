import { Injectable, type OnModuleInit } from '@nestjs/common';
import { limits, streamOf, type LessonEvents, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, TakingAlong, Titles, Works, accountIdOf, check, violates, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { CaseFile } from '../case-file.entity';
import { CaseCourseRepository } from '../course/case-course.repository';
import { Lesson } from './lesson.entity';
import { changeLesson, draftLesson, ofLesson, ofRevision, type ChangeLessonInput, type DraftLessonInput, type FinishLessonInput, type LessonInput } from './lesson.type';
import { LessonsRepository } from './lessons.repository';

const lessonRef = (id: string): SubjectRef => ({ type: 'lesson', id });

/**
 * What cases taught: the municipality of the case and the facilitators write and finish lessons together, the group reads them.
 * All return the id of the case, and lock it: whether it has lessons that are ready decides which steps it can take.
 */
@Injectable()
export class LessonsService implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly titles: Titles,
    private readonly works: Works,
    private readonly along: TakingAlong,
    private readonly cases: CaseCourseRepository,
    private readonly lessons: LessonsRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerFacts('lesson', (ids, manager) => this.lessons.facts(ids, manager));
    this.titles.register('lesson', (ids) => this.lessons.titles(ids));
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, LESSONS_FULL, EXCERPT_EMPTY, INPUT_INVALID */
  async draft(actor: Actor, input: DraftLessonInput): Promise<string> {
    const { caseFileId, clientId, sessionWords, ...words } = check(draftLesson, input);
    try {
      await this.works.run(actor, async (work) => {
        const caseFile = await this.cases.lock(caseFileId, work.manager);
        await work.require('lesson.draft', { type: 'case_file', id: caseFileId });
        if ((await this.lessons.count(caseFileId, work.manager)) >= limits.lessons) throw new DomainError('LESSONS_FULL');
        const [id, by] = [uuid(), accountIdOf(actor)];
        const liveSessionId = sessionWords?.liveSessionId ?? null;
        await work.manager.insert(Lesson, { id, caseFileId, authorId: by, wordsById: by, clientId, ...words, liveSessionId, revision: 1, createdAt: work.now, changedAt: work.now, readyAt: null });
        this.tell(work, 'lesson.drafted', caseFile!, id);
        if (sessionWords) await this.along.keep(work, { from: { type: 'live_session', id: sessionWords.liveSessionId }, by: lessonRef(id), ids: sessionWords.messageIds });
      });
    } catch (error) {
      if (!violates(error, 'uq_lessons_author_id_client_id')) throw error;
    }
    return caseFileId;
  }

  /** Puts other words in its place. @throws DomainError NOT_FOUND, FORBIDDEN, LESSON_READY, LESSON_CHANGED when somebody else did so first */
  change(actor: Actor, input: ChangeLessonInput): Promise<string> {
    const { id, revision, ...words } = check(changeLesson, input);
    return this.inCase(actor, id, async (work, caseFile, lesson) => {
      await work.require('lesson.change', lessonRef(id));
      if (lesson.readyAt) throw new DomainError('LESSON_READY');
      if (lesson.revision !== revision) throw new DomainError('LESSON_CHANGED', { revision: lesson.revision });
      await work.manager.update(Lesson, { id }, { ...words, wordsById: accountIdOf(actor), revision: revision + 1, changedAt: work.now });
      this.tell(work, 'lesson.changed', caseFile, id);
    });
  }

  /** Says that it is ready; twice changes nothing. @throws DomainError NOT_FOUND, FORBIDDEN, LESSON_CHANGED, LESSON_INCOMPLETE */
  finish(actor: Actor, input: FinishLessonInput): Promise<string> {
    const { id, revision } = check(ofRevision, input);
    return this.inCase(actor, id, async (work, caseFile, lesson) => {
      await work.require('lesson.finish', lessonRef(id));
      if (lesson.revision !== revision) throw new DomainError('LESSON_CHANGED', { revision: lesson.revision });
      if (lesson.readyAt) return work.silently('it was ready already');
      if (!lesson.situation || !lesson.action || !lesson.effect) throw new DomainError('LESSON_INCOMPLETE');
      await work.manager.update(Lesson, { id }, { readyAt: work.now });
      this.tell(work, 'lesson.finished', caseFile, id);
    });
  }

  /** Makes it a draft again; twice changes nothing. @throws DomainError NOT_FOUND, FORBIDDEN, LESSON_LAST */
  reopen(actor: Actor, input: LessonInput): Promise<string> {
    const { id } = check(ofLesson, input);
    return this.inCase(actor, id, async (work, caseFile, lesson) => {
      await work.require('lesson.reopen', lessonRef(id));
      if (!lesson.readyAt) return work.silently('it was a draft already');
      await this.keepOne(work, caseFile, lesson);
      await work.manager.update(Lesson, { id }, { readyAt: null });
      this.tell(work, 'lesson.reopened', caseFile, id);
    });
  }

  /** Takes it out, with its words. @throws DomainError NOT_FOUND, FORBIDDEN, LESSON_LAST */
  remove(actor: Actor, input: LessonInput): Promise<string> {
    const { id } = check(ofLesson, input);
    return this.inCase(actor, id, async (work, caseFile, lesson) => {
      await work.require('lesson.remove', lessonRef(id));
      await this.keepOne(work, caseFile, lesson);
      await work.manager.delete(Lesson, { id });
      this.tell(work, 'lesson.removed', caseFile, id);
    });
  }

  /** Takes the lessons away whose words are somebody's. Returns how many there were. */
  async forget(work: Work, accountId: string): Promise<number> {
    const lessons = await this.lessons.wordsOf(accountId, work.manager);
    for (const { id, caseFileId } of lessons) {
      const caseFile = await this.cases.lock(caseFileId, work.manager);
      await work.manager.delete(Lesson, { id });
      this.tell(work, 'lesson.removed', caseFile!, id);
    }
    return lessons.length;
  }

  /** A case whose lessons are drawn keeps at least one that is ready. */
  private async keepOne(work: Work, { id, state }: CaseFile, { readyAt }: Lesson): Promise<void> {
    if (state === 'lessons_drawn' && readyAt && (await this.lessons.readyCount(id, work.manager)) === 1) throw new DomainError('LESSON_LAST');
  }

  private inCase(actor: Actor, id: string, act: (work: Work, caseFile: CaseFile, lesson: Lesson) => Promise<void>): Promise<string> {
    return this.works.run(actor, async (work) => {
      const found = await this.lessons.find(id, work.manager);
      const caseFile = found && (await this.cases.lock(found.caseFileId, work.manager));
      // Once more, behind the lock: whoever was ahead may have changed it.
      const lesson = caseFile && (await this.lessons.find(id, work.manager));
      if (!lesson) throw new DomainError('NOT_FOUND');
      await act(work, caseFile, lesson);
      return caseFile.id;
    });
  }

  private tell(work: Work, name: Extract<keyof LessonEvents, `lesson.${string}`>, { id: caseFileId, groupId }: CaseFile, lessonId: string): void {
    work.record(name, { caseFileId, lessonId }, streamOf('case_file', caseFileId), lessonRef(lessonId));
    work.hintGroup(groupId, streamOf('case_file', caseFileId));
  }
}
