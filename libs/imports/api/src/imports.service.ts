import { Injectable } from '@nestjs/common';
import { importFields, importFileKinds, limits, platformSubject, streamOf, type ImportEvents, type ImportField, type ImportKind, type SubjectRef } from '@leerkring/contract';
import { Access, Clock, DomainError, Jobs, TableReader, Works, check, systemActor, type Actor, type Sheet, type Work } from '@leerkring/platform/api';
import { LessThan } from 'typeorm';
import { v7 as uuid, validate as isUuid } from 'uuid';
import { z } from 'zod';
import { Import, ImportHeadings, type Mapping } from './import.entity';
import { RUN_IMPORT } from './import-runner.service';
import { ImportTrials, noCounts } from './import-trials.service';
import type { ImportInput, MapImportInput } from './imports.inputs';
import { ImportsRepository } from './imports.repository';
import { guessedMapping, missingFields, plainHeading } from './mapping';

const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

const mapping = z.array(z.object({ field: z.enum(importFields), column: z.int().min(0).max(200) })).max(importFields.length);
const mapImport = z.object({ id: z.uuid(), sheet: z.int().min(0), mapping: mapping.nullish() });
const naming = z.object({ id: z.uuid() });

/** A file as it comes in. */
export interface ReadFile {
  kind: ImportKind;
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Files whose lines are brought in: from upload, by mapping and trying, to their begin. What follows: ImportRunner. */
@Injectable()
export class ImportsService {
  private readonly tables = new TableReader();

  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: ImportsRepository,
    private readonly trials: ImportTrials,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Refuses, before a file is read, who may not bring one. */
  async expect(actor: Actor): Promise<void> {
    await this.access.require(actor, 'import.run', platformSubject);
  }

  /** @throws DomainError NOT_FOUND */
  async byId(actor: Actor, id: string): Promise<Import> {
    const found = isUuid(id) ? await this.repository.byId(id) : null;
    if (!found) throw new DomainError('NOT_FOUND');
    await this.access.require(actor, 'import.read', subjectOf(id));
    return found;
  }

  /** The newest ones. */
  async recent(actor: Actor): Promise<Import[]> {
    await this.access.require(actor, 'import.run', platformSubject);
    return this.repository.recent(actor);
  }

  /**
   * Takes a file in, to be mapped and tried.
   * @throws DomainError FORBIDDEN, IMPORT_UNREADABLE, IMPORT_LOCKED, IMPORT_TOO_LARGE, IMPORT_EMPTY
   */
  async upload(actor: Actor, file: ReadFile): Promise<Import> {
    await this.expect(actor);
    const imported = await this.read(file);
    return this.works.run(actor, async (work) => {
      await work.require('import.run', platformSubject);
      await work.manager.insert(Import, { ...imported, begunById: actor.accountId });
      told(work, 'import.uploaded', imported.id);
      await work.audit('import.upload', subjectOf(imported.id));
      return imported;
    });
  }

  /** What a file is before anybody changed anything: its first sheet with lines, mapped as its headings say. */
  async read({ kind, fileName, bytes }: ReadFile): Promise<Import> {
    const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
    const tableKind = importFileKinds[ending];
    if (!tableKind) throw new DomainError('IMPORT_UNREADABLE');
    if (bytes.byteLength > limits.importBytes) throw new DomainError('IMPORT_TOO_LARGE');
    const sheets = await this.tables.read(tableKind, bytes, limits.importRows + 1);
    if (typeof sheets === 'string') throw new DomainError(sheets === 'DOCUMENT_TEXT_ENCRYPTED' ? 'IMPORT_LOCKED' : sheets === 'DOCUMENT_TEXT_BROKEN' ? 'IMPORT_UNREADABLE' : 'IMPORT_TOO_LARGE');
    const sheet = sheets.findIndex(({ rows }) => rows.length > 1);
    if (sheet < 0) throw new DomainError('IMPORT_EMPTY');
    if (sheets.length === 1 && sheets[0]!.cut) throw new DomainError('IMPORT_TOO_LARGE');
    const guessed = guessedMapping(kind, headingsOf(sheets[sheet]), await this.repository.rememberedHeadings(kind));
    const name = fileName.slice(-limits.fileName);
    return { id: uuid(), kind, fileName: name, state: 'trying', begunById: null, createdAt: this.clock.now(), sheets, sheet, mapping: guessed, total: 0, done: 0, counts: noCounts(), faulty: [] };
  }

  /**
   * Chooses a sheet, and which of its columns hold what; without columns those that its headings name.
   * @throws DomainError NOT_FOUND, IMPORT_BEGUN, INPUT_INVALID
   */
  async map(actor: Actor, input: MapImportInput): Promise<{ import: Import }> {
    const { id, sheet, mapping: chosen } = check(mapImport, input);
    return this.change(actor, id, 'import.mapped', async (work, imported) => {
      const headings = headingsOf(imported.sheets[sheet]);
      if (!headings.length) throw new DomainError('INPUT_INVALID', { fields: { sheet: 'unknown' } });
      const given = chosen && (Object.fromEntries(chosen.filter(({ column }) => column < headings.length).map(({ field, column }) => [field, column])) as Mapping);
      const mapping = given ?? (await this.onSheet(imported, sheet)).mapping;
      await work.manager.update(Import, { id }, { sheet, mapping });
    });
  }

