import type { CaseState } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFile } from '../case-file.entity';

/** One step in the history of a case: to another state, or to another contact. Rows are only added. */
@Entity('case_changes')
@Check('ck_case_changes_kind', `(to_state IS NULL AND from_state IS NULL) OR (to_state IS NOT NULL AND from_state IS NOT NULL AND from_contact_id IS NULL AND to_contact_id IS NULL)`)
export class CaseChange {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => CaseFile)
  @Column('uuid')
  caseFileId: string;

  /** Null with `toState`: the contact changed. */
  @Column('text', { nullable: true })
  fromState: CaseState | null;

  @Column('text', { nullable: true })
  toState: CaseState | null;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  fromContactId: string | null;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  toContactId: string | null;

  /** Null: it followed by itself from who joined or left the group. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  madeById: string | null;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  madeAt: Date;
}
