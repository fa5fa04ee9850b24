import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A municipality brings papers of its case along with its application. */
export class CreateApplicationPapers1764000430000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE application_papers (
      id uuid CONSTRAINT pk_application_papers PRIMARY KEY,
      application_id uuid NOT NULL CONSTRAINT fk_application_papers_application_id REFERENCES applications (id),
      added_by_id uuid NOT NULL CONSTRAINT fk_application_papers_added_by_id REFERENCES accounts (id),
      added_at timestamptz NOT NULL,
      upload_id text NOT NULL CONSTRAINT uq_application_papers_upload_id UNIQUE,
      file_name text NOT NULL,
      media_type text NOT NULL,
      bytes int NOT NULL,
      sha256 text NOT NULL,
      removed_at timestamptz
    )`);
    await runner.query('CREATE INDEX ix_application_papers_application_id ON application_papers (application_id)');
    await runner.query('CREATE INDEX ix_application_papers_added_by_id ON application_papers (added_by_id)');
    await runner.query('CREATE INDEX ix_application_papers_removed ON application_papers (removed_at) WHERE removed_at IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
