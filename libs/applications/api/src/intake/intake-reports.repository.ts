import { Injectable } from '@nestjs/common';
import type { IntakeKind, IntakeQuestion } from '@leerkring/contract';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Application } from '../application.entity';
import { IntakeAnswer, IntakeReport } from './intake-report.entity';
import type { IntakeReportFacts, OfApplicationFacts } from './intake.policy';

/** Reads reports of talks and intakes. */
@Injectable()
export class IntakeReportsRepository {
  constructor(private readonly database: DataSource) {}

  byId(id: string, manager: EntityManager = this.database.manager): Promise<IntakeReport | null> {
    return manager.findOneBy(IntakeReport, { id });
  }

  of(applicationId: string, kind: IntakeKind, manager: EntityManager): Promise<IntakeReport | null> {
    return manager.findOneBy(IntakeReport, { applicationId, kind });
  }

  /** Of applications, that of the talk first. */
  async ofApplications(applicationIds: readonly string[]): Promise<Map<string, IntakeReport[]>> {
    const rows = await this.database.manager.find(IntakeReport, { where: { applicationId: In([...applicationIds]) }, order: { kind: 'DESC' } });
    return Map.groupBy(rows, (row) => row.applicationId);
  }

  async isLaidBefore(applicationId: string, kind: IntakeKind, manager: EntityManager): Promise<boolean> {
    return Boolean((await this.of(applicationId, kind, manager))?.laidBeforeAt);
  }

  async answers(reportIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, IntakeAnswer[]>> {
    return Map.groupBy(await manager.findBy(IntakeAnswer, { reportId: In([...reportIds]) }), (row) => row.reportId);
  }

  async filledIn(reportId: string, manager: EntityManager): Promise<Partial<Record<IntakeQuestion, string>>> {
    const rows = (await this.answers([reportId], manager)).get(reportId) ?? [];
    return Object.fromEntries(rows.map(({ question, value }) => [question, value]));
  }

  async facts(ids: readonly string[], manager: EntityManager): Promise<Map<string, IntakeReportFacts>> {
    const rows = await manager.findBy(IntakeReport, { id: In([...ids]) });
    return new Map(rows.map(({ id, applicationId, laidBeforeAt }) => [id, { id, about: { type: 'application', id: applicationId }, laidBeforeAt }]));
  }

  /** All reports of an application together, whether there are any or not. */
  async togetherFacts(applicationIds: readonly string[], manager: EntityManager): Promise<Map<string, OfApplicationFacts>> {
    const rows = await manager.findBy(Application, { id: In([...applicationIds]) });
    return new Map(rows.map(({ id }) => [id, { id, about: { type: 'application', id } }]));
  }
}
