import type { ApolloCache } from '@apollo/client';
import type { Modifiers } from '@apollo/client/cache';
import type { NewsEvent, Permission } from '@leerkring/contract';
import { refsToFiles, registerPolicies } from '@leerkring/platform/web';
import { refsToMentioned } from '../mentioning/mentioning.live';

registerPolicies({ ChatMessage: { fields: { hiding: { merge: false }, attachments: { merge: false } } } });

const ofAuthor: Permission[] = ['chat_message.read', 'chat_message.edit', 'chat_message.delete'];

/**
 * Brings messages that were hidden or shown again into the cache. What its author and facilitators still read of a hidden message travels
 * with no news: their screens ask for it.
 * @returns whether the news was of that
 */
export function applyHidingNews(cache: ApolloCache, event: NewsEvent): boolean {
  switch (event.name) {
    case 'chat_message.hidden': {
      const { id, hiddenAt } = event.payload.chatMessage;
      modify(cache, id, { body: () => '', attachments: () => [], reactions: () => [], mentions: () => [], hiddenAt: () => hiddenAt, viewerCan: (rights: Permission[]) => rights.filter((right) => right !== 'chat_message.edit') });
      return true;
    }
    case 'chat_message.unhidden': {
      const { id, body, attachments = [] } = event.payload.chatMessage;
      const viewerCan = (rights: Permission[]): Permission[] => (rights.includes('chat_message.delete') ? ofAuthor : rights);
      modify(cache, id, { body: () => body, mentions: () => refsToMentioned(cache, body), attachments: () => refsToFiles(cache, attachments), hiddenAt: () => null, hiding: () => null, viewerCan });
      return true;
    }
    default:
      return false;
  }
}

/** What was deleted since stays as it is. */
function modify(cache: ApolloCache, id: string, fields: Record<string, (before: never) => unknown>): void {
  const kept = Object.fromEntries(
    Object.entries(fields).map(([name, change]) => [name, (before: never, { readField }: { readField: (field: string) => unknown }) => (readField('deletedAt') ? before : change(before))]),
  );
  cache.modify({ id: `ChatMessage:${id}`, fields: kept as unknown as Modifiers });
}
