import type { ApolloCache, Reference } from '@apollo/client';
import type { Modifiers } from '@apollo/client/cache';
import type { NewsEvent, Permission } from '@leerkring/contract';
import { refsToFiles } from '@leerkring/platform/web';

const ofAuthor: Permission[] = ['post.read', 'post.edit', 'post.delete'];

/**
 * Brings posts that were hidden or shown again into the cache; doing it twice changes nothing. What its author and facilitators still read
 * of a hidden post travels with no news: their screens ask for it.
 * @param refsTo references to whom words mention
 */
export function applyHidingNews(cache: ApolloCache, event: NewsEvent, refsTo: (body: string, ids: readonly string[]) => Reference[]): void {
  if (event.name === 'post.hidden') {
    const { id, hiddenAt } = event.payload.post;
    modify(cache, id, { body: () => '', mentions: () => [], attachments: () => [], reactions: () => [], bookmark: () => null, hiddenAt: () => hiddenAt, viewerCan: (rights: Permission[]) => rights.filter((right) => right !== 'post.edit') });
  }
  if (event.name === 'post.unhidden') {
    const { id, body, mentions, attachments = [] } = event.payload.post;
    const files = refsToFiles(cache, attachments);
    const mentioned = refsTo(body, mentions);
    const viewerCan = (rights: Permission[]): Permission[] => (rights.includes('post.delete') ? ofAuthor : rights);
    modify(cache, id, { body: () => body, mentions: () => mentioned, attachments: () => files, hiddenAt: () => null, hiding: () => null, viewerCan });
  }
}

/** `cache.modify` without its types, which do not know that the cache holds references. */
function modify(cache: ApolloCache, id: string, fields: Record<string, (before: never) => unknown>): void {
  cache.modify({ id: cache.identify({ __typename: 'Post', id }), fields: fields as unknown as Modifiers });
}
