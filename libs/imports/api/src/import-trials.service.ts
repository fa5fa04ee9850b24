import { Injectable } from '@nestjs/common';
import type { ImportKind, ImportOutcome, ImportReason } from '@leerkring/contract';
import type { TableRow } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { cellsOf, reason } from './cells';
import { ContactsKind } from './contacts-kind.service';
import { GroupsKind } from './groups-kind.service';
import type { FaultyLine, Import, ImportCounts } from './import.entity';
import type { ImportKindRules } from './import-kind';
import { missingFields } from './mapping';

/** A line that can be brought in, as far as it says itself. */
interface GoodLine extends TableRow {
  row: unknown;
}

/** The lines of a file: what is wrong in themselves, and the others in the order in which they are brought in. */
export interface ReadLines {
  faulty: FaultyLine[];
  good: GoodLine[];
}

export interface TriedLine extends TableRow {
  outcome: ImportOutcome;
  reasons: ImportReason[];
}

/** What bringing a file in would do: its lines in their order. */
export interface Trial {
  counts: ImportCounts;
  faulty: number;
  lines: TriedLine[];
}

export const noCounts = (): ImportCounts => ({ added: 0, changed: 0, same: 0 });

/** Tries imports: reads their lines and says what each of them would do. Writes nothing. */
@Injectable()
export class ImportTrials {
  private readonly trials = new WeakMap<Import, Promise<Trial | null>>();
  private readonly kinds: Record<ImportKind, ImportKindRules<unknown>>;

  constructor(
    private readonly database: DataSource,
    contacts: ContactsKind,
    groups: GroupsKind,
  ) {
    this.kinds = { contacts: contacts as ImportKindRules<unknown>, groups: groups as ImportKindRules<unknown> };
  }

  of(kind: ImportKind): ImportKindRules<unknown> {
    return this.kinds[kind];
  }

  /** Reads every line by the mapping of the import. */
  async read({ kind, sheets, sheet, mapping }: Import): Promise<ReadLines> {
    const rules = this.of(kind);
    const read = await rules.reader();
    const met = new Map<string, number>();
    const lines: ReadLines = { faulty: [], good: [] };
    for (const { line, cells } of sheets[sheet]?.rows.slice(1) ?? []) {
      const row = read(cellsOf(cells, mapping));
      const key = Array.isArray(row) ? null : rules.keyOf(row);
      const earlier = key === null ? undefined : met.get(key);
      if (key !== null && earlier === undefined) met.set(key, line);
      const reasons = Array.isArray(row) ? (row as ImportReason[]) : earlier === undefined ? [] : [reason('double', null, { number: earlier })];
      if (reasons.length) lines.faulty.push({ line, cells, reasons });
      else lines.good.push({ line, cells, row });
    }
    const [first, others] = [lines.good.filter(({ row }) => rules.isFirst(row)), lines.good.filter(({ row }) => !rules.isFirst(row))];
    return { ...lines, good: [...first, ...others] };
  }

  /** The same, worked out once for all that one request shows of an import. */
  tried(imported: Import): Promise<Trial | null> {
    const trial = this.trials.get(imported) ?? this.try(imported);
    this.trials.set(imported, trial);
    return trial;
  }

  /** What bringing it in now would do; null while columns are still to be chosen. */
  async try(imported: Import): Promise<Trial | null> {
    if (missingFields(imported.kind, imported.mapping).length) return null;
    const { faulty, good } = await this.read(imported);
    const plans = await this.of(imported.kind).plan(good.map(({ row }) => row), this.database.manager);
    const counts = noCounts();
    const tried = good.map(({ line, cells }, index): TriedLine => {
      const plan = plans[index]!;
      if ('reason' in plan) return { line, cells, outcome: 'faulty', reasons: [plan.reason] };
      counts[plan.outcome] += 1;
      return { line, cells, outcome: plan.outcome, reasons: [] };
    });
    const lines = [...faulty.map((line): TriedLine => ({ ...line, outcome: 'faulty' })), ...tried].sort((a, b) => a.line - b.line);
    return { counts, faulty: lines.filter(({ outcome }) => outcome === 'faulty').length, lines };
  }
}
