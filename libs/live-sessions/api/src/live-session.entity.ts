import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VirtualColumn } from 'typeorm';
import type { Rundown, SessionFormat, SlowMode } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Group } from '@leerkring/groups/api';
import { ChatMessage } from './chat-message.entity';

/** A meeting of a group: planned, open or closed, told by its times; or a part of one. At most one per group is open that is no part. */
@Entity('live_sessions')
@Index('uq_live_sessions_open', { synchronize: false })
@Index('ix_live_sessions_ahead', { synchronize: false })
@Index('ix_live_sessions_pinned_message_id', { synchronize: false })
@Index('ix_live_sessions_part_of_id', { synchronize: false })
@Check(
  'ck_live_sessions_times',
  '(planned_at IS NOT NULL OR opened_at IS NOT NULL) AND (closed_at IS NULL OR opened_at IS NOT NULL) AND ((opened_at IS NULL) = (opened_by_id IS NULL))',
)
@Check('ck_live_sessions_cancelled', 'cancelled_at IS NULL OR (planned_at IS NOT NULL AND opened_at IS NULL)')
@Check('ck_live_sessions_part_of_id', 'part_of_id IS NULL OR (part_of_id <> id AND planned_at IS NULL)')
@Check('ck_live_sessions_slow_seconds', 'slow_seconds IN (0, 10, 30, 60, 120)')
export class LiveSession {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Group)
  @Column('uuid')
  groupId: string;

  @Column('text')
  title: string;

  @Column('timestamptz', { nullable: true })
  plannedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** When its facilitators called the meeting off. */
  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  openedById: string | null;

  /** Ordinal of the latest message; 0 before the first. */
  @Column('int', { default: 0 })
  lastOrdinal: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('text', { default: 'free' })
  format: SessionFormat;

  /** Null until it is opened. */
  @Column('jsonb', { nullable: true })
  rundown: Rundown | null;

  /** Seconds between two messages of one person; 0: none. */
  @Column('int', { default: 0 })
  slowSeconds: SlowMode;

  /** The message that stands above the chat; null when there is none. */
  @ForeignKey(() => ChatMessage)
  @Column('uuid', { nullable: true })
  pinnedMessageId: string | null;

  /** The session of the same group that this one is a sub-session of. */
  @ForeignKey(() => LiveSession)
  @Column('uuid', { nullable: true })
  partOfId: string | null;

  /** Who sits in it when it is a sub-session; null when nobody does, and in all others. */
  @VirtualColumn({ type: 'uuid', query: (alias) => `SELECT array_agg(account_id) FROM sub_session_seats WHERE sub_session_id = ${alias}.id AND left_at IS NULL` })
  seatedIds: string[] | null;

  /** Head of its stream, read in the same statement as the row, so never later than what is read after it. */
  @VirtualColumn({ type: 'int', query: (alias) => `SELECT head FROM streams WHERE stream = 'live_session:' || ${alias}.id` })
  head: number;
}
