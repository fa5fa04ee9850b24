import type { AttendanceAnswer, MeetingKind } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LiveSession } from '../live-session.entity';
import { OwnFormat } from '../own-formats/own-format.entity';

/** What a planned session is in the year of its group: its title and beginning stand with the session, whose id it has. */
@Entity('meetings')
@Check('ck_meetings_kind', `kind IN ('start', 'exchange', 'closing', 'free')`)
export class Meeting {
  @ForeignKey(() => LiveSession)
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: MeetingKind;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text', { nullable: true })
  place: string | null;

  /** Where people meet on the web; https only. */
  @Column('text', { nullable: true })
  link: string | null;

  /** What is expected of who comes, as Markdown; may be empty. */
  @Column('text')
  preparation: string;

  /** The own format that it is planned with; null: the format of its session. */
  @Index()
  @ForeignKey(() => OwnFormat)
  @Column('uuid', { nullable: true })
  ownFormatId: string | null;

  /** When its facilitators last changed it. */
  @Column('timestamptz', { nullable: true })
  changedAt: Date | null;

  /** Why it was changed or called off, the last time. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Up with every change and when it is called off: calendars tell by it which version is the later one. */
  @Column('int', { default: 0 })
  sequence: number;
}

/** That people were reminded of a meeting before it begins at this moment. */
@Entity('meeting_reminders')
@Check('ck_meeting_reminders_before', `before IN ('day', 'hour')`)
export class MeetingReminder {
  @ForeignKey(() => Meeting)
  @PrimaryColumn('uuid')
  meetingId: string;

  @PrimaryColumn('text')
  before: 'day' | 'hour';

  @PrimaryColumn('timestamptz')
  startsAt: Date;
}

/** Whether somebody comes to a meeting; one answer per person, which may change. */
@Entity('attendances')
@Check('ck_attendances_answer', `answer IN ('coming', 'maybe', 'not')`)
export class Attendance {
  @ForeignKey(() => Meeting)
  @PrimaryColumn('uuid')
  meetingId: string;

  @Index()
  @ForeignKey(() => Account)
  @PrimaryColumn('uuid')
  accountId: string;

  @Column('text')
  answer: AttendanceAnswer;

  /** May be empty. */
  @Column('text')
  note: string;

  @Column('timestamptz')
  answeredAt: Date;
}
