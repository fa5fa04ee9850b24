import type { ApolloCache } from '@apollo/client';
import type { EventName, NewsEvent } from '@leerkring/contract';
import type { ThreadOutcomeData, ThreadStateData } from './facilitating.queries';

/** Brings what facilitators did with a thread into the cache; doing it twice changes nothing. */
export function applyFacilitatingNews(cache: ApolloCache, threadId: string, event: NewsEvent): void {
  const fields = changeOf(event);
  if (!fields) return;
  const id = cache.identify({ __typename: 'Thread', id: threadId });
  cache.modify({ id, fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, () => value])) });
}

/** After these the reader may do other things, or there are words that travel with no news: the thread is asked for again. */
const asking: readonly EventName[] = ['thread.locked', 'thread.unlocked', 'thread.closed', 'thread.reopened', 'thread.marked_best_practice'];

export function asksAgain(event: NewsEvent): boolean {
  return asking.includes(event.name);
}

function changeOf(event: NewsEvent): Partial<ThreadStateData & ThreadOutcomeData> | null {
  switch (event.name) {
    case 'thread.pinned':
      return { pinnedAt: event.payload.pinnedAt };
    case 'thread.unpinned':
      return { pinnedAt: null };
    case 'thread.locked':
      return { lockedAt: event.payload.lockedAt };
    case 'thread.unlocked':
      return { lockedAt: null };
    case 'thread.closed':
      return { closedAt: event.payload.closedAt };
    case 'thread.reopened':
      return { closedAt: null, outcome: null };
    case 'thread.marked_best_practice':
      return { kind: 'best_practice', markedAt: event.payload.markedAt };
    default:
      return null;
  }
}
