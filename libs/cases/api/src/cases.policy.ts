import { isCaseAtWork, type CaseState } from '@leerkring/contract';
import { isFacilitator, isMember } from '@leerkring/groups/api';
import { membershipOf, type Actor, type Policy } from '@leerkring/platform/api';

export interface CaseFileFacts {
  /** The municipality that brought the case in. */
  organisationId: string;
  groupId: string;
  state: CaseState;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    case_file: CaseFileFacts;
  }
}

/**
 * The words of a case are seen by its learning group only; the municipality's own members in that group work on it, while it is not closed. What facilitators
 * may besides is to say where it stands. Of its documents see `sharing/`.
 */
export const casesPolicy: Policy<'case_file'> = {
  'case_file.open': ({ actor, facts }) => !facts.archivedAt && Boolean(membershipOf(actor, facts.id)?.organisationId),
  'case_file.read': ({ actor, facts }) => isMember(actor, facts.groupId),
  'case_file.update': ({ actor, facts, about }) => about('group.take_part') && isOwn(actor, facts) && isCaseAtWork(facts.state),
  'case_file.discuss': ({ actor, facts, about }) => about('group.take_part') && isMember(actor, facts.groupId) && isCaseAtWork(facts.state),
  'case_file.steer': ({ actor, facts, about }) => about('group.take_part') && (isOwn(actor, facts) || isFacilitator(actor, facts.groupId)),
  'case_file.settle': ({ actor, facts, about }) => about('group.take_part') && isOwn(actor, facts),
  'case_file.hand_over': ({ actor, facts, about }) => about('group.take_part') && isOwn(actor, facts) && isCaseAtWork(facts.state),
};

/** Whether the actor sits in the group for the municipality of the case. */
function isOwn(actor: Actor, { groupId, organisationId }: CaseFileFacts): boolean {
  return membershipOf(actor, groupId)?.organisationId === organisationId;
}
