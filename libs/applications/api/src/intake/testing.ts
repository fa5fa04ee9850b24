import type { ApplicationState } from '@leerkring/contract';

/** What specs ask of intakes and local intakes, and what is answered. */
const mutation = (name: string, input: string, payload = 'application { id }') => `mutation ($input: ${input}!) { ${name}(input: $input) { ${payload} } }`;
export const OFFER = mutation('offerIntakeSlots', 'OfferIntakeSlotsInput', 'track { id }');
export const CHANGE = mutation('changeIntakeSlot', 'ChangeIntakeSlotInput', 'track { id }');
export const WITHDRAW = mutation('withdrawIntakeSlot', 'CallOffInput', 'track { id }');
export const BOOK = mutation('bookIntake', 'BookIntakeInput');
export const PLAN = mutation('planIntake', 'PlanIntakeInput');
export const CANCEL = mutation('cancelIntake', 'CallOffInput');
export const SAVE = mutation('saveIntakeAnswer', 'SaveIntakeAnswerInput');
export const LAY = mutation('layIntakeReportBefore', 'LayIntakeReportBeforeInput');
export const REMARK = mutation('remarkIntakeReport', 'RemarkIntakeReportInput');
export const MOVE = mutation('moveApplication', 'MoveApplicationInput');
export const ADD = mutation('addLocalQuestion', 'AddLocalQuestionInput');
export const CHANGE_QUESTION = mutation('changeLocalQuestion', 'ChangeLocalQuestionInput');
export const MARK = mutation('markLocalQuestion', 'SetLocalQuestionInput');
export const CHOOSE = mutation('chooseLocalQuestion', 'SetLocalQuestionInput');
export const LAY_LOCAL = mutation('layLocalIntakeBefore', 'LayLocalIntakeBeforeInput');
export const LINK = mutation('linkLocalQuestion', 'LinkLocalQuestionInput', 'localQuestion { id }');
export const PROPOSE = mutation('proposeLearningQuestion', 'ProposeLearningQuestionInput', 'localQuestion { id }');
export const TAKE_IN = mutation('takeInLearningQuestion', 'TakeInLearningQuestionInput', 'proposal { id }');
export const DECLINE = mutation('declineLearningQuestion', 'DeclineLearningQuestionInput', 'proposal { id }');
export const READ = `query ($id: ID!) { application(id: $id) { state viewerCan intakeChoice { id startsAt offeredBy { id } } localQuestionsLaidBeforeAt localQuestionsAtMost viewerCanLocally
  intakes { id kind sequence cancelledAt reason link slot { id startsAt way } } changes { toState reason }
  intakeReports { id kind laidBeforeAt missing remark remarkRevision answers { question value revision } viewerCan }
  localQuestions { id question askedBy revision chosenAt marks marked learningQuestion { name } proposal { id nameNl declinedAt reason } } } }`;
export const TRACK = 'query ($slug: String!) { track(slug: $slug) { intakeSlots { id intake { kind application { id } } } collectedQuestions { question learningQuestion { id } application { id } } learningQuestionProposals { id nameNl } } }';

export interface Now {
  state: ApplicationState;
  intakeChoice: { id: string }[];
  intakes: { id: string; kind: string; sequence: number; cancelledAt: string | null; reason: string; link: string; slot: { id: string; startsAt: string } }[];
  changes: { toState: string; reason: string }[];
  intakeReports: { id: string; kind: string; missing: string[]; remark: string; answers: { question: string; value: string; revision: number }[]; viewerCan: string[] }[];
  localQuestions: { id: string; question: string; marks: number; marked: boolean; chosenAt: string | null; learningQuestion: { name: string } | null; proposal: { id: string; declinedAt: string | null; reason: string } | null }[];
  viewerCanLocally: string[];
}
