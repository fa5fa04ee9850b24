import type { ApolloCache, Reference } from '@apollo/client';
import { graphql, type NewsEvent } from '@leerkring/contract';

/** All that the room knows of them before their own query. */
const SubSessionsMark = graphql(`
  fragment SubSessionsMark on SubSessions @_unmask {
    id
  }
`);

/** The first sub-sessions of a session are there: their own stream tells the rest. */
export function applySubSessionsOpened(cache: ApolloCache, sessionId: string, event: NewsEvent): boolean {
  if (event.name !== 'sub_sessions.opened') return false;
  cache.modify<{ subSessions: Reference | null }>({ id: `LiveSession:${sessionId}`, fields: { subSessions: (known) => known ?? mark(cache, sessionId) } });
  return true;
}

/**
 * Writes news of sub-sessions into the cache; twice is the same as once.
 * @returns false when they must be fetched anew: one was added, renamed or closed
 */
export function applySubSessionNews(cache: ApolloCache, mainId: string, event: NewsEvent): boolean {
  switch (event.name) {
    case 'sub_sessions.counted':
      for (const [id, taken] of Object.entries(event.payload.taken)) cache.modify<{ taken: number }>({ id: `SubSession:${id}`, fields: { taken: () => taken } });
      break;
    case 'sub_sessions.recalled':
      cache.modify<{ backAt: string | null }>({ id: `SubSessions:${mainId}`, fields: { backAt: () => event.payload.backAt } });
      break;
    default:
      return false;
  }
  cache.modify<{ head: number }>({ id: `SubSessions:${mainId}`, fields: { head: (head) => Math.max(head, event.seq) } });
  return true;
}

/** What the reader may do in these is asked anew when they are entered: with the seat it became another. */
export function forgetRightsIn(cache: ApolloCache, ids: readonly string[]): void {
  cache.batch({
    update: () => {
      for (const id of ids) cache.evict({ id: `LiveSession:${id}`, fieldName: 'viewerCan' });
    },
  });
}

function mark(cache: ApolloCache, id: string): Reference {
  return cache.writeFragment({ fragment: SubSessionsMark, data: { __typename: 'SubSessions', id } as never })!;
}
