import type { Permission } from '@leerkring/contract';
import { isFacilitator } from '@leerkring/groups/api';
import type { Actor, Policy } from '@leerkring/platform/api';
import { hasPlace, votingSeat, type LiveSessionFacts } from '../live-sessions.policy';

/** What policies know of a consequence. */
export interface ConsequenceFacts {
  groupId: string;
  authorId: string;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    consequence: ConsequenceFacts;
  }
}

const isOpen = (session: LiveSessionFacts): boolean => session.openedAt !== null && session.closedAt === null;

/** Facilitators write cases and lead the game, participants choose, and who talks in the session notes consequences. What somebody chose nobody else may read, so there is no right to. */
export const compassPolicy: Policy<'compass_case' | 'compass_game' | 'consequence'> = {
  'compass_case.write': ({ actor, facts }) => isFacilitator(actor, facts.id) && !facts.archivedAt,
  'compass_game.run': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isOpen(facts) && about('group.take_part'),
  'compass_game.choose': ({ actor, facts, about }) => votingSeat(actor, facts.groupId) !== undefined && isOpen(facts) && hasPlace(actor, facts) && about('group.take_part'),
  'consequence.note': ({ actor, facts, about }) => isOpen(facts) && hasPlace(actor, facts) && about('group.take_part'),
  'consequence.read': ({ about }) => about('live_session.read'),
  'consequence.change': ({ actor, facts, about }) => (facts.authorId === actor.accountId || isFacilitator(actor, facts.groupId)) && about('consequence.note'),
  'consequence.remove': ({ actor, facts, about }) => (facts.authorId === actor.accountId || isFacilitator(actor, facts.groupId)) && about('consequence.note'),
};

/** Rights on a consequence whose facts are at hand, given the actor's rights on its session. */
export function rightsOnConsequence(actor: Actor, facts: ConsequenceFacts, ofSession: ReadonlySet<Permission>): Permission[] {
  const about = (other: Permission): boolean => ofSession.has(other);
  return (['consequence.read', 'consequence.change', 'consequence.remove'] as const).filter((right) => compassPolicy[right]({ actor, facts, about }));
}
