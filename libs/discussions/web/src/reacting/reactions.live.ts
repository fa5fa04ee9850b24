import type { ApolloCache, Reference } from '@apollo/client';
import type { Modifiers } from '@apollo/client/cache';
import { limits, withReaction, withoutReaction, type NewsEvent, type Reacted } from '@leerkring/contract';
import { keepName, registerPolicies } from '@leerkring/platform/web';

// A list that got shorter takes the place of the one before.
registerPolicies({ Post: { fields: { reactions: { merge: false } } } });

type Kept = readonly Reacted<Reference>[];

/** The reactions to a post that is shown again travel with no news: the thread is asked for again. */
export function asksAgainOfReacting(event: NewsEvent): boolean {
  return event.name === 'post.unhidden';
}

/** Brings reactions that were given and taken back into the cache; doing it twice changes nothing. */
export function applyReactionNews(cache: ApolloCache, threadId: string, event: NewsEvent, me: string | null): void {
  if (event.name !== 'reaction.added' && event.name !== 'reaction.removed') return;
  const { postId, kind, accountId } = event.payload;
  const person: Reference = { __ref: cache.identify({ __typename: 'Account', id: accountId })! };
  const change = { __typename: 'PostReactions', kind, person, mine: accountId === me, same: (other: Reference) => other.__ref === person.__ref };
  const added = event.name === 'reaction.added';
  if (added && event.actor?.id === accountId) keepName(cache, accountId, event.actor.name);
  const head = headOf(cache, threadId);
  modify(cache, postId, (before, gone) => {
    const reactions = before.find((other) => other.kind === kind);
    // Of more people than are named, only the head of the thread tells whether this one is counted.
    const counted = event.seq <= head && (reactions?.count ?? 0) > (added ? limits.reactionPeople - 1 : (reactions?.people.length ?? 0));
    if (gone || counted) return before;
    return added ? withReaction(before, change) : withoutReaction(before, change);
  });
}

function headOf(cache: ApolloCache, threadId: string): number {
  let head = 0;
  cache.modify({ id: cache.identify({ __typename: 'Thread', id: threadId })!, fields: { head: (before: number) => (head = before) } });
  return head;
}

/** `cache.modify` without its types, which do not know that the cache holds references. */
function modify(cache: ApolloCache, id: string, change: (before: Kept, gone: boolean) => Kept): void {
  const fields = { reactions: (before: Kept, { readField }: { readField: (name: string) => unknown }) => change(before, Boolean(readField('deletedAt') || readField('hiddenAt'))) };
  cache.modify({ id: cache.identify({ __typename: 'Post', id })!, fields: fields as unknown as Modifiers });
}
