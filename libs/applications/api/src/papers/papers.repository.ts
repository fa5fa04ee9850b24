import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import type { AnyFacts } from '@leerkring/platform/api';
import { DataSource, In, IsNull, Not, type EntityManager } from 'typeorm';
import { ApplicationCase } from './application-case.entity';
import { ApplicationPaper } from './application-paper.entity';

const AT_ONCE = 100;

/** The only reader of application_papers and application_cases. */
@Injectable()
export class PapersRepository {
  constructor(private readonly database: DataSource) {}

  /** The papers of these applications, in the order in which they were added. */
  async ofApplications(applicationIds: readonly string[]): Promise<Map<string, ApplicationPaper[]>> {
    const rows = await this.database.manager.find(ApplicationPaper, { where: { applicationId: In([...applicationIds]), removedAt: IsNull() }, order: { addedAt: 'ASC', id: 'ASC' } });
    return Map.groupBy(rows, ({ applicationId }) => applicationId);
  }

  find(id: string, manager: EntityManager): Promise<ApplicationPaper | null> {
    return manager.findOneBy(ApplicationPaper, { id, removedAt: IsNull() });
  }

  ofUpload(uploadId: string): Promise<ApplicationPaper | null> {
    return this.database.manager.findOneBy(ApplicationPaper, { uploadId });
  }

  count(applicationId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(ApplicationPaper, { applicationId, removedAt: IsNull() });
  }

  /** The papers of an application, whose bytes nobody lets go of until commit. */
  held(applicationId: string, manager: EntityManager): Promise<ApplicationPaper[]> {
    return manager.find(ApplicationPaper, { where: { applicationId, removedAt: IsNull() }, order: { addedAt: 'ASC', id: 'ASC' }, lock: { mode: 'pessimistic_read' } });
  }

  /** The cases that these applications became. */
  async cases(applicationIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, ApplicationCase>> {
    const rows = await manager.findBy(ApplicationCase, { applicationId: In([...applicationIds]) });
    return new Map(rows.map((row) => [row.applicationId, row]));
  }

  /** What a person added and is still there. */
  addedBy(addedById: string, manager: EntityManager): Promise<ApplicationPaper[]> {
    return manager.find(ApplicationPaper, { where: { addedById, removedAt: IsNull() }, order: { id: 'ASC' }, take: AT_ONCE, lock: { mode: 'pessimistic_write' } });
  }

  /** Some of those that nobody may have any more. */
  removed(): Promise<ApplicationPaper[]> {
    return this.database.manager.find(ApplicationPaper, { where: { removedAt: Not(IsNull()) }, order: { removedAt: 'ASC' }, take: AT_ONCE });
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.database.manager.delete(ApplicationPaper, { id: In([...ids]), removedAt: Not(IsNull()) });
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, AnyFacts>> {
    const rows = await manager.find(ApplicationPaper, { where: { id: In(ids), removedAt: IsNull() }, select: { id: true, applicationId: true } });
    return new Map(rows.map(({ id, applicationId }) => [id, { about: { type: 'application', id: applicationId } satisfies SubjectRef }]));
  }
}
