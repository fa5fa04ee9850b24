import { Account } from '@leerkring/identity/api';
import { Group } from '@leerkring/groups/api';
import { Organisation } from '@leerkring/organisations/api';
import { caseStates, type CaseMomentKind, type CaseState, type MunicipalFunction } from '@leerkring/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody, or a function, that has to do with a case: named as a member, or described without a name. */
export interface CasePerson {
  function: MunicipalFunction;
  /** What they do in it; empty is only possible for a member. */
  description: string;
  accountId: string | null;
}

/** A moment on the timeline of a case. */
export interface CaseMoment {
  /** As '2026-12-03'. */
  on: string;
  what: string;
  kind: CaseMomentKind;
}

/** A municipality's concrete question, brought into one learning group. */
@Entity('case_files')
@Check('ck_case_files_state', `state IN (${caseStates.map((state) => `'${state}'`).join(', ')})`)
@Unique('uq_case_files_author_id_client_id', ['authorId', 'clientId'])
export class CaseFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_files' })
  id: string;

  @Index('ix_case_files_group_id')
  @ForeignKey(() => Group, { name: 'fk_case_files_group_id' })
  @Column('uuid')
  groupId: string;

  /** The municipality that brings the case in. */
  @ForeignKey(() => Organisation, { name: 'fk_case_files_organisation_id' })
  @Column('uuid')
  organisationId: string;

  @ForeignKey(() => Account, { name: 'fk_case_files_author_id' })
  @Column('uuid')
  authorId: string;

  @Column('uuid')
  clientId: string;

  @Column('text')
  title: string;

  @Column('text')
  keyQuestion: string;

  @Column('text')
  summary: string;

  /** What it asks of colleagues, in Markdown; may be empty. */
  @Column('text', { default: '' })
  asked: string;

  @Column('jsonb', { default: [] })
  people: CasePerson[];

  /** In the order of their days. */
  @Column('jsonb', { default: [] })
  moments: CaseMoment[];

  @Column('text', { default: 'open' })
  state: CaseState;

  /** From 1, up with every change of words, labels, people or moments. */
  @Column('int', { default: 1 })
  revision: number;

  /** Whom colleagues turn to; null: nobody of its municipality sits in the group. */
  @Index('ix_case_files_contact_id')
  @ForeignKey(() => Account, { name: 'fk_case_files_contact_id' })
  @Column('uuid', { nullable: true })
  contactId: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
