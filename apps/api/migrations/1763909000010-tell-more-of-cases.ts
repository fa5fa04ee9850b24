import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases say what they ask of colleagues, who has to do with them and what happens when, and carry labels. */
export class TellMoreOfCases1763909000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_files
      ADD COLUMN asked text NOT NULL DEFAULT '',
      ADD COLUMN people jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN moments jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN revision int NOT NULL DEFAULT 1`);
    await runner.query(`CREATE TABLE case_terms (
      case_file_id uuid NOT NULL CONSTRAINT fk_case_terms_case_file_id REFERENCES case_files (id),
      term_id uuid NOT NULL CONSTRAINT fk_case_terms_term_id REFERENCES taxonomy_terms (id),
      CONSTRAINT pk_case_terms PRIMARY KEY (case_file_id, term_id)
    )`);
    await runner.query('CREATE INDEX ix_case_terms_term_id ON case_terms (term_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
