import { isCaseAtWork, type CaseState } from '@leerkring/contract';
import { isFacilitator, isMember } from '@leerkring/groups/api';
import { membershipOf, type Actor, type Policy } from '@leerkring/platform/api';

export interface CaseFileFacts {
  /** The municipality that brought the case in. */
  organisationId: string;
  groupId: string;
  state: CaseState;
}

export interface CaseNoteFacts {
  authorId: string;
  deletedAt: Date | null;
}

export interface WeighingFacts {
  /** The group of its case. */
  groupId: string;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    case_file: CaseFileFacts;
    case_note: CaseNoteFacts;
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a lesson has no rule of its own: its case file decides
    lesson: {};
    weighing: WeighingFacts;
  }
}

/**
 * The words of a case are seen by its learning group only; the municipality's own members in that group work on it, while it is not closed. What facilitators
 * may besides is to say where it stands, and to write notes, lessons and weighing frameworks in it, and on its process canvas. Of its documents see `sharing/`.
 */
export const casesPolicy: Policy<'case_file' | 'case_note' | 'lesson' | 'weighing' | 'canvas'> = {
  'case_file.open': ({ actor, facts }) => !facts.archivedAt && Boolean(membershipOf(actor, facts.id)?.organisationId),
  'case_file.read': ({ actor, facts }) => isMember(actor, facts.groupId),
  'case_file.update': ({ actor, facts, about }) => about('group.take_part') && isOwn(actor, facts) && isCaseAtWork(facts.state),
  'case_file.discuss': ({ actor, facts, about }) => about('group.take_part') && isMember(actor, facts.groupId) && isCaseAtWork(facts.state),
  'case_file.steer': ({ actor, facts, about }) => about('group.take_part') && worksOn(actor, facts),
  'case_file.settle': ({ actor, facts, about }) => about('group.take_part') && isOwn(actor, facts),
  'case_file.hand_over': ({ actor, facts, about }) => about('group.take_part') && isOwn(actor, facts) && isCaseAtWork(facts.state),
  'case_file.export': ({ actor, facts }) => isOwn(actor, facts),
  'case_note.write': ({ actor, facts, about }) => about('group.take_part') && worksOn(actor, facts) && isCaseAtWork(facts.state),
  'case_note.read': ({ about }) => about('case_file.read'),
  'case_note.edit': ({ actor, facts, about }) => isOwnNote(actor, facts) && about('case_note.write'),
  'case_note.delete': ({ actor, facts, about }) => isOwnNote(actor, facts) && about('case_file.read'),
  'canvas.arrange': ({ actor, facts, about }) => about('group.take_part') && worksOn(actor, facts) && isCaseAtWork(facts.state),
  'lesson.draft': ({ actor, facts, about }) => about('group.take_part') && worksOn(actor, facts) && isCaseAtWork(facts.state),
  'lesson.read': ({ about }) => about('case_file.read'),
  'lesson.change': ({ about }) => about('lesson.draft'),
  'lesson.finish': ({ about }) => about('lesson.draft'),
  'lesson.reopen': ({ about }) => about('lesson.draft'),
  'lesson.remove': ({ about }) => about('lesson.draft'),
  'weighing.draft': ({ actor, facts, about }) => about('group.take_part') && worksOn(actor, facts) && isCaseAtWork(facts.state),
  'weighing.read': ({ about }) => about('case_file.read'),
  'weighing.change': ({ about }) => about('weighing.draft'),
  'weighing.remove': ({ about }) => about('weighing.draft'),
  'weighing.keep': ({ about }) => about('weighing.draft'),
  'weighing.lay_before': ({ about }) => about('weighing.draft'),
  'weighing.answer': ({ actor, facts, about }) => about('case_file.discuss') && votingSeat(actor, facts.groupId) !== undefined,
  'weighing.settle': ({ about }) => about('weighing.draft'),
};

/** The municipality that the actor speaks for in a group: participants come for one, facilitators guide. */
export function votingSeat(actor: Actor, groupId: string): string | undefined {
  return actor.memberships.find((seat) => seat.groupId === groupId && seat.role === 'participant')?.organisationId ?? undefined;
}

/** Whether the actor sits in the group for the municipality of the case. */
function isOwn(actor: Actor, { groupId, organisationId }: CaseFileFacts): boolean {
  return membershipOf(actor, groupId)?.organisationId === organisationId;
}

/** Whether the actor is of the municipality of the case, or facilitates its group. */
function worksOn(actor: Actor, facts: CaseFileFacts): boolean {
  return isOwn(actor, facts) || isFacilitator(actor, facts.groupId);
}

function isOwnNote(actor: Actor, { authorId, deletedAt }: CaseNoteFacts): boolean {
  return actor.accountId === authorId && !deletedAt;
}
