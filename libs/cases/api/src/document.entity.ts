import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFile } from './case-file.entity';

/** One document of a case file; what it says stands in its versions. */
@Entity('documents')
export class Document {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_documents' })
  id: string;

  @Index('ix_documents_case_file_id')
  @ForeignKey(() => CaseFile, { name: 'fk_documents_case_file_id' })
  @Column('uuid')
  caseFileId: string;

  @Column('text')
  name: string;

  /** Number of the newest version. */
  @Column('int')
  lastNumber: number;

  @Column('timestamptz')
  createdAt: Date;
}
