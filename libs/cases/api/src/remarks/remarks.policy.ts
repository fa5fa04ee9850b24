import type { RemarkCircle } from '@leerkring/contract';
import { membershipOf, type Actor, type Policy } from '@leerkring/platform/api';
import { groupsThatRead, isDelegate, views, type DocumentVersionFacts, type OwnerFacts } from '../sharing/sharing.policy';

export interface RemarkFacts {
  /** Whose document it is about. */
  owner: OwnerFacts;
  /** The group that it was written in. */
  groupId: string;
  circle: RemarkCircle;
  authorId: string;
  answer: boolean;
  resolved: boolean;
  deleted: boolean;
  /** The version that it was made at, and those in which what it is about was found. */
  versions: readonly DocumentVersionFacts[];
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    remark: RemarkFacts;
  }
}

/** Whether the actor belongs to those whom a remark of this group and circle is for. */
export function isInCircle(actor: Actor, { owner, groupId, circle }: Pick<RemarkFacts, 'owner' | 'groupId' | 'circle'>): boolean {
  return circle === 'group' ? Boolean(membershipOf(actor, groupId)) : groupId === owner.groupId && isDelegate(actor, owner);
}

/** In which group, and for whom there, the actor can write about a version: where it is read. The delegation chooses whether its group reads along. */
export function audiencesFor(actor: Actor, facts: DocumentVersionFacts): { groupId: string; circle: RemarkCircle }[] {
  const own = isDelegate(actor, facts) && !facts.destroyed ? [{ groupId: facts.groupId, circle: 'delegation' as const }] : [];
  return facts.atWork ? [...own, ...groupsThatRead(actor, facts).map((groupId) => ({ groupId, circle: 'group' as const }))] : [];
}

const reads = (actor: Actor, facts: RemarkFacts): boolean => isInCircle(actor, facts) && facts.versions.some((version) => views(actor, version));
const isAtWork = ({ versions }: RemarkFacts): boolean => versions.every(({ atWork }) => atWork);
const settles = (actor: Actor, facts: RemarkFacts): boolean => actor.accountId === facts.authorId || isDelegate(actor, facts.owner);

/**
 * A remark is read by those of its circle who may see the version that it was made at, or one in which its passage was found: never by people of another group,
 * however widely the document is shared.
 */
export const remarksPolicy: Policy<'remark'> = {
  'remark.write': ({ actor, facts }) => audiencesFor(actor, facts).length > 0,
  'remark.read': ({ actor, facts }) => reads(actor, facts),
  'remark.answer': ({ actor, facts, about }) => about('group.take_part') && isAtWork(facts) && !facts.answer && !facts.resolved && !facts.deleted && reads(actor, facts),
  'remark.edit': ({ actor, facts, about }) => about('group.take_part') && isAtWork(facts) && actor.accountId === facts.authorId && !facts.deleted && reads(actor, facts),
  'remark.delete': ({ actor, facts }) => actor.accountId === facts.authorId && !facts.deleted && reads(actor, facts),
  'remark.resolve': ({ actor, facts, about }) => about('group.take_part') && isAtWork(facts) && !facts.answer && !facts.resolved && !facts.deleted && reads(actor, facts) && settles(actor, facts),
  'remark.reopen': ({ actor, facts, about }) => about('group.take_part') && isAtWork(facts) && facts.resolved && !facts.deleted && reads(actor, facts) && settles(actor, facts),
};
