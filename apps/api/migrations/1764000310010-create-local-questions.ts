import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 as uuid } from 'uuid';

/** What a municipality collects before it takes part, and the learning questions that it becomes. */
export class CreateLocalQuestions1764000310010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE local_intakes (
      application_id uuid CONSTRAINT pk_local_intakes PRIMARY KEY CONSTRAINT fk_local_intakes_application_id REFERENCES applications (id),
      laid_before_at timestamptz NOT NULL,
      laid_before_by_id uuid NOT NULL CONSTRAINT fk_local_intakes_laid_before_by_id REFERENCES accounts (id)
    )`);
    await runner.query(`CREATE INDEX ix_local_intakes_laid_before_by_id ON local_intakes (laid_before_by_id)`);
    await runner.query(`CREATE TABLE learning_question_proposals (
      id uuid CONSTRAINT pk_learning_question_proposals PRIMARY KEY,
      track_id uuid NOT NULL CONSTRAINT fk_learning_question_proposals_track_id REFERENCES tracks (id),
      name_nl text NOT NULL,
      proposed_by_id uuid NOT NULL CONSTRAINT fk_learning_question_proposals_proposed_by_id REFERENCES accounts (id),
      proposed_at timestamptz NOT NULL,
      term_id uuid CONSTRAINT fk_learning_question_proposals_term_id REFERENCES taxonomy_terms (id),
      declined_at timestamptz,
      reason text NOT NULL,
      settled_by_id uuid CONSTRAINT fk_learning_question_proposals_settled_by_id REFERENCES accounts (id),
      CONSTRAINT ck_learning_question_proposals_settled CHECK (term_id IS NULL OR declined_at IS NULL)
    )`);
    await runner.query(`CREATE INDEX ix_learning_question_proposals_track_id ON learning_question_proposals (track_id)`);
    await runner.query(`CREATE INDEX ix_learning_question_proposals_proposed_by_id ON learning_question_proposals (proposed_by_id)`);
    await runner.query(`CREATE INDEX ix_learning_question_proposals_settled_by_id ON learning_question_proposals (settled_by_id)`);
    await runner.query(`CREATE TABLE local_questions (
      id uuid CONSTRAINT pk_local_questions PRIMARY KEY,
      application_id uuid NOT NULL CONSTRAINT fk_local_questions_application_id REFERENCES applications (id),
      question text NOT NULL,
      asked_by text NOT NULL,
      revision int NOT NULL,
      added_by_id uuid NOT NULL CONSTRAINT fk_local_questions_added_by_id REFERENCES accounts (id),
      added_at timestamptz NOT NULL,
      chosen_at timestamptz,
      term_id uuid CONSTRAINT fk_local_questions_term_id REFERENCES taxonomy_terms (id),
      proposal_id uuid CONSTRAINT fk_local_questions_proposal_id REFERENCES learning_question_proposals (id)
    )`);
    await runner.query(`CREATE INDEX ix_local_questions_application_id ON local_questions (application_id)`);
    await runner.query(`CREATE INDEX ix_local_questions_added_by_id ON local_questions (added_by_id)`);
    await runner.query(`CREATE INDEX ix_local_questions_term_id ON local_questions (term_id)`);
    await runner.query(`CREATE INDEX ix_local_questions_proposal_id ON local_questions (proposal_id)`);
    await runner.query(`CREATE TABLE local_question_marks (
      local_question_id uuid NOT NULL CONSTRAINT fk_local_question_marks_local_question_id REFERENCES local_questions (id) ON DELETE CASCADE,
      account_id uuid NOT NULL CONSTRAINT fk_local_question_marks_account_id REFERENCES accounts (id),
      CONSTRAINT pk_local_question_marks PRIMARY KEY (local_question_id, account_id)
    )`);
    await runner.query(`CREATE INDEX ix_local_question_marks_account_id ON local_question_marks (account_id)`);
    await runner.query(
      `INSERT INTO programme_rule_versions (id, key, ordinal, value, text_nl, text_en, effective_from, reason, changed_at) VALUES ($1, 'local_questions', 1, $2, $3, $4, '2026-01-01', '', now())`,
      [
        uuid(),
        { number: 5, from: null, to: null, members: null },
        'Een gemeente haalt voor de start vragen op bij haar eigen mensen. Zoveel daarvan gaan mee naar de begeleiders. Kiezen helpt: wat knelt het meest?',
        'Before the start a municipality collects questions from its own people. This is how many go along to the facilitators. Choosing helps: what hurts most?',
      ],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
