import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DocumentVersion } from '../document-version.entity';
import type { PdfTrouble } from './libre-office';

export type RenditionState = 'waiting' | 'ready' | 'failed';

/** A version as a PDF, made by LibreOffice; it goes when the version is destroyed. */
@Entity('document_renditions')
@Unique('uq_document_renditions_version_id', ['versionId'])
@Check('ck_document_renditions_state', `state IN ('waiting', 'ready', 'failed')`)
@Check('ck_document_renditions_trouble', `(trouble IS NOT NULL) = (state = 'failed')`)
@Check('ck_document_renditions_sha256', `(sha256 IS NOT NULL) = (state = 'ready') AND (bytes IS NOT NULL) = (state = 'ready')`)
export class DocumentRendition {
  /** Also the name by which its bytes are kept. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_document_renditions' })
  id: string;

  @ForeignKey(() => DocumentVersion)
  @Column('uuid')
  versionId: string;

  @Column('text')
  state: RenditionState;

  /** How often making it was begun: a file that takes the server along is not tried for ever. */
  @Column('int')
  attempts: number;

  @Column('text', { nullable: true })
  trouble: PdfTrouble | null;

  @Column('text', { nullable: true })
  sha256: string | null;

  @Column('bigint', { nullable: true })
  bytes: number | null;

  @Column('timestamptz')
  changedAt: Date;
}
