import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentVersion } from '../document-version.entity';
import type { TextTrouble, TextUnit } from '@leerkring/platform/api';

/** How far the words of a version are: waiting to be read, there, not to be had, or of a kind that has none. */
export type TextState = 'waiting' | 'ready' | 'failed' | 'unreadable';

/** The words of a version as a whole; they go when it goes. */
@Entity('document_texts')
@Check('ck_document_texts_state', `state IN ('waiting', 'ready', 'failed', 'unreadable')`)
@Check('ck_document_texts_unit', `(unit IS NOT NULL) = (state = 'ready')`)
@Check('ck_document_texts_trouble', `(trouble IS NOT NULL) = (state = 'failed')`)
export class DocumentText {
  @ForeignKey(() => DocumentVersion)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_document_texts' })
  versionId: string;

  @Column('text')
  state: TextState;

  /** In hundredths, while it is being read. */
  @Column('int')
  progress: number;

  /** How often reading was begun: a file that takes the server along is not tried for ever. */
  @Column('int')
  attempts: number;

  /** What its parts are, when it is ready. */
  @Column('text', { nullable: true })
  unit: TextUnit | null;

  /** Why the words cannot be had, when that failed. */
  @Column('text', { nullable: true })
  trouble: TextTrouble | null;

  @Column('timestamptz')
  changedAt: Date;
}

/** A page, slide, sheet or passage of a version. */
@Entity('document_text_parts')
export class DocumentTextPart {
  @ForeignKey(() => DocumentText)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_document_text_parts' })
  versionId: string;

  /** From 0, without gaps. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_document_text_parts' })
  position: number;

  /** Of a sheet or slide. */
  @Column('text', { nullable: true })
  name: string | null;

  /** Level of a passage that is a heading. */
  @Column('int', { nullable: true })
  heading: number | null;

  /** Lines; of a sheet or a row of a table with tabs between the cells. */
  @Column('text')
  body: string;
}
