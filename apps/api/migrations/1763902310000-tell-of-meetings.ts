import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told of meetings, and reminded of them. */
export class TellOfMeetings1763902310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE meeting_reminders (
      meeting_id uuid NOT NULL CONSTRAINT fk_meeting_reminders_meeting_id REFERENCES meetings (id),
      before text NOT NULL CONSTRAINT ck_meeting_reminders_before CHECK (before IN ('day', 'hour')),
      starts_at timestamptz NOT NULL,
      CONSTRAINT pk_meeting_reminders PRIMARY KEY (meeting_id, before, starts_at)
    )`);
    await runner.query('CREATE INDEX ix_live_sessions_ahead ON live_sessions (planned_at) WHERE opened_at IS NULL AND cancelled_at IS NULL');
    await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ck_notifications_reason, DROP CONSTRAINT ck_notifications_subject_type, DROP CONSTRAINT ck_notifications_post_id,
      ADD CONSTRAINT ck_notifications_reason
        CHECK (reason IN ('mention', 'reply', 'post', 'thread', 'membership', 'hidden', 'reminder', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'report_hidden', 'report_dismissed', 'report_deleted')),
      ADD CONSTRAINT ck_notifications_subject_type CHECK (subject_type IN ('thread', 'group', 'live_session')),
      ADD CONSTRAINT ck_notifications_post_id
        CHECK ((post_id IS NULL) = (reason IN ('membership', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder')))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
