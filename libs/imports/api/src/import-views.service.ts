import { Injectable } from '@nestjs/common';
import type { ImportField } from '@leerkring/contract';
import { ordinalConnection, ordinalPage, type Connection } from '@leerkring/platform/api';
import { cellsOf } from './cells';
import type { Import } from './import.entity';
import type { ImportColumnType, ImportCountsType, ImportLineType, ImportMappingType, ImportSheetType } from './import.type';
import { ImportTrials, type TriedLine } from './import-trials.service';
import type { ImportLinesArgs } from './imports.inputs';
import { missingFields } from './mapping';

/** Names a line. */
const naming: ImportField[] = ['group', 'name', 'email', 'organisation'];

/** What people see of an import: what it would do before it begins, and what it did after. */
@Injectable()
export class ImportViews {
  constructor(private readonly trials: ImportTrials) {}

  sheets({ sheets }: Import): ImportSheetType[] {
    return sheets.map(({ name, rows, cut }) => ({ name, lines: Math.max(0, rows.length - 1), tooLong: cut }));
  }

  columns({ sheets, sheet }: Import): ImportColumnType[] {
    const [head, ...rows] = sheets[sheet]?.rows ?? [];
    return (head?.cells ?? []).map((heading, column) => ({ column, heading, example: rows.find(({ cells }) => cells[column])?.cells[column]?.slice(0, 60) ?? '' }));
  }

  mapping({ mapping }: Import): ImportMappingType[] {
    return Object.entries(mapping).map(([field, column]) => ({ field: field as ImportField, column }));
  }

  missing({ kind, mapping }: Import): ImportField[] {
    return missingFields(kind, mapping);
  }

  /** Null while columns are still to be chosen. */
  async counts(imported: Import): Promise<ImportCountsType | null> {
    if (imported.state !== 'trying') return { ...imported.counts, faulty: imported.faulty.length };
    const trial = await this.trials.tried(imported);
    return trial && { ...trial.counts, faulty: trial.faulty };
  }

  /** Before it begins all lines, afterwards those that stayed behind. */
  async lines(imported: Import, { outcome, ...args }: ImportLinesArgs): Promise<Connection<ImportLineType>> {
    const page = ordinalPage(args);
    const all = (await this.all(imported)).filter((line) => !outcome || line.outcome === outcome);
    const nodes = all.slice(page.after, page.after + page.size).map(({ cells, ...line }, index) => {
      const said = cellsOf(cells, imported.mapping);
      return { ...line, words: naming.flatMap((field) => said[field] || []), ordinal: page.after + index + 1 };
    });
    return ordinalConnection(nodes, all.length);
  }

  private async all(imported: Import): Promise<TriedLine[]> {
    if (imported.state === 'trying') return (await this.trials.tried(imported))?.lines ?? [];
    return imported.faulty.map((line): TriedLine => ({ ...line, outcome: 'faulty' })).sort((a, b) => a.line - b.line);
  }
}
