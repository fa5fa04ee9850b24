import { Injectable } from '@nestjs/common';
import { limits, streamOf, type LocalIntakeEvents, type Permission, type SubjectRef } from '@leerkring/contract';
import { Access, Clock, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { ProgrammeRules } from '@leerkring/rules/api';
import { v7 as uuid } from 'uuid';
import type { Application } from '../application.entity';
import { applicationRef } from '../application-steps';
import { ApplicationsRepository } from '../applications.repository';
import { LocalIntake, LocalQuestion, LocalQuestionMark } from './local-question.entity';
import { localBounds, type AddLocalQuestionInput, type ChangeLocalQuestionInput, type LayLocalIntakeBeforeInput, type LocalQuestionInput, type SetLocalQuestionInput } from './local-question.type';
import { LocalQuestionsRepository } from './local-questions.repository';

export const localIntakeRef = (id: string): SubjectRef => ({ type: 'local_intake', id });
export const localQuestionRef = (id: string): SubjectRef => ({ type: 'local_question', id });
const rights = ['local_intake.lay_before', 'local_question.add'] as const;

type QuestionNews = Exclude<Extract<keyof LocalIntakeEvents, `local_question.${string}`>, 'local_question.linked'>;

/** The questions that a municipality collects among its own people, and chooses from. All throw DomainError NOT_FOUND and FORBIDDEN. */
@Injectable()
export class LocalQuestionsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly rules: ProgrammeRules,
    private readonly applications: ApplicationsRepository,
    private readonly repository: LocalQuestionsRepository,
  ) {}

  /** What the actor may read: all for the municipality itself, what lies before them for who looks after the track. */
  async readable(actor: Actor, { id }: Application): Promise<LocalQuestion[]> {
    const granted = await this.access.granted(actor, ['local_intake.read', 'local_intake.receive'], localIntakeRef(id));
    if (granted.has('local_intake.read')) return this.repository.of(id);
    return granted.has('local_intake.receive') && (await this.repository.laidBefore(id)) ? (await this.repository.of(id)).filter(({ chosenAt }) => chosenAt) : [];
  }

  /** How many questions go along at most. */
  atMost(): Promise<number> {
    return this.rules.at('local_questions', this.clock.now());
  }

  async viewerCan(actor: Actor, applicationId: string): Promise<Permission[]> {
    return [...(await this.access.granted(actor, rights, localIntakeRef(applicationId)))];
  }

  /** @throws DomainError LOCAL_QUESTIONS_FULL */
  add(actor: Actor, input: AddLocalQuestionInput): Promise<Application> {
    const { applicationId, ...words } = check(localBounds.add, input);
    return this.works.run(actor, async (work) => {
      const application = await this.applications.lock(applicationId, work.manager);
      await work.require('local_question.add', localIntakeRef(applicationId));
      if ((await this.repository.of(applicationId, work.manager)).length >= limits.localQuestions) throw new DomainError('LOCAL_QUESTIONS_FULL');
      const id = uuid();
      await work.save(LocalQuestion, { id, applicationId, ...words, revision: 1, addedById: accountIdOf(actor), addedAt: work.now, chosenAt: null, termId: null, proposalId: null });
      this.tell(work, 'local_question.added', { id, applicationId });
      return application!;
    });
  }

  /** @throws DomainError LOCAL_QUESTION_CHANGED when a colleague was ahead */
  change(actor: Actor, input: ChangeLocalQuestionInput): Promise<Application> {
    const { id, revision, ...words } = check(localBounds.change, input);
    return this.onQuestion(actor, id, 'local_question.change', async (work, question) => {
      if (question.revision !== revision) throw new DomainError('LOCAL_QUESTION_CHANGED', { question: question.question, askedBy: question.askedBy, revision: question.revision });
      await work.manager.update(LocalQuestion, { id }, { ...words, revision: revision + 1 });
      this.tell(work, 'local_question.changed', question);
    });
  }

  remove(actor: Actor, input: LocalQuestionInput): Promise<Application> {
    const { id } = check(localBounds.one, input);
    return this.onQuestion(actor, id, 'local_question.remove', async (work, question) => {
      await work.manager.delete(LocalQuestion, { id });
      this.tell(work, 'local_question.removed', question);
    });
  }

  /** Says that a question matters, or does not any more. */
  mark(actor: Actor, input: SetLocalQuestionInput): Promise<Application> {
    const { id, on } = check(localBounds.set, input);
    return this.onQuestion(actor, id, 'local_question.mark', async (work, question) => {
      const mark = { localQuestionId: id, accountId: accountIdOf(actor) };
      await (on ? work.save(LocalQuestionMark, mark) : work.manager.delete(LocalQuestionMark, mark));
      this.tell(work, 'local_question.marked', question);
    });
  }

  /** Lets a question go along, or stay at home. @throws DomainError LOCAL_QUESTIONS_CHOSEN when there are enough */
  choose(actor: Actor, input: SetLocalQuestionInput): Promise<Application> {
    const { id, on } = check(localBounds.set, input);
    return this.onQuestion(actor, id, 'local_question.choose', async (work, question) => {
      const others = (await this.repository.of(question.applicationId, work.manager)).filter((other) => other.chosenAt && other.id !== id);
      const most = await this.rules.at('local_questions', work.now, work.manager);
      if (on && others.length >= most) throw new DomainError('LOCAL_QUESTIONS_CHOSEN', { most });
      await work.manager.update(LocalQuestion, { id }, { chosenAt: on ? (question.chosenAt ?? work.now) : null });
      this.tell(work, 'local_question.chosen', question);
    });
  }

  /** Who looks after the track reads what was chosen; from now on it does not change. @throws DomainError LOCAL_QUESTIONS_NONE_CHOSEN */
  layBefore(actor: Actor, input: LayLocalIntakeBeforeInput): Promise<Application> {
    const { applicationId } = check(localBounds.layBefore, input);
    return this.works.run(actor, async (work) => {
      const application = await this.applications.lock(applicationId, work.manager);
      await work.require('local_intake.lay_before', localIntakeRef(applicationId));
      if (!(await this.repository.of(applicationId, work.manager)).some(({ chosenAt }) => chosenAt)) throw new DomainError('LOCAL_QUESTIONS_NONE_CHOSEN');
      await work.save(LocalIntake, { applicationId, laidBeforeAt: work.now, laidBeforeById: accountIdOf(actor) });
      work.record('local_intake.laid_before', { applicationId }, streamOf('application', applicationId), applicationRef(applicationId));
      return application!;
    });
  }

  private async onQuestion(actor: Actor, id: string, right: Extract<Permission, `local_question.${string}`>, change: (work: Work, question: LocalQuestion) => Promise<void>): Promise<Application> {
    const applicationId = (await this.repository.byId(id))?.applicationId;
    return this.works.run(actor, async (work) => {
      const application = applicationId ? await this.applications.lock(applicationId, work.manager) : null;
      await work.require(right, localQuestionRef(id));
      await change(work, (await this.repository.byId(id, work.manager))!);
      return application!;
    });
  }

  private tell(work: Work, name: QuestionNews, { id, applicationId }: Pick<LocalQuestion, 'id' | 'applicationId'>): void {
    work.record(name, { applicationId, localQuestionId: id }, streamOf('local_intake', applicationId), localIntakeRef(applicationId));
  }
}
