import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SubjectType, ThreadKind } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';

/** A conversation about a subject; its words are in posts, the first of them opens it. */
@Entity('threads')
@Unique(['authorId', 'clientId'])
@Index('ix_threads_subject_last_post_at', ['subjectType', 'subjectId', 'lastPostAt', 'id'])
@Check('ck_threads_subject_type', `subject_type IN ('group')`)
@Check('ck_threads_kind', `kind IN ('question', 'experience', 'best_practice', 'hot_issue', 'announcement')`)
export class Thread {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_threads' })
  id: string;

  @Column('text')
  subjectType: Extract<SubjectType, 'group'>;

  @Column('uuid')
  subjectId: string;

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
}
