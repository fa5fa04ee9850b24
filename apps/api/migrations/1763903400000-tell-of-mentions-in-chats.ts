import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told that a message in the chat of a session mentions them. */
export class TellOfMentionsInChats1763903400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications ADD COLUMN chat_message_id uuid CONSTRAINT fk_notifications_chat_message_id REFERENCES chat_messages (id),
      DROP CONSTRAINT ck_notifications_reason, DROP CONSTRAINT ck_notifications_post_id,
      ADD CONSTRAINT ck_notifications_reason CHECK (reason IN ('mention', 'reply', 'post', 'thread', 'membership', 'hidden', 'reminder', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'input_placed', 'date_poll_opened', 'date_poll_reminder', 'date_poll_cancelled', 'chat_mention', 'minutes_submitted', 'minutes_final', 'report_hidden', 'report_dismissed', 'report_deleted')),
      ADD CONSTRAINT ck_notifications_post_id CHECK ((post_id IS NULL) = (reason IN ('membership', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'input_placed', 'date_poll_opened', 'date_poll_reminder', 'date_poll_cancelled', 'chat_mention', 'minutes_submitted', 'minutes_final'))),
      ADD CONSTRAINT ck_notifications_chat_message_id CHECK ((chat_message_id IS NOT NULL) = (reason = 'chat_mention'))`);
    await runner.query('CREATE INDEX ix_notifications_chat_message_id ON notifications (chat_message_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
