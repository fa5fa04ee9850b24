import { useApolloClient } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useEffect, useMemo, useRef } from 'react';
import type { Placed } from './arrange';
import { AnsweredPosts, type ThreadData } from './thread.queries';

/** Fetches the posts that are quoted on screen and not loaded with their page. */
export function useAnswered({ id, openingPost, posts: { nodes } }: ThreadData, placed: Iterable<Placed>): void {
  const client = useApolloClient();
  const asked = useRef(new Set<string>());
  const missing = useMemo(() => {
    const loaded = new Set([openingPost, ...nodes].map((post) => post.id));
    return [...placed].flatMap(({ post, quotes }) => (quotes && post.parentId && !loaded.has(post.parentId) ? [post.parentId] : []));
  }, [openingPost, nodes, placed]);
  useEffect(() => {
    const ids = [...new Set(missing)].filter((one) => !asked.current.has(one)).slice(0, limits.page);
    if (!ids.length) return;
    for (const one of ids) asked.current.add(one);
    // Without an answer the line says only that an earlier post is answered.
    client.query({ query: AnsweredPosts, variables: { id, ids }, fetchPolicy: 'network-only' }).catch(() => ids.forEach((one) => asked.current.delete(one)));
  }, [client, id, missing]);
}
