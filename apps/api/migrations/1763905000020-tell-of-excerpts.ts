import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told that words of theirs go on in a thread. */
export class TellOfExcerpts1763905000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ck_notifications_reason, DROP CONSTRAINT ck_notifications_post_id,
      ADD CONSTRAINT ck_notifications_reason CHECK (reason IN ('mention', 'reply', 'post', 'thread', 'membership', 'hidden', 'reminder', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'input_placed', 'date_poll_opened', 'date_poll_reminder', 'date_poll_cancelled', 'chat_mention', 'excerpted', 'minutes_submitted', 'minutes_final', 'report_hidden', 'report_dismissed', 'report_deleted')),
      ADD CONSTRAINT ck_notifications_post_id CHECK ((post_id IS NULL) = (reason IN ('membership', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'input_placed', 'date_poll_opened', 'date_poll_reminder', 'date_poll_cancelled', 'chat_mention', 'excerpted', 'minutes_submitted', 'minutes_final')))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
