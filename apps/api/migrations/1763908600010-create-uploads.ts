import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have under way, and what they sent in the last day. */
export class CreateUploads1763908600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE uploads (
      id text CONSTRAINT pk_uploads PRIMARY KEY,
      account_id uuid NOT NULL,
      kind text NOT NULL,
      bytes bigint NOT NULL,
      begun_at timestamptz NOT NULL,
      ended_at timestamptz
    )`);
    await runner.query('CREATE INDEX ix_uploads_account_id ON uploads (account_id)');
    await runner.query('CREATE INDEX ix_uploads_begun_at ON uploads (begun_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
