import type { Permission, StageOutcome } from '@leerkring/contract';
import { isFacilitator } from '@leerkring/groups/api';
import type { Actor, Policy } from '@leerkring/platform/api';
import type { LiveSessionFacts } from '../live-sessions.policy';

/** What policies know of a question for the stage. */
export interface StageQuestionFacts {
  groupId: string;
  authorId: string;
  takenAt: Date | null;
  outcome: StageOutcome | null;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    stage_question: StageQuestionFacts;
  }
}

const isOpen = (session: LiveSessionFacts): boolean => session.openedAt !== null && session.closedAt === null;
const isOwn = (actor: Actor, facts: StageQuestionFacts): boolean => actor.accountId !== null && facts.authorId === actor.accountId;

/**
 * Facilitators lead the stage, of which there is none in a sub-session, who may talk asks and votes, and what is set aside only its asker and facilitators still read. Whoever may read a
 * session without taking part in it, as an observer does, reads questions and neither asks nor votes.
 */
export const stagePolicy: Policy<'stage' | 'stage_question'> = {
  'stage.run': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isOpen(facts) && !facts.partOfId && about('group.take_part'),
  'stage_question.ask': ({ facts, about }) => isOpen(facts) && about('group.take_part'),
  'stage_question.vote': ({ facts, about }) => isOpen(facts) && about('group.take_part'),
  'stage_question.read': ({ actor, facts, about }) => (facts.outcome !== 'set_aside' || isOwn(actor, facts) || isFacilitator(actor, facts.groupId)) && about('live_session.read'),
  'stage_question.change': ({ actor, facts, about }) => isOwn(actor, facts) && !facts.takenAt && !facts.outcome && about('stage_question.ask'),
  'stage_question.withdraw': ({ actor, facts, about }) => isOwn(actor, facts) && (!facts.takenAt || facts.outcome === 'set_aside') && about('live_session.read'),
};

/** Rights on a question whose facts are at hand, given the actor's rights on its session. */
export function rightsOnStageQuestion(actor: Actor, facts: StageQuestionFacts, ofSession: ReadonlySet<Permission>): Permission[] {
  const about = (other: Permission): boolean => ofSession.has(other);
  return (['stage_question.read', 'stage_question.change', 'stage_question.withdraw'] as const).filter((right) => stagePolicy[right]({ actor, facts, about }));
}
