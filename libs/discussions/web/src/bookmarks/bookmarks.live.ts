import type { ApolloCache, ApolloClient, Reference } from '@apollo/client';
import type { Modifiers } from '@apollo/client/cache';
import type { NewsEvent } from '@leerkring/contract';
import { BookmarkOf, PostBookmark } from './bookmarks.queries';

/** Brings what one keeps up to date with one event of the own account: on the page of the post, and in the list when that is on screen. Twice is the same as once. */
export async function applyBookmarkNews(client: ApolloClient, event: NewsEvent): Promise<void> {
  switch (event.name) {
    case 'bookmark.set':
      // The news carries ids only. Who cannot be asked now is asked again when the server answers.
      await Promise.all([askAgain(client, event.payload.postId), list(client)]).catch(() => undefined);
      break;
    case 'bookmark.removed':
      forgetBookmark(client.cache, event.payload.postId);
      break;
  }
}

/** The post is not kept any more: its page and the list say so. */
export function forgetBookmark(cache: ApolloCache, postId: string): void {
  cache.modify({ id: cache.identify({ __typename: 'Post', id: postId })!, fields: { bookmark: () => null } });
  const fields = {
    bookmarks: (before: Kept, { readField }: { readField: (name: string, from: Reference) => unknown }) => {
      const nodes = before.nodes.filter((node) => readField('postId', node) !== postId);
      return { ...before, nodes, totalCount: before.totalCount - (before.nodes.length - nodes.length) };
    },
  };
  cache.modify({ id: cache.identify({ __typename: 'Viewer' })!, fields: fields as unknown as Modifiers });
}

interface Kept {
  nodes: readonly Reference[];
  totalCount: number;
}

async function askAgain(client: ApolloClient, postId: string): Promise<void> {
  const { cache } = client;
  const id = cache.identify({ __typename: 'Post', id: postId })!;
  // A post that this screen does not know is asked for with its mark when it is read.
  if (!cache.readFragment({ fragment: PostBookmark, id, fragmentName: 'PostBookmark_post' })) return;
  const { data } = await client.query({ query: BookmarkOf, variables: { postId }, fetchPolicy: 'network-only' });
  const bookmark = data?.viewer?.bookmark?.bookmark ?? null;
  cache.writeFragment({ fragment: PostBookmark, fragmentName: 'PostBookmark_post', id, data: { __typename: 'Post', id: postId, bookmark } as never });
}

async function list(client: ApolloClient): Promise<void> {
  await client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'Bookmarks' });
}
