import { Injectable } from '@nestjs/common';
import { platformSubject, streamOf, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { LearningQuestions, TermsLoader } from '@leerkring/tracks/api';
import { v7 as uuid } from 'uuid';
import { applicationRef } from '../application-steps';
import { ApplicationsRepository } from '../applications.repository';
import { LearningQuestionProposal, LocalQuestion } from './local-question.entity';
import { localBounds, type DeclineLearningQuestionInput, type LinkLocalQuestionInput, type ProposeLearningQuestionInput, type TakeInLearningQuestionInput } from './local-question.type';
import { localQuestionRef } from './local-questions.service';
import { LocalQuestionsRepository } from './local-questions.repository';

const trackRef = (id: string): SubjectRef => ({ type: 'track', id });

/** What municipalities ask becomes learning questions: of the taxonomy, or new ones that editors take into it. All throw DomainError NOT_FOUND and FORBIDDEN. */
@Injectable()
export class LearningQuestionsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly terms: TermsLoader,
    private readonly learningQuestions: LearningQuestions,
    private readonly applications: ApplicationsRepository,
    private readonly repository: LocalQuestionsRepository,
  ) {}

  /** What lies before who looks after a track, of all applications that the actor may read; null for others. */
  async collected(actor: Actor, trackId: string): Promise<LocalQuestion[] | null> {
    return (await this.access.can(actor, 'learning_question.collect', trackRef(trackId))) ? this.repository.collected(actor, trackId) : null;
  }

  /** Proposals that wait; null for who does not decide about them. */
  async proposals(actor: Actor): Promise<LearningQuestionProposal[] | null> {
    return (await this.access.can(actor, 'learning_question.take_in', platformSubject)) ? this.repository.open() : null;
  }

  /** @throws DomainError INPUT_INVALID when the term is no learning question */
  link(actor: Actor, input: LinkLocalQuestionInput): Promise<LocalQuestion> {
    const { id, termId = null } = check(localBounds.link, input);
    return this.works.run(actor, async (work) => {
      const question = await this.toLink(work, id);
      if (termId && (await this.terms.loadAll([termId]))[0]?.taxonomy !== 'learning_question') throw new DomainError('INPUT_INVALID', { fields: { termId: 'unknown' } });
      return this.linked(work, question, { termId, proposalId: null });
    });
  }

  /** Proposes a learning question that is missing, for one question of a municipality. */
  propose(actor: Actor, input: ProposeLearningQuestionInput): Promise<LocalQuestion> {
    const { localQuestionId, nameNl } = check(localBounds.propose, input);
    return this.works.run(actor, async (work) => {
      const question = await this.toLink(work, localQuestionId);
      const { trackId } = (await this.applications.byId(question.applicationId))!;
      const proposal = await work.save(LearningQuestionProposal, { id: uuid(), trackId, nameNl, proposedById: accountIdOf(actor), proposedAt: work.now, termId: null, declinedAt: null, reason: '', settledById: null });
      this.tell(work, 'learning_question.proposed', proposal);
      return this.linked(work, question, { termId: null, proposalId: proposal.id });
    });
  }

  /** Takes a proposal into the taxonomy; the questions for which it was made belong to it. @throws DomainError LEARNING_QUESTION_SETTLED */
  takeIn(actor: Actor, input: TakeInLearningQuestionInput): Promise<LearningQuestionProposal> {
    const { id, nameNl, nameEn } = check(localBounds.takeIn, input);
    return this.onProposal(actor, id, async (work, proposal) => {
      const term = await this.learningQuestions.add(work, { nl: nameNl, en: nameEn });
      for (const question of await this.repository.settle(id, term.id, work.manager)) this.tellLinked(work, question);
      this.tell(work, 'learning_question.taken_in', proposal);
      return { termId: term.id };
    });
  }

  /** @throws DomainError LEARNING_QUESTION_SETTLED */
  decline(actor: Actor, input: DeclineLearningQuestionInput): Promise<LearningQuestionProposal> {
    const { id, reason } = check(localBounds.decline, input);
    return this.onProposal(actor, id, async (work, proposal) => {
      this.tell(work, 'learning_question.declined', proposal);
      return { declinedAt: work.now, reason };
    });
  }

  private async toLink(work: Work, id: string): Promise<LocalQuestion> {
    await work.require('local_question.link', localQuestionRef(id));
    return (await this.repository.byId(id, work.manager))!;
  }

  private async linked(work: Work, question: LocalQuestion, values: Pick<LocalQuestion, 'termId' | 'proposalId'>): Promise<LocalQuestion> {
    await work.manager.update(LocalQuestion, { id: question.id }, values);
    this.tellLinked(work, question);
    return { ...question, ...values };
  }

  private onProposal(actor: Actor, id: string, settle: (work: Work, proposal: LearningQuestionProposal) => Promise<Partial<LearningQuestionProposal>>): Promise<LearningQuestionProposal> {
    return this.works.run(actor, async (work) => {
      await work.require('learning_question.take_in', platformSubject);
      const proposal = await this.repository.lockProposal(id, work.manager);
      if (!proposal) throw new DomainError('NOT_FOUND');
      if (proposal.termId || proposal.declinedAt) throw new DomainError('LEARNING_QUESTION_SETTLED');
      const values = { ...(await settle(work, proposal)), settledById: accountIdOf(actor) };
      await work.manager.update(LearningQuestionProposal, { id }, values);
      return { ...proposal, ...values };
    });
  }

  private tellLinked(work: Work, { id, applicationId }: LocalQuestion): void {
    work.record('local_question.linked', { applicationId, localQuestionId: id }, streamOf('application', applicationId), applicationRef(applicationId));
  }

  private tell(work: Work, name: 'learning_question.proposed' | 'learning_question.taken_in' | 'learning_question.declined', { id, proposedById }: LearningQuestionProposal): void {
    work.record(name, { proposalId: id }, streamOf('account', proposedById), { type: 'account', id: proposedById });
  }
}
