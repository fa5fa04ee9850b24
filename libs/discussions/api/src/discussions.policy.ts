import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Permission, SubjectRef } from '@leerkring/contract';
import { isFacilitator, isMember } from '@leerkring/groups/api';
import type { Actor, Policy } from '@leerkring/platform/api';

/** What policies know of a thread. */
export interface ThreadFacts {
  about: SubjectRef;
}

/** What policies know of a post. */
export interface PostFacts {
  authorId: string;
  deletedAt: Date | null;
  about: SubjectRef;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    thread: ThreadFacts;
    post: PostFacts;
  }
}

/** Who may read and write in threads: the members of the group, and in an archived group nobody writes any more. */
export const discussionsPolicy: Policy<'thread' | 'post'> = {
  'thread.start': ({ actor, facts }) => isMember(actor, facts.id) && !facts.archivedAt,
  'thread.announce': ({ actor, facts }) => isFacilitator(actor, facts.id) && !facts.archivedAt,
  'thread.read': ({ actor, facts }) => facts.about.type === 'group' && isMember(actor, facts.about.id),
  'post.add': ({ about }) => about('group.take_part'),
  'post.read': ({ about }) => about('thread.read'),
  'post.edit': ({ actor, facts, about }) => facts.authorId === actor.accountId && !facts.deletedAt && about('post.add'),
  'post.delete': ({ actor, facts, about }) => facts.authorId === actor.accountId && !facts.deletedAt && about('post.add'),
};

/** Rights on a thread whose facts are at hand, given the actor's rights on what it is about. */
export function rightsOnThread(actor: Actor, facts: ThreadFacts, ofSubject: ReadonlySet<Permission>): Permission[] {
  return (['thread.read', 'post.add'] as const).filter((right) => discussionsPolicy[right]({ actor, facts, about: (other) => ofSubject.has(other) }));
}

/** Rights on a post whose facts are at hand, given the actor's rights on its thread: a page of posts asks the database once. */
export function rightsOnPost(actor: Actor, facts: PostFacts, ofThread: readonly Permission[]): Permission[] {
  const about = (other: Permission): boolean => ofThread.includes(other);
  return (['post.read', 'post.edit', 'post.delete'] as const).filter((right) => discussionsPolicy[right]({ actor, facts, about }));
}

/** The SQL twin of `thread.read`: keeps rows whose thread the actor may read. */
export function visibleThreads<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, threadIdColumn: string, actor: Actor): SelectQueryBuilder<E> {
  const groupIds = actor.memberships.map((membership) => membership.groupId);
  return query.andWhere(
    `EXISTS (SELECT FROM threads seen WHERE seen.id = ${threadIdColumn} AND seen.subject_type = 'group' AND seen.subject_id = ANY(:threadGroupIds::uuid[]))`,
    { threadGroupIds: groupIds },
  );
}
