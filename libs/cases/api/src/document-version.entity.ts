import { Account } from '@leerkring/identity/api';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Document } from './document.entity';

/** One version of a document: never changed, only followed by a newer one. */
@Entity('document_versions')
@Unique('uq_document_versions_document_id_number', ['documentId', 'number'])
@Unique('uq_document_versions_upload_id', ['uploadId'])
export class DocumentVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_document_versions' })
  id: string;

  @ForeignKey(() => Document, { name: 'fk_document_versions_document_id' })
  @Column('uuid')
  documentId: string;

  /** From 1, gap-free within the document. */
  @Column('int')
  number: number;

  @ForeignKey(() => Account, { name: 'fk_document_versions_author_id' })
  @Column('uuid')
  authorId: string;

  /** The upload that it came by: finishing the same upload twice makes one version. */
  @Column('text')
  uploadId: string;

  @Column('text')
  fileName: string;

  @Column('text')
  mediaType: string;

  /** It holds small programs, which Office asks about when it is opened. */
  @Column('boolean')
  macros: boolean;

  @Column('bigint')
  bytes: number;

  /** Hexadecimal, of the whole file. */
  @Column('text')
  sha256: string;

  @Column('text')
  note: string;

  @Column('timestamptz')
  createdAt: Date;
}
