import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who made a best practice of a thread, and when. */
export class MarkBestPractices1763800620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE threads ADD COLUMN marked_at timestamptz, ADD COLUMN marked_by uuid CONSTRAINT fk_threads_marked_by REFERENCES accounts (id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
