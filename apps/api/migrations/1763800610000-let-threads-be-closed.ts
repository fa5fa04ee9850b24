import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a thread was closed and by whom, and what its group takes along. */
export class LetThreadsBeClosed1763800610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE threads ADD COLUMN closed_at timestamptz, ADD COLUMN outcome text, ADD COLUMN closed_by uuid CONSTRAINT fk_threads_closed_by REFERENCES accounts (id), ADD CONSTRAINT ck_threads_outcome CHECK ((closed_at IS NULL) = (outcome IS NULL))');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
