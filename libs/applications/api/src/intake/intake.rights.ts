import { Injectable } from '@nestjs/common';
import { Access } from '@leerkring/platform/api';
import { intakePolicy, localIntakePolicy } from './intake.policy';
import { IntakeReportsRepository } from './intake-reports.repository';
import { IntakesRepository } from './intakes.repository';
import { LocalQuestionsRepository } from './local-questions.repository';

/** Tells the house who may do what with intakes, and from which facts that follows. */
@Injectable()
export class IntakeRights {
  constructor(
    private readonly access: Access,
    private readonly intakes: IntakesRepository,
    private readonly reports: IntakeReportsRepository,
    private readonly localQuestions: LocalQuestionsRepository,
  ) {}

  register(): void {
    this.access.registerPolicy(intakePolicy);
    this.access.registerPolicy(localIntakePolicy);
    this.access.registerFacts('intake_slot', (ids, manager) => this.intakes.slotFacts(ids, manager));
    this.access.registerFacts('intake', (ids, manager) => this.intakes.facts(ids, manager));
    this.access.registerFacts('intake_report', (ids, manager) => this.reports.facts(ids, manager));
    this.access.registerFacts('intake_reports', (ids, manager) => this.reports.togetherFacts(ids, manager));
    this.access.registerFacts('local_question', (ids, manager) => this.localQuestions.facts(ids, manager));
    this.access.registerFacts('local_intake', (ids, manager) => this.localQuestions.intakeFacts(ids, manager));
  }
}
