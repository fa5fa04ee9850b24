/** What became of a question for the stage. */
export const stageOutcomes = ['answered', 'set_aside'] as const;
export type StageOutcome = (typeof stageOutcomes)[number];

/** Where a question stands: it waits, it is talked about, or it is done with. */
export type StageState = 'waiting' | 'on_stage' | StageOutcome;

/** What the place of a question follows from. */
export interface StageTimes {
  takenAt: string | Date | null;
  outcome: StageOutcome | null;
}

export function stageStateOf({ takenAt, outcome }: StageTimes): StageState {
  return outcome ?? (takenAt ? 'on_stage' : 'waiting');
}

/** Questions in the order in which they should be taken: most votes first, then who asked first. */
export function byVotes<Q extends { id: string; votes: number; askedAt: string }>(questions: readonly Q[]): Q[] {
  return [...questions].sort((a, b) => b.votes - a.votes || (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : a.id < b.id ? -1 : 1));
}

/** A question without names: those are looked up when it is read. */
export interface StageQuestionNews {
  id: string;
  authorId: string;
  text: string;
  votes: number;
  askedAt: string;
  editedAt: string | null;
  takenAt: string | null;
  settledAt: string | null;
  outcome: StageOutcome | null;
}

/** What happens on the stage of a session: event name → payload. Who voted for what stands in none of them. */
export interface StageEvents {
  'stage.opened': { openedAt: string };
  'stage.closed': { closedAt: string };
  'stage_question.asked': { stageQuestion: StageQuestionNews };
  'stage_question.edited': { stageQuestion: { id: string; text: string; editedAt: string } };
  'stage_question.withdrawn': { questionId: string };
  'stage_question.taken': { questionId: string; takenAt: string };
  'stage_question.answered': { questionId: string; settledAt: string };
  /** Without words and reason: its asker and facilitators ask, for others it is no longer there. */
  'stage_question.set_aside': { questionId: string; settledAt: string };
  /** It waits again; carries its words, which may have left all earlier events. */
  'stage_question.returned': { stageQuestion: StageQuestionNews };
  /** Of questions whose votes changed since the last time, all together and at most once a second. */
  'stage_votes.counted': { counts: { questionId: string; votes: number }[] };
}

/** What follows each of them on the server. */
export const stageFollowUps: Record<keyof StageEvents, 'reaction' | 'quiet'> = {
  'stage.opened': 'quiet',
  'stage.closed': 'quiet',
  'stage_question.asked': 'quiet',
  'stage_question.edited': 'quiet',
  'stage_question.withdrawn': 'reaction',
  'stage_question.taken': 'quiet',
  'stage_question.answered': 'quiet',
  'stage_question.set_aside': 'quiet',
  'stage_question.returned': 'quiet',
  'stage_votes.counted': 'quiet',
};
