import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people report of posts, and what became of it. */
export class CreateReports1763900310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reports (
      id uuid CONSTRAINT pk_reports PRIMARY KEY,
      post_id uuid NOT NULL CONSTRAINT fk_reports_post_id REFERENCES posts (id),
      reporter_id uuid NOT NULL CONSTRAINT fk_reports_reporter_id REFERENCES accounts (id),
      category text NOT NULL CONSTRAINT ck_reports_category CHECK (category IN ('unkind', 'private', 'off_topic', 'other')),
      words text NOT NULL,
      created_at timestamptz NOT NULL,
      settled_at timestamptz,
      settled_by uuid CONSTRAINT fk_reports_settled_by REFERENCES accounts (id),
      outcome text CONSTRAINT ck_reports_outcome CHECK (outcome IN ('hidden', 'dismissed', 'deleted')),
      note text NOT NULL,
      CONSTRAINT uq_reports_post_id_reporter_id UNIQUE (post_id, reporter_id),
      CONSTRAINT ck_reports_settled CHECK ((settled_at IS NULL) = (outcome IS NULL))
    )`);
    await runner.query('CREATE INDEX ix_reports_open ON reports (post_id) WHERE settled_at IS NULL');
    await runner.query('CREATE INDEX ix_reports_reporter_id ON reports (reporter_id)');
    await runner.query('CREATE INDEX ix_reports_settled_by ON reports (settled_by)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
