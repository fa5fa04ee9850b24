import type { Classification } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Document } from './document.entity';

/** One version of a document: never changed, only followed by a newer one, or destroyed. */
@Entity('document_versions')
@Unique('uq_document_versions_document_id_number', ['documentId', 'number'])
@Unique('uq_document_versions_upload_id', ['uploadId'])
@Check('ck_document_versions_classification', `classification IN ('public', 'group', 'confidential')`)
@Check('ck_document_versions_destroyed', `(destroyed_at IS NULL) = (destroyed_by_id IS NULL) AND (destroyed_at IS NOT NULL OR destroyed_reason IS NULL) AND (destroyed_at IS NULL OR (file_name = '' AND note = ''))`)
@Check('ck_document_versions_destroyed_reason', 'char_length(destroyed_reason) BETWEEN 1 AND 500')
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

  /** The upload that it came by: finishing the same upload twice makes one version. A restored one came by none, and has a name of its own. */
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

  /** How widely it may go; chosen when it was added, and carried over to a restored one. */
  @Column('text')
  classification: Classification;

  @Column('timestamptz')
  createdAt: Date;

  /** When its bytes, words, name and note were destroyed; what it was, by its hash, stays. */
  @Column('timestamptz', { nullable: true })
  destroyedAt: Date | null;

  @ForeignKey(() => Account, { name: 'fk_document_versions_destroyed_by_id' })
  @Column('uuid', { nullable: true })
  destroyedById: string | null;

  /** Gone when who wrote it was forgotten. */
  @Column('text', { nullable: true })
  destroyedReason: string | null;
}
