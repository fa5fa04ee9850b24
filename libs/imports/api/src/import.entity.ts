import { importKinds, importStates, type ImportField, type ImportKind, type ImportReason, type ImportState } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import type { Sheet, TableRow } from '@leerkring/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** In which column, counted from 0, each field stands. */
export type Mapping = Partial<Record<ImportField, number>>;

/** A line that stays behind, and why. */
export interface FaultyLine extends TableRow {
  reasons: ImportReason[];
}

export interface ImportCounts {
  added: number;
  changed: number;
  same: number;
}

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** A file whose lines are being brought in. What was in it goes when it is done, save for the lines that stayed behind; all of it goes after a week. */
@Entity('imports')
@Check('ck_imports_kind', `kind IN (${listed(importKinds)})`)
@Check('ck_imports_state', `state IN (${listed(importStates)})`)
export class Import {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: ImportKind;

  @Column('text')
  fileName: string;

  @Column('text')
  state: ImportState;

  /** Who began it; null: the operator, on the server itself. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  @Index('ix_imports_begun_by_id')
  begunById: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('jsonb')
  sheets: Sheet[];

  /** Which of its sheets, counted from 0. */
  @Column('int')
  sheet: number;

  @Column('jsonb')
  mapping: Mapping;

  /** Of the lines that can be brought in, how many there are, and how many have been. */
  @Column('int')
  total: number;

  @Column('int')
  done: number;

  @Column('jsonb')
  counts: ImportCounts;

  @Column('jsonb')
  faulty: FaultyLine[];
}

/** By which headings the columns were known the last time that a kind was brought in. */
@Entity('import_headings')
export class ImportHeadings {
  @PrimaryColumn('text')
  kind: ImportKind;

  /** As `plainHeading` makes them. */
  @Column('jsonb')
  headings: Partial<Record<ImportField, string>>;
}
