/** What happens to the questions that a municipality collects, and to the learning questions that they become: event name → payload. They carry no words: screens ask. */
export interface LocalIntakeEvents {
  'local_question.added': { applicationId: string; localQuestionId: string };
  'local_question.changed': { applicationId: string; localQuestionId: string };
  'local_question.removed': { applicationId: string; localQuestionId: string };
  'local_question.marked': { applicationId: string; localQuestionId: string };
  'local_question.chosen': { applicationId: string; localQuestionId: string };
  'local_question.linked': { applicationId: string; localQuestionId: string };
  'local_intake.laid_before': { applicationId: string };
  'learning_question.proposed': { proposalId: string };
  'learning_question.taken_in': { proposalId: string };
  'learning_question.declined': { proposalId: string };
}

/** What follows each of them on the server. */
export const localIntakeFollowUps: Record<keyof LocalIntakeEvents, 'reaction' | 'quiet'> = {
  'local_question.added': 'quiet',
  'local_question.changed': 'quiet',
  'local_question.removed': 'quiet',
  'local_question.marked': 'quiet',
  'local_question.chosen': 'quiet',
  'local_question.linked': 'quiet',
  'local_intake.laid_before': 'quiet',
  'learning_question.proposed': 'quiet',
  'learning_question.taken_in': 'quiet',
  'learning_question.declined': 'quiet',
};
