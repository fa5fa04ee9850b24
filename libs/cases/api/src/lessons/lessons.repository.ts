import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import type { Title } from '@leerkring/platform/api';
import { DataSource, In, IsNull, Not, type EntityManager } from 'typeorm';
import { Lesson } from './lesson.entity';

/** The only reader of lessons. */
@Injectable()
export class LessonsRepository {
  constructor(private readonly database: DataSource) {}

  /** The lessons of these cases, the oldest first. */
  async ofCases(caseFileIds: readonly string[]): Promise<Map<string, Lesson[]>> {
    const rows = await this.database.manager.find(Lesson, { where: { caseFileId: In([...caseFileIds]) }, order: { createdAt: 'ASC', id: 'ASC' } });
    return Map.groupBy(rows, (row) => row.caseFileId);
  }

  /** Its sentence, and in addresses its case. */
  async titles(ids: string[]): Promise<Map<string, Title>> {
    const rows = await this.database.manager.find(Lesson, { where: { id: In(ids) }, select: { id: true, title: true, caseFileId: true } });
    return new Map(rows.map(({ id, title, caseFileId }) => [id, { nl: title, en: title, slug: caseFileId }]));
  }

  find(id: string, manager: EntityManager): Promise<Lesson | null> {
    return manager.findOneBy(Lesson, { id });
  }

  count(caseFileId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(Lesson, { caseFileId });
  }

  readyCount(caseFileId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(Lesson, { caseFileId, readyAt: Not(IsNull()) });
  }

  /** Lessons whose words are now somebody's. */
  wordsOf(wordsById: string, manager: EntityManager): Promise<Lesson[]> {
    return manager.find(Lesson, { where: { wordsById }, order: { id: 'ASC' } });
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, { about: SubjectRef }>> {
    const rows = await manager.find(Lesson, { where: { id: In(ids) }, select: { id: true, caseFileId: true } });
    return new Map(rows.map(({ id, caseFileId }) => [id, { about: { type: 'case_file', id: caseFileId } }]));
  }
}
