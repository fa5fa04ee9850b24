import type { ApolloCache } from '@apollo/client';
import type { NewsEvent } from '@leerkring/contract';
import type { ThreadStateData } from './facilitating.queries';

/** Brings what facilitators did with a thread into the cache; doing it twice changes nothing. */
export function applyFacilitatingNews(cache: ApolloCache, threadId: string, event: NewsEvent): void {
  const fields = changeOf(event);
  if (!fields) return;
  const id = cache.identify({ __typename: 'Thread', id: threadId });
  cache.modify({ id, fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, () => value])) });
}

/** Whether the reader may do other things after this: only the server knows what. */
export function changesRights(event: NewsEvent): boolean {
  return event.name === 'thread.locked' || event.name === 'thread.unlocked';
}

function changeOf(event: NewsEvent): Partial<ThreadStateData> | null {
  switch (event.name) {
    case 'thread.pinned':
      return { pinnedAt: event.payload.pinnedAt };
    case 'thread.unpinned':
      return { pinnedAt: null };
    case 'thread.locked':
      return { lockedAt: event.payload.lockedAt };
    case 'thread.unlocked':
      return { lockedAt: null };
    default:
      return null;
  }
}
