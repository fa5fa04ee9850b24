import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Threads that stand at the top of the lists of their group, and threads in which only facilitators write. */
export class LetThreadsBePinnedAndLocked1763800600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE threads ADD COLUMN pinned_at timestamptz, ADD COLUMN locked_at timestamptz');
    await runner.query('CREATE INDEX ix_threads_pinned ON threads (group_id) WHERE pinned_at IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
