import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told that a date is being picked, that their municipality did not answer yet, and that it was called off. */
export class TellOfDatePolls1763903300010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ck_notifications_reason, DROP CONSTRAINT ck_notifications_subject_type, DROP CONSTRAINT ck_notifications_post_id,
      ADD CONSTRAINT ck_notifications_reason CHECK (reason IN ('mention', 'reply', 'post', 'thread', 'membership', 'hidden', 'reminder', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'input_placed', 'date_poll_opened', 'date_poll_reminder', 'date_poll_cancelled', 'minutes_submitted', 'minutes_final', 'report_hidden', 'report_dismissed', 'report_deleted')),
      ADD CONSTRAINT ck_notifications_subject_type CHECK (subject_type IN ('thread', 'group', 'live_session', 'date_poll')),
      ADD CONSTRAINT ck_notifications_post_id CHECK ((post_id IS NULL) = (reason IN ('membership', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'input_placed', 'date_poll_opened', 'date_poll_reminder', 'date_poll_cancelled', 'minutes_submitted', 'minutes_final')))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
