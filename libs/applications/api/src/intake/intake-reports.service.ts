import { Injectable } from '@nestjs/common';
import { NO_GROUPS, groupsIn, missingInReport, reportQuestions, streamOf, type IntakeKind, type IntakeQuestion, type MunicipalFunction, type Permission, type SubjectRef } from '@leerkring/contract';
import { Access, Clock, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { ProgrammeRules } from '@leerkring/rules/api';
import { v7 as uuid } from 'uuid';
import type { Application } from '../application.entity';
import { applicationRef } from '../application-steps';
import { ApplicationsRepository } from '../applications.repository';
import { requireRevision } from '../revised-field';
import { IntakeAnswer, IntakeReport } from './intake-report.entity';
import { reportBounds, type LayIntakeReportBeforeInput, type RemarkIntakeReportInput, type SaveIntakeAnswerInput } from './intake-report.type';
import { IntakeReportsRepository } from './intake-reports.repository';

export const reportRef = (id: string): SubjectRef => ({ type: 'intake_report', id });
const rights = ['intake_report.lay_before', 'intake_report.remark'] as const;

/** Reports of talks and intakes: many write them, question by question; then the municipality reads them and says what it thinks of them. */
@Injectable()
export class IntakeReportsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly rules: ProgrammeRules,
    private readonly applications: ApplicationsRepository,
    private readonly repository: IntakeReportsRepository,
  ) {}

  /** Those of these reports that the actor may read. */
  async readable(actor: Actor, reports: readonly IntakeReport[]): Promise<IntakeReport[]> {
    const answers = await Promise.all(reports.map(({ id }) => this.access.can(actor, 'intake_report.read', reportRef(id))));
    return reports.filter((_, place) => answers[place]);
  }

  /** Who count as professional groups now. */
  groups(): Promise<MunicipalFunction[]> {
    return this.rules.at('professional_groups', this.clock.now());
  }

  async viewerCan(actor: Actor, id: string): Promise<Permission[]> {
    return [...(await this.access.granted(actor, rights, reportRef(id)))];
  }

  /**
   * Saves the answer to one question.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, INTAKE_REPORT_LAID_BEFORE, APPLICATION_FIELD_CHANGED with what stands when somebody else was ahead
   */
  save(actor: Actor, input: SaveIntakeAnswerInput): Promise<Application> {
    const { applicationId, kind, question, value, revision } = check(reportBounds.save, input);
    if (!reportQuestions[kind].includes(question)) throw new DomainError('INPUT_INVALID', { fields: { question: 'not_asked' } });
    return this.works.run(actor, async (work) => {
      const application = await this.applications.lock(applicationId, work.manager);
      await work.require('intake_report.write', applicationRef(applicationId));
      if (question === 'groups') await this.checkGroups(value, work);
      const report = (await this.repository.of(applicationId, kind, work.manager)) ?? (await this.begun(work, applicationId, kind));
      if (report.laidBeforeAt) throw new DomainError('INTAKE_REPORT_LAID_BEFORE');
      requireRevision(question, await work.manager.findOneBy(IntakeAnswer, { reportId: report.id, question }), revision);
      await work.save(IntakeAnswer, { reportId: report.id, question, value, revision: revision + 1, savedById: accountIdOf(actor), savedAt: work.now });
      work.record('intake_report.saved', { applicationId, kind, question, revision: revision + 1 }, streamOf('intake_reports', applicationId), { type: 'intake_reports', id: applicationId });
      return application!;
    });
  }

  /** From now on the municipality reads it, and it does not change. @throws DomainError NOT_FOUND, FORBIDDEN, INTAKE_REPORT_INCOMPLETE, INTAKE_REPORT_LAID_BEFORE */
  layBefore(actor: Actor, input: LayIntakeReportBeforeInput): Promise<Application> {
    const { id } = check(reportBounds.layBefore, input);
    return this.onReport(actor, id, 'intake_report.lay_before', async (work, { applicationId, kind, laidBeforeAt }) => {
      if (laidBeforeAt) throw new DomainError('INTAKE_REPORT_LAID_BEFORE');
      const missing: IntakeQuestion[] = missingInReport(kind, await this.repository.filledIn(id, work.manager));
      if (missing.length) throw new DomainError('INTAKE_REPORT_INCOMPLETE', { missing });
      await work.manager.update(IntakeReport, { id }, { laidBeforeAt: work.now, laidBeforeById: accountIdOf(actor) });
      work.record('intake_report.laid_before', { applicationId, kind }, streamOf('application', applicationId), applicationRef(applicationId));
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, APPLICATION_FIELD_CHANGED with what stands when a colleague was ahead */
  remark(actor: Actor, input: RemarkIntakeReportInput): Promise<Application> {
    const { id, remark, revision } = check(reportBounds.remark, input);
    return this.onReport(actor, id, 'intake_report.remark', async (work, { applicationId, kind, remark: value, remarkRevision }) => {
      requireRevision('remark', { value, revision: remarkRevision }, revision);
      await work.manager.update(IntakeReport, { id }, { remark, remarkRevision: revision + 1, remarkedById: accountIdOf(actor), remarkedAt: work.now });
      work.record('intake_report.remarked', { applicationId, kind, revision: revision + 1 }, streamOf('application', applicationId), applicationRef(applicationId));
    });
  }

  private onReport(actor: Actor, id: string, right: 'intake_report.lay_before' | 'intake_report.remark', change: (work: Work, report: IntakeReport) => Promise<void>): Promise<Application> {
    return this.works.run(actor, async (work) => {
      await work.require(right, reportRef(id));
      const applicationId = (await this.repository.byId(id, work.manager))!.applicationId;
      const application = await this.applications.lock(applicationId, work.manager);
      await change(work, (await this.repository.byId(id, work.manager))!);
      return application!;
    });
  }

  private begun(work: Work, applicationId: string, kind: IntakeKind): Promise<IntakeReport> {
    return work.save(IntakeReport, { id: uuid(), applicationId, kind, createdAt: work.now, laidBeforeAt: null, laidBeforeById: null, remark: '', remarkRevision: 0, remarkedById: null, remarkedAt: null });
  }

  private async checkGroups(value: string, work: Work): Promise<void> {
    if (!value || value === NO_GROUPS) return;
    const [groups, known] = [groupsIn(value), await this.rules.at('professional_groups', work.now, work.manager)];
    if (new Set(groups).size !== groups.length || !groups.every((group) => known.includes(group))) throw new DomainError('INPUT_INVALID', { fields: { value: 'unknown' } });
  }
}
