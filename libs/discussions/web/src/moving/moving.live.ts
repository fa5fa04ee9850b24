import type { ApolloCache, Reference } from '@apollo/client';
import type { EventName, Events, NewsEvent } from '@leerkring/contract';
import { markRead, modifyThread, postOf, takeIn, writePost } from '../discussions.live';
import { PostView, type PostData } from '../thread.queries';

const asking: readonly EventName[] = ['post.moved', 'post.received', 'thread.merged', 'thread.moved'];

/** After these there is something that travels with no news, such as where a post went: the thread is asked for again. */
export function asksAgainOfMoving(event: NewsEvent): boolean {
  return asking.includes(event.name);
}

/** Brings posts that come and go, and that a thread goes on elsewhere, into the cache; doing it twice changes nothing. */
export function applyMovingNews(cache: ApolloCache, threadId: string, event: NewsEvent, accountId: string | null): void {
  if (event.name === 'post.moved') leaveStubs(cache, threadId, event);
  if (event.name === 'post.received' && event.actor) {
    const { editedAt, deletedAt, hiddenAt, ...news } = event.payload.post;
    const post = postOf(news, event.seq, event.actor, accountId);
    const viewerCan = deletedAt ? ['post.read' as const] : post.viewerCan.filter((right) => !hiddenAt || right !== 'post.edit');
    receive(cache, { ...post, editedAt, deletedAt, hiddenAt, viewerCan }, event.at);
  }
  if (event.name === 'thread.merged') {
    const { mergedAt } = event.payload;
    cache.modify({ id: cache.identify({ __typename: 'Thread', id: threadId }), fields: { mergedAt: () => mergedAt, pinnedAt: () => null } });
  }
}

function known(cache: ApolloCache, id: string): PostData | null {
  return cache.readFragment({ fragment: PostView, fragmentName: 'PostView_post', id: cache.identify({ __typename: 'Post', id })! }) as PostData | null;
}

/** What stays where posts stood; where they went is asked for. What answered one of them answers what is left of it. */
function leaveStubs(cache: ApolloCache, threadId: string, { seq, payload: { posts, movedAt } }: { seq: number; payload: Events['post.moved'] }): void {
  const stubs = new Map(posts.map(({ postId, stubId }) => [postId, stubId]));
  const refs = new Map<string, Reference>();
  for (const { postId, stubId, ordinal } of posts) {
    const post = known(cache, postId);
    if (!post) continue;
    const parentId = post.parentId && (stubs.get(post.parentId) ?? post.parentId);
    const gone = { body: '', mentions: [], attachments: [], reactions: [], bookmark: null, editedAt: null, deletedAt: movedAt, hiddenAt: null, hiding: null, movedAt, movedTo: null, viewerCan: ['post.read'] as PostData['viewerCan'] };
    writePost(cache, { ...post, id: stubId, clientId: stubId, threadId, ordinal, seq, parentId, ...gone });
    refs.set(cache.identify({ __typename: 'Post', id: postId })!, { __ref: cache.identify({ __typename: 'Post', id: stubId })! });
  }
  modifyThread(cache, threadId, {
    openingPost: (ref) => refs.get(ref.__ref) ?? ref,
    posts: (connection, { readField }) => {
      for (const node of connection.nodes) {
        const stub = stubs.get(readField<string>('parentId', node) ?? '');
        if (stub && !refs.has(node.__ref)) cache.modify({ id: node.__ref, fields: { parentId: () => stub } });
      }
      return { ...connection, nodes: connection.nodes.map((node) => refs.get(node.__ref) ?? node) };
    },
  });
}

/** A post comes in at its new place; where it was read before, it is not looked for any more. */
function receive(cache: ApolloCache, post: PostData, at: string): void {
  const before = known(cache, post.id);
  if (before && before.threadId !== post.threadId) {
    const id = cache.identify({ __typename: 'Thread', id: before.threadId });
    for (const fieldName of ['posts', 'openingPost']) cache.evict({ id, fieldName });
  }
  if (before?.threadId !== post.threadId) writePost(cache, { ...before, ...post });
  takeIn(cache, post, null);
  modifyThread(cache, post.threadId, { lastPostAt: (last, { readField }) => (Number(readField('lastOrdinal')) > post.ordinal ? last : at) });
  markRead(cache, post.threadId, 0);
}
