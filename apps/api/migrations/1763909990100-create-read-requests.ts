import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A municipality asks who reads a version to say so. */
export class CreateReadRequests1763909990100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE read_requests (
      version_id uuid CONSTRAINT pk_read_requests PRIMARY KEY CONSTRAINT fk_read_requests_version_id REFERENCES document_versions (id),
      asked_by_id uuid NOT NULL CONSTRAINT fk_read_requests_asked_by_id REFERENCES accounts (id),
      asked_at timestamptz NOT NULL,
      due_on date
    )`);
    await runner.query(`CREATE TABLE read_confirmations (
      version_id uuid NOT NULL CONSTRAINT fk_read_confirmations_version_id REFERENCES document_versions (id),
      account_id uuid NOT NULL CONSTRAINT fk_read_confirmations_account_id REFERENCES accounts (id),
      confirmed_at timestamptz NOT NULL,
      CONSTRAINT pk_read_confirmations PRIMARY KEY (version_id, account_id)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
