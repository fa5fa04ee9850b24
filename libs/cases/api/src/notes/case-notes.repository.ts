import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
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
