import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CaseFile } from '../case-file.entity';

/** A short dated note in a case. One that is deleted leaves its place, and no words. */
@Entity('case_notes')
@Check('ck_case_notes_body', `deleted_at IS NULL OR body = ''`)
@Unique(['authorId', 'clientId'])
export class CaseNote {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => CaseFile)
  @Column('uuid')
  caseFileId: string;

  @ForeignKey(() => Account)
  @Column('uuid')
  authorId: string;

  @Column('uuid')
  clientId: string;

  /** In Markdown. */
  @Column('text')
  body: string;

  /** The live session whose words it takes along by reference, in another room. */
  @Column('uuid', { nullable: true })
  liveSessionId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;
}
