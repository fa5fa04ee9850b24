import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FollowedType, NotificationReason } from '@leerkring/contract';
import { Post } from '@leerkring/discussions/api';
import { Account } from '@leerkring/identity/api';
import { ChatMessage } from '@leerkring/live-sessions/api';

/** That one person is told of one event, and why. It holds no words: they are read from the subject, by who may read them then. */
@Entity('notifications')
@Unique(['accountId', 'eventId', 'reason'])
@Index('uq_notifications_open_post', { synchronize: false })
@Index('ix_notifications_unread', { synchronize: false })
@Index('ix_notifications_read', { synchronize: false })
@Check('ck_notifications_reason', `reason IN ('mention', 'reply', 'post', 'thread', 'membership', 'hidden', 'reminder', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'input_placed', 'date_poll_opened', 'date_poll_reminder', 'date_poll_cancelled', 'chat_mention', 'chat_hidden', 'excerpted', 'excerpted_in_case', 'observer_invited', 'minutes_submitted', 'minutes_final', 'share_proposed', 'share_approved', 'share_refused', 'share_withdrawn', 'share_expiring', 'weighing_laid_before', 'weighing_settled', 'track_opened', 'seat_confirmed', 'seat_waitlisted', 'seat_offered', 'seat_expired', 'seat_declined', 'seat_contacted', 'seat_reminder', 'application_moved', 'application_submitted', 'application_withdrawn', 'application_committed', 'delegate_added', 'colleague_asked', 'intake_offered', 'intake_booked', 'intake_moved', 'intake_cancelled', 'placed_in_group', 'agenda_event_approved', 'agenda_event_refused', 'agenda_event_planned', 'agenda_event_moved', 'agenda_event_cancelled', 'programme_message', 'report_hidden', 'report_dismissed', 'report_deleted')`)
@Check('ck_notifications_subject_type', `subject_type IN ('thread', 'group', 'live_session', 'date_poll', 'share', 'case_file', 'track', 'agenda_event', 'application')`)
@Check('ck_notifications_post_id', `(post_id IS NULL) = (reason IN ('membership', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'input_placed', 'date_poll_opened', 'date_poll_reminder', 'date_poll_cancelled', 'chat_mention', 'chat_hidden', 'excerpted', 'excerpted_in_case', 'observer_invited', 'minutes_submitted', 'minutes_final', 'share_proposed', 'share_approved', 'share_refused', 'share_withdrawn', 'share_expiring', 'weighing_laid_before', 'weighing_settled', 'track_opened', 'placed_in_group', 'seat_confirmed', 'seat_waitlisted', 'seat_offered', 'seat_expired', 'seat_declined', 'seat_contacted', 'seat_reminder', 'application_moved', 'application_submitted', 'application_withdrawn', 'application_committed', 'delegate_added', 'colleague_asked', 'intake_offered', 'intake_booked', 'intake_moved', 'intake_cancelled', 'agenda_event_approved', 'agenda_event_refused', 'agenda_event_planned', 'agenda_event_moved', 'agenda_event_cancelled', 'programme_message'))`)
@Check('ck_notifications_chat_message_id', `(chat_message_id IS NOT NULL) = (reason IN ('chat_mention', 'chat_hidden'))`)
export class Notification {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notifications' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  /** `post` stands for all that is new in a thread from `postId` on: one open row of it per person and thread. */
  @Column('text')
  reason: NotificationReason;

  @Column('text')
  subjectType: FollowedType | 'live_session' | 'date_poll' | 'share' | 'case_file' | 'track' | 'agenda_event' | 'application';

  /** What it is about; unread ones with the same reason are shown as one. */
  @Column('uuid')
  subjectId: string;

  @Column('uuid', { nullable: true })
  @Index('ix_notifications_post_id')
  @ForeignKey(() => Post)
  postId: string | null;

  /** The message of a session that mentions the person, or that is theirs and was hidden. */
  @Column('uuid', { nullable: true })
  @Index('ix_notifications_chat_message_id')
  @ForeignKey(() => ChatMessage)
  chatMessageId: string | null;

  @Column('uuid')
  eventId: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  actorId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  /** When its reader had last looked at the thread and read this post, before the mention came by an edit: then the cursor says nothing, only marking it does. */
  @Column('timestamptz', { nullable: true })
  alreadySeenAt: Date | null;

  /** When it was marked as read, or when the cursor of its reader was found past it; until then the cursor itself decides. */
  @Column('timestamptz', { nullable: true })
  readAt: Date | null;
}
