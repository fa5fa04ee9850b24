import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReportCategory, ReportOutcome } from '@leerkring/contract';
import { Post } from '@leerkring/discussions/api';
import { Account } from '@leerkring/identity/api';

/** That somebody finds that a post should not stand there, and what became of it. It stays when the post is hidden, deleted or moved. */
@Entity('reports')
@Unique(['postId', 'reporterId'])
@Index('ix_reports_open', ['postId'], { where: 'settled_at IS NULL' })
@Check('ck_reports_category', `category IN ('unkind', 'private', 'off_topic', 'other')`)
@Check('ck_reports_outcome', `outcome IN ('hidden', 'dismissed', 'deleted')`)
@Check('ck_reports_settled', '(settled_at IS NULL) = (outcome IS NULL)')
export class Report {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reports' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Post)
  postId: string;

  @Column('uuid')
  @Index('ix_reports_reporter_id')
  @ForeignKey(() => Account)
  reporterId: string;

  @Column('text')
  category: ReportCategory;

  /** What the reporter adds; may be empty. */
  @Column('text')
  words: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  /** The facilitator who settled it; null while it is open, and when its author deleted the post. */
  @Column('uuid', { nullable: true })
  @Index('ix_reports_settled_by')
  @ForeignKey(() => Account)
  settledBy: string | null;

  @Column('text', { nullable: true })
  outcome: ReportOutcome | null;

  /** Why it was dismissed, for fellow facilitators. */
  @Column('text')
  note: string;
}
