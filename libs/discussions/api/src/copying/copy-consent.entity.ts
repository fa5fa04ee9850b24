import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '@leerkring/identity/api';
import { ThreadCopy } from './thread-copy.entity';

/** What one author answers to the question whether their posts may be copied; no answer is no. */
@Entity('copy_consents')
@Unique(['copyId', 'accountId'])
@Index(['accountId', 'id'])
@Check('ck_copy_consents_answer', 'given_at IS NULL OR withheld_at IS NULL')
export class CopyConsent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_copy_consents' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => ThreadCopy)
  copyId: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  /** When they agreed: to the words of that moment. */
  @Column('timestamptz', { nullable: true })
  givenAt: Date | null;

  /** When they refused, or took it back. */
  @Column('timestamptz', { nullable: true })
  withheldAt: Date | null;
}
