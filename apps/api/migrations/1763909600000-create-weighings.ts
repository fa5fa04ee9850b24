import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Weighing frameworks of cases: options that are compared on criteria, with scores and their reasons. */
export class CreateWeighings1763909600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE weighings (
      id uuid CONSTRAINT pk_weighings PRIMARY KEY,
      case_file_id uuid NOT NULL CONSTRAINT fk_weighings_case_file_id REFERENCES case_files (id),
      author_id uuid NOT NULL CONSTRAINT fk_weighings_author_id REFERENCES accounts (id),
      client_id uuid NOT NULL,
      from_id uuid CONSTRAINT fk_weighings_from_id REFERENCES weighings (id),
      title text NOT NULL,
      question text NOT NULL,
      revision int NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT uq_weighings_author_id_client_id UNIQUE (author_id, client_id)
    )`);
    await runner.query('CREATE INDEX ix_weighings_case_file_id ON weighings (case_file_id)');
    await runner.query('CREATE INDEX ix_weighings_from_id ON weighings (from_id)');
    await runner.query(`CREATE TABLE weighing_criteria (
      id uuid CONSTRAINT pk_weighing_criteria PRIMARY KEY,
      weighing_id uuid NOT NULL CONSTRAINT fk_weighing_criteria_weighing_id REFERENCES weighings (id),
      client_id uuid NOT NULL,
      name text NOT NULL,
      explanation text NOT NULL,
      weight int NOT NULL CONSTRAINT ck_weighing_criteria_weight CHECK (weight BETWEEN 1 AND 5),
      revision int NOT NULL,
      CONSTRAINT uq_weighing_criteria_weighing_id_client_id UNIQUE (weighing_id, client_id)
    )`);
    await runner.query(`CREATE TABLE weighing_options (
      id uuid CONSTRAINT pk_weighing_options PRIMARY KEY,
      weighing_id uuid NOT NULL CONSTRAINT fk_weighing_options_weighing_id REFERENCES weighings (id),
      client_id uuid NOT NULL,
      name text NOT NULL,
      explanation text NOT NULL,
      revision int NOT NULL,
      CONSTRAINT uq_weighing_options_weighing_id_client_id UNIQUE (weighing_id, client_id)
    )`);
    await runner.query(`CREATE TABLE weighing_scores (
      id uuid CONSTRAINT pk_weighing_scores PRIMARY KEY,
      weighing_id uuid NOT NULL CONSTRAINT fk_weighing_scores_weighing_id REFERENCES weighings (id),
      criterion_id uuid NOT NULL CONSTRAINT fk_weighing_scores_criterion_id REFERENCES weighing_criteria (id),
      option_id uuid NOT NULL CONSTRAINT fk_weighing_scores_option_id REFERENCES weighing_options (id),
      score int,
      reason text NOT NULL,
      revision int NOT NULL,
      scored_by_id uuid NOT NULL CONSTRAINT fk_weighing_scores_scored_by_id REFERENCES accounts (id),
      scored_at timestamptz NOT NULL,
      CONSTRAINT uq_weighing_scores_criterion_id_option_id UNIQUE (criterion_id, option_id),
      CONSTRAINT ck_weighing_scores_score CHECK (score BETWEEN 1 AND 5 AND reason <> '' OR score IS NULL AND reason = '')
    )`);
    await runner.query('CREATE INDEX ix_weighing_scores_weighing_id ON weighing_scores (weighing_id)');
    await runner.query('CREATE INDEX ix_weighing_scores_option_id ON weighing_scores (option_id)');
    await runner.query('CREATE INDEX ix_weighing_scores_scored_by_id ON weighing_scores (scored_by_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
