import { Account } from '@leerkring/identity/api';
import { Group } from '@leerkring/groups/api';
import { Organisation } from '@leerkring/organisations/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A municipality's concrete question, brought into one learning group. */
@Entity('case_files')
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

  @Column('timestamptz')
  createdAt: Date;
}
