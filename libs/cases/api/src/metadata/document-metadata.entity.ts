import type { MetadataItem, MetadataTrouble } from '@leerkring/platform/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentVersion } from '../document-version.entity';
import type { TextState } from '../reading/document-text.entity';

/** What the file of a version tells besides its content; it goes when the version goes. */
@Entity('document_metadata')
@Check('ck_document_metadata_state', `state IN ('waiting', 'ready', 'failed', 'unreadable')`)
@Check('ck_document_metadata_trouble', `(trouble IS NOT NULL) = (state = 'failed')`)
export class DocumentMetadata {
  @ForeignKey(() => DocumentVersion)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_document_metadata' })
  versionId: string;

  /** Unreadable: in files of its kind nobody looks. */
  @Column('text')
  state: TextState;

  /** How often looking was begun: a file that takes the server along is not tried for ever. */
  @Column('int')
  attempts: number;

  @Column('text', { nullable: true })
  trouble: MetadataTrouble | null;

  @Column('jsonb')
  items: MetadataItem[];

  @Column('timestamptz')
  changedAt: Date;
}
