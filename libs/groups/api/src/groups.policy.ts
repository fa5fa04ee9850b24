import { hasRole, membershipOf, type Actor, type KnownFacts, type Policy } from '@leerkring/platform/api';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** What policies know of a group. */
export interface GroupFacts {
  id: string;
  trackId: string;
  archivedAt: Date | null;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    group: GroupFacts;
  }
}

/** What policies need of a group that was just read: they do not read it again. */
export function knownGroup(group: GroupFacts): KnownFacts {
  return new Map([[`group:${group.id}`, group as object]]);
}

/** Whether the actor sits in the group now: what is said and shared inside is for these people only. */
export function isMember(actor: Actor, groupId: string): boolean {
  return membershipOf(actor, groupId) !== undefined;
}

/** Whether the actor is a facilitator of this very group. */
export function isFacilitator(actor: Actor, groupId: string): boolean {
  return membershipOf(actor, groupId)?.role === 'facilitator';
}

const seesEveryGroup = (actor: Actor): boolean => hasRole(actor, 'programme_manager', 'admin');
const composes = (actor: Actor, groupId: string): boolean => isFacilitator(actor, groupId) || hasRole(actor, 'programme_manager');

/** Who may see a group, take part in it and compose it. Programme managers and admins see that it is there, not what is said. */
export const groupsPolicy: Policy<'group' | 'membership' | 'group_invitation'> = {
  'group.create': ({ actor }) => hasRole(actor, 'programme_manager'),
  'group.read': ({ actor, facts }) => isMember(actor, facts.id) || seesEveryGroup(actor),
  'group.take_part': ({ actor, facts }) => isMember(actor, facts.id) && !facts.archivedAt,
  'group.update': ({ actor, facts }) => composes(actor, facts.id) && !facts.archivedAt,
  'group.archive': ({ actor, facts }) => composes(actor, facts.id) && !facts.archivedAt,
  'group.reopen': ({ actor, facts }) => composes(actor, facts.id) && facts.archivedAt !== null,
  // For a large event the programme brings more municipalities together than learn in one group.
  'group.overfill': ({ actor, facts }) => hasRole(actor, 'programme_manager') && !facts.archivedAt,
  'membership.add': ({ actor, facts }) => composes(actor, facts.id) && !facts.archivedAt,
  'membership.end': ({ actor, facts }) => composes(actor, facts.id),
  'group_invitation.send': ({ actor }) => seesEveryGroup(actor),
  'membership.leave': ({ actor, facts }) => isMember(actor, facts.id),
};

/** The SQL twin of `group.read`: keeps rows of groups that the actor may see. */
export function visibleGroups<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, groupIdColumn: string, actor: Actor): SelectQueryBuilder<E> {
  return seesEveryGroup(actor) ? query : inOwnGroups(query, groupIdColumn, actor);
}

/** The SQL twin of `isMember`: keeps rows of groups that the actor sits in. For the lists of rooms whose content is for members. */
export function inOwnGroups<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, groupIdColumn: string, actor: Actor): SelectQueryBuilder<E> {
  return query.andWhere(`${groupIdColumn} = ANY(:ownGroupIds::uuid[])`, { ownGroupIds: actor.memberships.map((membership) => membership.groupId) });
}
