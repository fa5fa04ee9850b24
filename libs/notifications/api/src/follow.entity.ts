import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FollowLevel, FollowedType } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';

/** What somebody chose for one thread or group; without a row a thread goes by its group, and a group by the house rule. */
@Entity('follows')
@Index(['subjectType', 'subjectId'])
@Check('ck_follows_subject_type', `subject_type IN ('thread', 'group')`)
@Check('ck_follows_level', `level IN ('everything', 'mentions', 'nothing')`)
export class Follow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_follows' })
  @ForeignKey(() => Account)
  accountId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_follows' })
  subjectType: FollowedType;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_follows' })
  subjectId: string;

  @Column('text')
  level: FollowLevel;

  @Column('timestamptz')
  setAt: Date;
}
