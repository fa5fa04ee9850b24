import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever reported a post gets a notification of what became of it. */
export class TellReportersWhatBecameOfIt1763900900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ck_notifications_reason,
      ADD CONSTRAINT ck_notifications_reason
        CHECK (reason IN ('mention', 'reply', 'post', 'thread', 'membership', 'hidden', 'report_hidden', 'report_dismissed', 'report_deleted'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
