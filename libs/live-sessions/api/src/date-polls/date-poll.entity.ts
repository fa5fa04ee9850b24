import type { DateChoice } from '@leerkring/contract';
import { Group } from '@leerkring/groups/api';
import { Account } from '@leerkring/identity/api';
import { Organisation } from '@leerkring/organisations/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity';

/** The question to the municipalities of a group when they can meet. It ends as a meeting, or is called off. */
@Entity('date_polls')
@Index('ix_date_polls_open', { synchronize: false })
@Check('ck_date_polls_title', 'char_length(title) BETWEEN 1 AND 200')
@Check('ck_date_polls_message', 'char_length(message) <= 2000')
@Check('ck_date_polls_over', 'settled_at IS NULL OR cancelled_at IS NULL')
@Check('ck_date_polls_settled', '(settled_at IS NULL) = (meeting_id IS NULL) AND (settled_at IS NULL) = (settled_number IS NULL)')
@Unique(['meetingId'])
export class DatePoll {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Group)
  @Column('uuid')
  groupId: string;

  /** What the meeting is about. */
  @Column('text')
  title: string;

  /** May be empty. */
  @Column('text')
  message: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  openedById: string;

  @Column('timestamptz')
  openedAt: Date;

  /** From this moment on nobody answers any more. */
  @Column('timestamptz')
  closesAt: Date;

  /** When people were reminded that it closes. */
  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  /** Which of its moments was picked. */
  @Column('int', { nullable: true })
  settledNumber: number | null;

  /** What became of it. */
  @ForeignKey(() => Meeting)
  @Column('uuid', { nullable: true })
  meetingId: string | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  /** Null when its group was archived. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  cancelledById: string | null;

  /** Why it was called off. */
  @Column('text', { nullable: true })
  reason: string | null;
}

/** One of the moments that are proposed; they do not change. */
@Entity('date_poll_moments')
@Check('ck_date_poll_moments_number', 'number BETWEEN 1 AND 20')
@Check('ck_date_poll_moments_ends_at', 'ends_at > starts_at')
@Unique(['datePollId', 'startsAt', 'endsAt'])
export class DatePollMoment {
  @ForeignKey(() => DatePoll)
  @PrimaryColumn('uuid')
  datePollId: string;

  /** From 1, by time. */
  @PrimaryColumn('int')
  number: number;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;
}

/** What a municipality answered, whoever of its delegation did. */
@Entity('date_poll_answers')
@Check('ck_date_poll_answers_choices', `choices <@ ARRAY['yes', 'if_need_be', 'no'] AND cardinality(choices) BETWEEN 2 AND 20`)
@Check('ck_date_poll_answers_revision', 'revision >= 1')
export class DatePollAnswer {
  @ForeignKey(() => DatePoll)
  @PrimaryColumn('uuid')
  datePollId: string;

  @Index()
  @ForeignKey(() => Organisation)
  @PrimaryColumn('uuid')
  organisationId: string;

  /** One for each moment, in their order. */
  @Column('text', { array: true })
  choices: DateChoice[];

  /** From 1, up with every other answer. */
  @Column('int')
  revision: number;

  /** Who gave it, the last time. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  answeredById: string;

  @Column('timestamptz')
  answeredAt: Date;
}
