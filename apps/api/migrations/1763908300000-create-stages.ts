import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that people ask for the stage of a session, with their votes. */
export class CreateStages1763908300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE stages (
      live_session_id uuid CONSTRAINT pk_stages PRIMARY KEY CONSTRAINT fk_stages_live_session_id REFERENCES live_sessions (id),
      opened_at timestamptz NOT NULL,
      closed_at timestamptz,
      counted_at timestamptz
    )`);
    await runner.query(`CREATE TABLE stage_questions (
      id uuid CONSTRAINT pk_stage_questions PRIMARY KEY,
      live_session_id uuid NOT NULL CONSTRAINT fk_stage_questions_live_session_id REFERENCES stages (live_session_id),
      author_id uuid NOT NULL CONSTRAINT fk_stage_questions_author_id REFERENCES accounts (id),
      text text NOT NULL,
      votes int NOT NULL DEFAULT 0,
      told_votes int NOT NULL DEFAULT 0,
      asked_at timestamptz NOT NULL,
      edited_at timestamptz,
      taken_at timestamptz,
      settled_at timestamptz,
      outcome text CONSTRAINT ck_stage_questions_outcome CHECK (outcome IN ('answered', 'set_aside')),
      settled_by_id uuid CONSTRAINT fk_stage_questions_settled_by_id REFERENCES accounts (id),
      reason text,
      CONSTRAINT ck_stage_questions_settled CHECK ((settled_at IS NULL) = (outcome IS NULL)),
      CONSTRAINT ck_stage_questions_answered CHECK (outcome IS DISTINCT FROM 'answered' OR taken_at IS NOT NULL),
      CONSTRAINT ck_stage_questions_reason CHECK ((reason IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'set_aside'))
    )`);
    await runner.query('CREATE INDEX ix_stage_questions_live_session_id ON stage_questions (live_session_id)');
    await runner.query('CREATE INDEX ix_stage_questions_author_id ON stage_questions (author_id)');
    await runner.query('CREATE INDEX ix_stage_questions_settled_by_id ON stage_questions (settled_by_id)');
    await runner.query('CREATE UNIQUE INDEX uq_stage_questions_on_stage ON stage_questions (live_session_id) WHERE taken_at IS NOT NULL AND outcome IS NULL');
    await runner.query(`CREATE TABLE stage_votes (
      stage_question_id uuid NOT NULL CONSTRAINT fk_stage_votes_stage_question_id REFERENCES stage_questions (id),
      account_id uuid NOT NULL CONSTRAINT fk_stage_votes_account_id REFERENCES accounts (id),
      voted_at timestamptz NOT NULL,
      CONSTRAINT pk_stage_votes PRIMARY KEY (stage_question_id, account_id)
    )`);
    await runner.query('CREATE INDEX ix_stage_votes_account_id ON stage_votes (account_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
