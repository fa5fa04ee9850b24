import { IntakeMoments } from './intake-moments';
import { IntakeAnswer, IntakeReport } from './intake-report.entity';
import { IntakeReportsRepository } from './intake-reports.repository';
import { IntakeReportsService } from './intake-reports.service';
import { IntakeSlotsService } from './intake-slots.service';
import { Intake, IntakeSlot } from './intake.entity';
import { ApplicationIntakeResolver, IntakeAnswersResolver, IntakeReportsResolver, IntakeSlotsResolver, IntakesResolver, TrackIntakeResolver } from './intake.resolver';
import { IntakeRights } from './intake.rights';
import { IntakesRepository } from './intakes.repository';
import { IntakesRoutes } from './intakes.routes';
import { IntakesService } from './intakes.service';
import { LearningQuestionsService } from './learning-questions.service';
import { LearningQuestionProposal, LocalIntake, LocalQuestion, LocalQuestionMark } from './local-question.entity';
import { LocalQuestionsRepository } from './local-questions.repository';
import { ApplicationLocalIntakeResolver, LearningQuestionProposalsResolver, LocalQuestionsResolver, TrackLearningQuestionsResolver } from './local-questions.resolver';
import { LocalQuestionsService } from './local-questions.service';

export const intakeEntities = [IntakeSlot, Intake, IntakeReport, IntakeAnswer, LocalIntake, LearningQuestionProposal, LocalQuestion, LocalQuestionMark];

const resolvers = [IntakeSlotsResolver, IntakesResolver, IntakeReportsResolver, IntakeAnswersResolver, ApplicationIntakeResolver, TrackIntakeResolver];
const localResolvers = [LocalQuestionsResolver, LearningQuestionProposalsResolver, ApplicationLocalIntakeResolver, TrackLearningQuestionsResolver];

/** What the module of applications provides for intakes. */
export const intakeProviders = [IntakesRepository, IntakeMoments, IntakesService, IntakeSlotsService, IntakeReportsRepository, IntakeReportsService, LocalQuestionsRepository, LocalQuestionsService, LearningQuestionsService, IntakeRights, IntakesRoutes, ...resolvers, ...localResolvers];