  /**
   * Begins to bring the good lines in.
   * @throws DomainError NOT_FOUND, IMPORT_BEGUN, IMPORT_MAPPING_INCOMPLETE, IMPORT_TOO_LARGE
   */
  async begin(actor: Actor, input: ImportInput): Promise<{ import: Import }> {
    const { id } = check(naming, input);
    const begun = await this.change(actor, id, 'import.begun', async (work, imported) => {
      await this.start(work, { ...imported, begunById: actor.accountId });
      await work.audit('import.begin', subjectOf(id));
    });
    await this.jobs.add(RUN_IMPORT, { importId: id });
    return begun;
  }

  /** Sets an import going, inside a Work that asked for the right to do so. */
  async start(work: Work, imported: Import): Promise<void> {
    if (missingFields(imported.kind, imported.mapping).length) throw new DomainError('IMPORT_MAPPING_INCOMPLETE');
    if (imported.sheets[imported.sheet]!.cut) throw new DomainError('IMPORT_TOO_LARGE');
    const { faulty, good } = await this.trials.read(imported);
    const headings = headingsOf(imported.sheets[imported.sheet]);
    const remembered = Object.fromEntries(Object.entries(imported.mapping).map(([field, column]) => [field, plainHeading(headings[column] ?? '')])) as Record<ImportField, string>;
    await work.save(Import, { ...imported, state: 'running', total: good.length, faulty });
    await work.manager.upsert(ImportHeadings, { kind: imported.kind, headings: remembered }, ['kind']);
  }

  /** The import on another of its sheets, mapped as the headings there say. */
  async onSheet(imported: Import, sheet: number): Promise<Import> {
    return { ...imported, sheet, mapping: guessedMapping(imported.kind, headingsOf(imported.sheets[sheet]), await this.repository.rememberedHeadings(imported.kind)) };
  }

  /** Fields that still need a column. */
  missing({ kind, mapping }: Import): ImportField[] {
    return missingFields(kind, mapping);
  }

  /** Begins an import from the command line, on the server itself. */
  async beginByOperator(imported: Import): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('an operator brings it in');
      work.silently('the operator reads it on the screen');
      await this.start(work, imported);
    });
  }

  /** What became of the lines of an import, for the command line. */
  async countsOf(id: string): Promise<Import['counts']> {
    return (await this.repository.byId(id))!.counts;
  }

  /** Throws away what was not begun, and what is done. @throws DomainError NOT_FOUND, IMPORT_BEGUN while it runs */
  async discard(actor: Actor, input: ImportInput): Promise<{ discardedImportId: string }> {
    const { id } = check(naming, input);
    await this.works.run(actor, async (work) => {
      await work.require('import.run', platformSubject);
      const state = (await this.repository.lock(id, work.manager))?.state;
      if (!state) throw new DomainError('NOT_FOUND');
      if (state === 'running') throw new DomainError('IMPORT_BEGUN');
      await work.manager.delete(Import, { id });
      told(work, 'import.discarded', id);
    });
    return { discardedImportId: id };
  }

  /** Takes somebody who is forgotten out of the files that are still kept. */
  async forget(work: Work, email: string | null): Promise<void> {
    const names = (cells: readonly string[]): boolean => cells.some((cell) => cell.toLowerCase().includes(email!));
    for (const imported of email ? await this.repository.withAddress(email, work.manager) : []) {
      // A row keeps its place: whoever brings the file in counts on it.
      const sheets = imported.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => (names(row.cells) ? { ...row, cells: [] } : row)) }));
      await work.manager.update(Import, { id: imported.id }, { sheets, faulty: imported.faulty.filter(({ cells }) => !names(cells)) });
    }
  }

  /** What is a week old goes: these are lists of people. */
  async sweep(): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('nobody keeps lists of people longer than a week');
      work.silently('nobody waits for them');
      await work.manager.delete(Import, { createdAt: LessThan(new Date(work.now.getTime() - KEPT_MS)) });
    });
  }

  private async change(actor: Actor, id: string, name: keyof ImportEvents, task: (work: Work, imported: Import) => Promise<void>): Promise<{ import: Import }> {
    await this.works.run(actor, async (work) => {
      await work.require('import.run', platformSubject);
      if (!(await this.repository.lock(id, work.manager))) throw new DomainError('NOT_FOUND');
      const imported = (await this.repository.byId(id, work.manager))!;
      if (imported.state !== 'trying') throw new DomainError('IMPORT_BEGUN');
      await task(work, imported);
      told(work, name, id);
    });
    return { import: (await this.repository.byId(id))! };
  }
}

export const headingsOf = (sheet: Sheet | undefined): string[] => sheet?.rows[0]?.cells ?? [];

export const subjectOf = (id: string): SubjectRef => ({ type: 'import', id });

function told(work: Work, name: keyof ImportEvents, importId: string): void {
  work.record(name, { importId }, streamOf('account', work.actor.accountId!), subjectOf(importId));
}
