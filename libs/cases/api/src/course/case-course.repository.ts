import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { CaseFile } from '../case-file.entity';
import { CaseChange } from './case-change.entity';

/** Stands in the place of a reason whose author wants it gone. */
const NO_REASON = '…';

/** The only reader of case_changes. */
@Injectable()
export class CaseCourseRepository {
  constructor(private readonly database: DataSource) {}

  /** What happened with these cases, the newest first. */
  async changes(caseFileIds: readonly string[]): Promise<Map<string, CaseChange[]>> {
    const rows = await this.database.manager.find(CaseChange, { where: { caseFileId: In([...caseFileIds]) }, order: { madeAt: 'DESC', id: 'DESC' } });
    return Map.groupBy(rows, (row) => row.caseFileId);
  }

  /** A case that nobody else changes until commit; null when it is not there. */
  lock(id: string, manager: EntityManager): Promise<CaseFile | null> {
    return manager.findOne(CaseFile, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  lockOfGroup(groupId: string, manager: EntityManager): Promise<CaseFile[]> {
    return manager.find(CaseFile, { where: { groupId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Takes away the reasons that somebody wrote; returns the cases where they stood. */
  async forgetReasons(madeById: string, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ caseFileId: string }[], number]>(
      `UPDATE case_changes SET reason = $2 WHERE made_by_id = $1 AND reason NOT IN ('', $2) RETURNING case_file_id AS "caseFileId"`,
      [madeById, NO_REASON],
    );
    return [...new Set(rows.map(({ caseFileId }) => caseFileId))];
  }
}
