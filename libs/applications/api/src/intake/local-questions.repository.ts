import { Injectable } from '@nestjs/common';
import type { ApplicationState } from '@leerkring/contract';
import { Access, type Actor } from '@leerkring/platform/api';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { Application } from '../application.entity';
import type { LocalIntakeFacts, LocalQuestionFacts } from './intake.policy';
import { LearningQuestionProposal, LocalIntake, LocalQuestion, LocalQuestionMark } from './local-question.entity';

/** Of one track. */
const MOST_COLLECTED = 1000;
const MOST_PROPOSALS = 100;

/** Reads what municipalities collect, and what becomes of it. */
@Injectable()
export class LocalQuestionsRepository {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  byId(id: string, manager: EntityManager = this.database.manager): Promise<LocalQuestion | null> {
    return manager.findOneBy(LocalQuestion, { id });
  }

  /** Of an application, the oldest first. */
  of(applicationId: string, manager: EntityManager = this.database.manager): Promise<LocalQuestion[]> {
    return manager.find(LocalQuestion, { where: { applicationId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  laidBefore(applicationId: string, manager: EntityManager = this.database.manager): Promise<LocalIntake | null> {
    return manager.findOneBy(LocalIntake, { applicationId });
  }

  /** Who finds these questions matter. */
  async marks(ids: readonly string[]): Promise<Map<string, LocalQuestionMark[]>> {
    return Map.groupBy(await this.database.manager.findBy(LocalQuestionMark, { localQuestionId: In([...ids]) }), (mark) => mark.localQuestionId);
  }

  /** What lies before who looks after a track, of applications that the actor may read. */
  collected(actor: Actor, trackId: string): Promise<LocalQuestion[]> {
    const query = this.database.manager.createQueryBuilder(LocalQuestion, 'q').innerJoin(Application, 'p', 'p.id = q.application_id').innerJoin(LocalIntake, 'l', 'l.application_id = p.id');
    query.where('p.track_id = :trackId AND p.submitted_at IS NOT NULL AND q.chosen_at IS NOT NULL', { trackId });
    return this.access.visible('application', query.orderBy('q.added_at', 'ASC').addOrderBy('q.id', 'ASC').take(MOST_COLLECTED), 'q.application_id', actor).getMany();
  }

  proposal(id: string, manager: EntityManager = this.database.manager): Promise<LearningQuestionProposal | null> {
    return manager.findOneBy(LearningQuestionProposal, { id });
  }

  lockProposal(id: string, manager: EntityManager): Promise<LearningQuestionProposal | null> {
    return manager.findOne(LearningQuestionProposal, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async proposals(ids: readonly string[]): Promise<Map<string, LearningQuestionProposal>> {
    const rows = await this.database.manager.findBy(LearningQuestionProposal, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Proposals that wait for a decision, the oldest first. */
  open(): Promise<LearningQuestionProposal[]> {
    return this.database.manager.find(LearningQuestionProposal, { where: { termId: IsNull(), declinedAt: IsNull() }, order: { proposedAt: 'ASC', id: 'ASC' }, take: MOST_PROPOSALS });
  }

  /** Questions for which a learning question was proposed now belong to it. */
  async settle(proposalId: string, termId: string, manager: EntityManager): Promise<LocalQuestion[]> {
    const questions = await manager.findBy(LocalQuestion, { proposalId });
    await manager.update(LocalQuestion, { proposalId }, { termId });
    return questions;
  }

  async facts(ids: readonly string[], manager: EntityManager): Promise<Map<string, LocalQuestionFacts>> {
    const rows = await manager.query<{ id: string; applicationId: string; chosenAt: Date | null; laidBeforeAt: Date | null }[]>(
      `SELECT q.id, q.application_id AS "applicationId", q.chosen_at AS "chosenAt", l.laid_before_at AS "laidBeforeAt"
       FROM local_questions q LEFT JOIN local_intakes l ON l.application_id = q.application_id WHERE q.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, applicationId, chosenAt, laidBeforeAt }) => [id, { id, about: { type: 'local_intake', id: applicationId }, chosenAt, laidBeforeAt }]));
  }

  async intakeFacts(applicationIds: readonly string[], manager: EntityManager): Promise<Map<string, LocalIntakeFacts>> {
    const rows = await manager.query<{ id: string; state: ApplicationState; laidBeforeAt: Date | null }[]>(
      'SELECT p.id, p.state, l.laid_before_at AS "laidBeforeAt" FROM applications p LEFT JOIN local_intakes l ON l.application_id = p.id WHERE p.id = ANY($1)',
      [applicationIds],
    );
    return new Map(rows.map((row) => [row.id, { ...row, about: { type: 'application', id: row.id } }]));
  }

  /** What somebody who is forgotten found important counts no more. */
  async forgetMarks(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(LocalQuestionMark, { accountId });
  }
}
