import type { ApolloCache, Reference } from '@apollo/client';
import type { Modifiers } from '@apollo/client/cache';
import { limits, withReaction, withoutReaction, type NewsEvent, type Reacted } from '@leerkring/contract';
import { keepName, registerPolicies } from '@leerkring/platform/web';

// A list that got shorter takes the place of the one before.
registerPolicies({ ChatMessage: { fields: { reactions: { merge: false } } } });

type Kept = readonly Reacted<Reference>[];

/** The reactions to a message that is shown again travel with no news: it is asked for again. Returns its id, or null. */
export function asksAgainOfReacting(event: NewsEvent): string | null {
  return event.name === 'chat_message.unhidden' && event.payload.chatMessage.reactionCount > 0 ? event.payload.chatMessage.id : null;
}

/**
 * Brings reactions that were given and taken back into the cache.
 * @returns whether the news was of that
 */
export function applyReactingNews(cache: ApolloCache, sessionId: string, event: NewsEvent, me: string | null): boolean {
  if (event.name !== 'chat_reaction.added' && event.name !== 'chat_reaction.removed') return false;
  const { chatMessageId, kind, accountId } = event.payload;
  const person: Reference = { __ref: `Account:${accountId}` };
  const change = { __typename: 'ChatReactions', kind, person, mine: accountId === me, same: (other: Reference) => other.__ref === person.__ref };
  const added = event.name === 'chat_reaction.added';
  if (added && event.actor?.id === accountId) keepName(cache, accountId, event.actor.name);
  const head = headOf(cache, sessionId);
  modify(cache, chatMessageId, (before, gone) => {
    const reactions = before.find((other) => other.kind === kind);
    // Of more people than are named, only the head of the session tells whether this one is counted.
    const counted = event.seq <= head && (reactions?.count ?? 0) > (added ? limits.reactionPeople - 1 : (reactions?.people.length ?? 0));
    if (gone || counted) return before;
    return added ? withReaction(before, change) : withoutReaction(before, change);
  });
  return true;
}

function headOf(cache: ApolloCache, sessionId: string): number {
  let head = 0;
  cache.modify({ id: `LiveSession:${sessionId}`, fields: { head: (before: number) => (head = before) } });
  return head;
}

/** `cache.modify` without its types, which do not know that the cache holds references. */
function modify(cache: ApolloCache, id: string, change: (before: Kept, gone: boolean) => Kept): void {
  const fields = { reactions: (before: Kept, { readField }: { readField: (name: string) => unknown }) => change(before, Boolean(readField('deletedAt') || readField('hiddenAt'))) };
  cache.modify({ id: `ChatMessage:${id}`, fields: fields as unknown as Modifiers });
}
