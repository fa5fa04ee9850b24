import type { Permission } from '@leerkring/contract';
import { isFacilitator, isMember } from '@leerkring/groups/api';
import type { Actor, Policy } from '@leerkring/platform/api';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { votingSeat } from '../live-sessions.policy';

/** What policies know of a date poll. */
export interface DatePollFacts {
  groupId: string;
  settledAt: Date | null;
  cancelledAt: Date | null;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    date_poll: DatePollFacts;
  }
}

const goesOn = (poll: DatePollFacts): boolean => poll.settledAt === null && poll.cancelledAt === null;

/** Facilitators ask when a group can meet and pick the moment; whoever comes for a municipality answers for it, and members read. */
export const datePollsPolicy: Policy<'date_poll'> = {
  'date_poll.open': ({ actor, facts }) => isFacilitator(actor, facts.id) && !facts.archivedAt,
  'date_poll.read': ({ actor, facts }) => isMember(actor, facts.groupId),
  'date_poll.answer': ({ actor, facts, about }) => votingSeat(actor, facts.groupId) !== undefined && goesOn(facts) && about('group.take_part'),
  'date_poll.settle': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && goesOn(facts) && about('group.take_part'),
  'date_poll.cancel': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && goesOn(facts) && about('group.take_part'),
};

/** Everything that can be asked about a date poll itself. */
export const datePollRights: readonly Permission[] = ['date_poll.read', 'date_poll.answer', 'date_poll.settle', 'date_poll.cancel'];

/** The SQL twin of `date_poll.read`: keeps rows whose date poll the actor may read. */
export function visibleDatePolls<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, datePollIdColumn: string, actor: Actor): SelectQueryBuilder<E> {
  const datePollGroups = actor.memberships.map((membership) => membership.groupId);
  return query.andWhere(`${datePollIdColumn} IN (SELECT id FROM date_polls WHERE group_id = ANY(:datePollGroups::uuid[]))`, { datePollGroups });
}
