import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told of what they wanted to be reminded of. */
export class TellOfReminders1763901710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ck_notifications_reason,
      ADD CONSTRAINT ck_notifications_reason
        CHECK (reason IN ('mention', 'reply', 'post', 'thread', 'membership', 'hidden', 'reminder', 'report_hidden', 'report_dismissed', 'report_deleted'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
