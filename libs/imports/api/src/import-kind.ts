import type { ImportReason } from '@leerkring/contract';
import type { Work } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import type { Cells } from './cells';
import type { ImportCounts } from './import.entity';

/** What becomes of a row: brought in so, or not and why. */
export type Planned = { outcome: keyof ImportCounts } | { reason: ImportReason };

/** What a kind of import knows of its lines. */
export interface ImportKindRules<Row> {
  /** Gets ready to read lines: each gives a row, or all that is wrong with it. */
  reader(): Promise<(cells: Cells) => Row | ImportReason[]>;
  /** Two lines with the same key say the same twice. */
  keyOf(row: Row): string;
  /** Rows that must come before others. */
  isFirst(row: Row): boolean;
  /** What these rows would do; nothing is written. */
  plan(rows: readonly Row[], manager: EntityManager): Promise<Planned[]>;
  /** Brings these rows in, inside a Work that asked for the right to do so and tells of it. */
  keep(work: Work, rows: readonly Row[]): Promise<Planned[]>;
}
