import { membershipOf, type Policy } from '@leerkring/platform/api';

export interface CaseFileFacts {
  /** The municipality that brought the case in. */
  organisationId: string;
  groupId: string;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    case_file: CaseFileFacts;
  }
}

/** The words of a case are seen by its learning group only; the municipality's own members in that group work on it. Of its documents see `sharing/`. */
export const casesPolicy: Policy<'case_file'> = {
  'case_file.open': ({ actor, facts }) => !facts.archivedAt && Boolean(membershipOf(actor, facts.id)?.organisationId),
  'case_file.read': ({ actor, facts }) => membershipOf(actor, facts.groupId) !== undefined,
  'case_file.update': ({ actor, facts, about }) => about('group.take_part') && isOwn(membershipOf(actor, facts.groupId)?.organisationId, facts),
  'case_file.discuss': ({ actor, facts, about }) => about('group.take_part') && membershipOf(actor, facts.groupId) !== undefined,
};

function isOwn(organisationId: string | null | undefined, facts: CaseFileFacts): boolean {
  return organisationId === facts.organisationId;
}
