import { useApolloClient } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useEffect, useMemo, useRef } from 'react';
import type { Placed } from './arrange';
import { AnsweredPosts, type ThreadData } from './thread.queries';

/** What was asked for so many times ago is let go: those who quote it are far away. */
const REMEMBERED = 12;

/** Fetches the posts that are quoted on screen and not loaded with their page. */
export function useAnswered({ id, openingPost, posts: { nodes } }: ThreadData, placed: Iterable<Placed>): void {
  const client = useApolloClient();
  const asked = useRef<string[][]>([]);
  const missing = useMemo(() => {
    const loaded = new Set([openingPost, ...nodes].map((post) => post.id));
    return [...placed].flatMap(({ post, quotes }) => (quotes && post.parentId && !loaded.has(post.parentId) ? [post.parentId] : []));
  }, [openingPost, nodes, placed]);
  useEffect(() => {
    const known = new Set(asked.current.flat());
    const ids = [...new Set(missing)].filter((one) => !known.has(one)).slice(0, limits.page);
    if (!ids.length) return;
    asked.current.push(ids);
    if (asked.current.length > REMEMBERED) client.cache.evict({ id: client.cache.identify({ __typename: 'Thread', id })!, fieldName: 'postsById', args: { ids: asked.current.shift() }, broadcast: false });
    // Without an answer the line says only that an earlier post is answered.
    client.query({ query: AnsweredPosts, variables: { id, ids }, fetchPolicy: 'network-only' }).catch(() => (asked.current = asked.current.filter((others) => others !== ids)));
  }, [client, id, missing]);
}
