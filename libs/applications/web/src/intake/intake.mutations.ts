import { graphql } from '@leerkring/contract';
import { ApplicationView } from '../applications.queries';
import { LocalQuestionFragment } from './intake.queries';

export const BookIntake = graphql(`mutation BookIntake($input: BookIntakeInput!) { bookIntake(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);
export const PlanIntake = graphql(`mutation PlanIntake($input: PlanIntakeInput!) { planIntake(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);
export const CancelIntake = graphql(`mutation CancelIntake($input: CallOffInput!) { cancelIntake(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);
export const SaveIntakeAnswer = graphql(`mutation SaveIntakeAnswer($input: SaveIntakeAnswerInput!) { saveIntakeAnswer(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);
export const LayIntakeReportBefore = graphql(`mutation LayIntakeReportBefore($input: LayIntakeReportBeforeInput!) { layIntakeReportBefore(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);
export const RemarkIntakeReport = graphql(`mutation RemarkIntakeReport($input: RemarkIntakeReportInput!) { remarkIntakeReport(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);
export const AddLocalQuestion = graphql(`mutation AddLocalQuestion($input: AddLocalQuestionInput!) { addLocalQuestion(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);
export const ChangeLocalQuestion = graphql(`mutation ChangeLocalQuestion($input: ChangeLocalQuestionInput!) { changeLocalQuestion(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);
export const RemoveLocalQuestion = graphql(`mutation RemoveLocalQuestion($input: LocalQuestionInput!) { removeLocalQuestion(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);
export const MarkLocalQuestion = graphql(`mutation MarkLocalQuestion($input: SetLocalQuestionInput!) { markLocalQuestion(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);
export const ChooseLocalQuestion = graphql(`mutation ChooseLocalQuestion($input: SetLocalQuestionInput!) { chooseLocalQuestion(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);
export const LayLocalIntakeBefore = graphql(`mutation LayLocalIntakeBefore($input: LayLocalIntakeBeforeInput!) { layLocalIntakeBefore(input: $input) { application { ...ApplicationView_application } } }`, [ApplicationView]);

export const OfferIntakeSlots = graphql(`mutation OfferIntakeSlots($input: OfferIntakeSlotsInput!) { offerIntakeSlots(input: $input) { track { id } } }`);
export const ChangeIntakeSlot = graphql(`mutation ChangeIntakeSlot($input: ChangeIntakeSlotInput!) { changeIntakeSlot(input: $input) { track { id } } }`);
export const WithdrawIntakeSlot = graphql(`mutation WithdrawIntakeSlot($input: CallOffInput!) { withdrawIntakeSlot(input: $input) { track { id } } }`);

export const LinkLocalQuestion = graphql(`mutation LinkLocalQuestion($input: LinkLocalQuestionInput!) { linkLocalQuestion(input: $input) { localQuestion { ...LocalQuestion_question } } }`, [LocalQuestionFragment]);
export const ProposeLearningQuestion = graphql(`mutation ProposeLearningQuestion($input: ProposeLearningQuestionInput!) { proposeLearningQuestion(input: $input) { localQuestion { ...LocalQuestion_question } } }`, [LocalQuestionFragment]);
export const TakeInLearningQuestion = graphql(`mutation TakeInLearningQuestion($input: TakeInLearningQuestionInput!) { takeInLearningQuestion(input: $input) { proposal { id } } }`);
export const DeclineLearningQuestion = graphql(`mutation DeclineLearningQuestion($input: DeclineLearningQuestionInput!) { declineLearningQuestion(input: $input) { proposal { id } } }`);
