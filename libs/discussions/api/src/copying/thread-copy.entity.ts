import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Group } from '@leerkring/groups/api';
import { Account } from '@leerkring/identity/api';
import { Thread } from '../thread.entity';

/** That a facilitator proposes to copy a thread for another group, and the copy when it was made. */
@Entity('thread_copies')
@Unique(['threadId'])
@Index('uq_thread_copies_open', ['originId'], { where: 'closed_at IS NULL', unique: true })
@Index('ix_thread_copies_origin_id', ['originId'], { where: 'thread_id IS NOT NULL' })
@Check('ck_thread_copies_closed', 'thread_id IS NULL OR closed_at IS NOT NULL')
export class ThreadCopy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_thread_copies' })
  id: string;

  /** The thread whose posts are to be copied. */
  @Column('uuid')
  @ForeignKey(() => Thread)
  originId: string;

  /** The learning group that is to read them. */
  @Column('uuid')
  @ForeignKey(() => Group)
  groupId: string;

  /** What the copy is to be called, in the facilitator's own words. */
  @Column('text')
  title: string;

  /** What is to open it, in the facilitator's own words. */
  @Column('text')
  body: string;

  @Column('uuid')
  @Index('ix_thread_copies_proposed_by')
  @ForeignKey(() => Account)
  proposedBy: string;

  @Column('timestamptz')
  proposedAt: Date;

  /** The copy; null as long as it is not made. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Thread)
  threadId: string | null;

  /** When it was made or cancelled. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
