import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import type { Title } from '@leerkring/platform/api';
import type { CaseNoteFacts } from '../cases.policy';
import { CaseNote } from './case-note.entity';

/** The only reader of case_notes. */
@Injectable()
export class CaseNotesRepository {
  constructor(private readonly database: DataSource) {}

  /** The notes of these cases, the newest first. */
  async ofCases(caseFileIds: readonly string[]): Promise<Map<string, CaseNote[]>> {
    const rows = await this.database.manager.find(CaseNote, { where: { caseFileId: In([...caseFileIds]) }, order: { createdAt: 'DESC', id: 'DESC' } });
    return Map.groupBy(rows, (row) => row.caseFileId);
  }

  /** A note is called as its case; one that is deleted is called nothing. */
  async titles(ids: string[]): Promise<Map<string, Title>> {
    const rows = await this.database.query<{ id: string; title: string; slug: string }[]>(
      'SELECT n.id, c.title, c.id AS slug FROM case_notes n JOIN case_files c ON c.id = n.case_file_id WHERE n.id = ANY($1) AND n.deleted_at IS NULL',
      [ids],
    );
    return new Map(rows.map(({ id, title, slug }) => [id, { nl: title, en: title, slug }]));
  }

  find(id: string, manager: EntityManager): Promise<CaseNote | null> {
    return manager.findOneBy(CaseNote, { id });
  }

  count(caseFileId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(CaseNote, { caseFileId });
  }

  /** Notes of one person that still have their words. */
  standingOf(authorId: string, manager: EntityManager): Promise<CaseNote[]> {
    return manager.find(CaseNote, { where: { authorId, deletedAt: IsNull() }, order: { id: 'ASC' } });
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, CaseNoteFacts & { about: SubjectRef }>> {
    const rows = await manager.find(CaseNote, { where: { id: In(ids) }, select: { id: true, authorId: true, caseFileId: true, deletedAt: true } });
    return new Map(rows.map(({ id, authorId, deletedAt, caseFileId }) => [id, { authorId, deletedAt, about: { type: 'case_file', id: caseFileId } }]));
  }
}
