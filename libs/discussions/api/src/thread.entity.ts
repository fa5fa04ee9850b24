import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { BestPractice, HotIssue, ThreadKind, ThreadSubjectType } from '@leerkring/contract';
import { Group } from '@leerkring/groups/api';
import { Account } from '@leerkring/identity/api';
import { Post } from './post.entity';

/** Of a best practice or a hot issue what its template asks for; of other kinds nothing. */
export type ThreadFields = Partial<BestPractice> | Partial<HotIssue>;

/** A conversation about a subject; its words are in posts, the first of them opens it. */
@Entity('threads')
@Unique(['authorId', 'clientId'])
@Index('ix_threads_group_id_last_post_at', ['groupId', 'lastPostAt', 'id'])
@Index('ix_threads_subject_last_post_at', ['subjectType', 'subjectId', 'lastPostAt', 'id'], { where: `subject_type <> 'group'` })
@Index('ix_threads_pinned', ['groupId'], { where: 'pinned_at IS NOT NULL' })
@Check('ck_threads_outcome', '(closed_at IS NULL) = (outcome IS NULL)')
@Check('ck_threads_merged', '(merged_at IS NULL) = (merged_into_id IS NULL)')
@Check('ck_threads_kind', `kind IN ('question', 'experience', 'best_practice', 'hot_issue', 'announcement')`)
export class Thread {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_threads' })
  id: string;

  @Column('text')
  subjectType: ThreadSubjectType;

  @Column('uuid')
  subjectId: string;

  /** The group whose lists it stands in: the subject itself, or the group of the case or session; null for a thread about a track. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Group)
  groupId: string | null;

  @Column('text')
  kind: ThreadKind;

  @Column('text')
  title: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  authorId: string;

  @Column('uuid')
  clientId: string;

  /** Ordinal of the newest post: ordinals are gap-free from 1. */
  @Column('int')
  lastOrdinal: number;

  @Column('timestamptz')
  lastPostAt: Date;

  @Column('timestamptz')
  createdAt: Date;

  /** What the template of its kind asks for. */
  @Column('jsonb', { default: {} })
  fields: ThreadFields;

  /** When title, fields or tags were last changed. */
  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  /** The post that answers a question. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Post)
  acceptedPostId: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** Since when it stands at the top of the lists of its group. */
  @Column('timestamptz', { nullable: true })
  pinnedAt: Date | null;

  /** Since when only facilitators write in it. */
  @Column('timestamptz', { nullable: true })
  lockedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** Whose words the outcome is. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  closedBy: string | null;

  /** What the group takes along from a closed thread. */
  @Column('text', { nullable: true })
  outcome: string | null;

  /** When a facilitator made a best practice of it. */
  @Column('timestamptz', { nullable: true })
  markedAt: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  markedBy: string | null;

  /** When its posts went to another thread, where it goes on. */
  @Column('timestamptz', { nullable: true })
  mergedAt: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Thread)
  mergedIntoId: string | null;

  /** Since when a copy of some of its posts stands in another group. */
  @Column('timestamptz', { nullable: true })
  copiedAt: Date | null;

  /** The thread of another group that its posts were copied from, with the consent of their authors. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Thread)
  copiedFromId: string | null;
}
