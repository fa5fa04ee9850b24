import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told what became of events that they proposed, and of those of their groups. */
export class TellOfAgendaEvents1764000391000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ck_notifications_reason, DROP CONSTRAINT ck_notifications_post_id,
      ADD CONSTRAINT ck_notifications_reason CHECK (reason IN ('mention', 'reply', 'post', 'thread', 'membership', 'hidden', 'reminder', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'input_placed', 'date_poll_opened', 'date_poll_reminder', 'date_poll_cancelled', 'chat_mention', 'chat_hidden', 'excerpted', 'excerpted_in_case', 'observer_invited', 'minutes_submitted', 'minutes_final', 'share_proposed', 'share_approved', 'share_refused', 'share_withdrawn', 'share_expiring', 'weighing_laid_before', 'weighing_settled', 'track_opened', 'seat_confirmed', 'seat_waitlisted', 'seat_offered', 'seat_expired', 'seat_declined', 'seat_contacted', 'seat_reminder', 'application_moved', 'application_submitted', 'application_withdrawn', 'application_committed', 'delegate_added', 'colleague_asked', 'placed_in_group', 'agenda_event_approved', 'agenda_event_refused', 'agenda_event_planned', 'agenda_event_moved', 'agenda_event_cancelled', 'report_hidden', 'report_dismissed', 'report_deleted')),
      ADD CONSTRAINT ck_notifications_post_id CHECK ((post_id IS NULL) = (reason IN ('membership', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'input_placed', 'date_poll_opened', 'date_poll_reminder', 'date_poll_cancelled', 'chat_mention', 'chat_hidden', 'excerpted', 'excerpted_in_case', 'observer_invited', 'minutes_submitted', 'minutes_final', 'share_proposed', 'share_approved', 'share_refused', 'share_withdrawn', 'share_expiring', 'weighing_laid_before', 'weighing_settled', 'track_opened', 'placed_in_group', 'seat_confirmed', 'seat_waitlisted', 'seat_offered', 'seat_expired', 'seat_declined', 'seat_contacted', 'seat_reminder', 'application_moved', 'application_submitted', 'application_withdrawn', 'application_committed', 'delegate_added', 'colleague_asked', 'agenda_event_approved', 'agenda_event_refused', 'agenda_event_planned', 'agenda_event_moved', 'agenda_event_cancelled')))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
