import { useApolloClient } from '@apollo/client/react';
import type { ReactionKind } from '@leerkring/contract';
import { useReactionToggle } from '@leerkring/platform/web';
import { createContext, useContext, type ReactNode } from 'react';
import type { PostData, ThreadData } from '../thread.queries';
import { AddReaction, RemoveReaction } from './reacting.queries';

/** Says something of a post, or no longer. */
type Toggle = (post: PostData, kind: ReactionKind) => void;

const ReactingContext = createContext<Toggle | null>(null);

/** Lets the posts inside be reacted to by who may. */
export function ReactingToPosts({ thread, children }: { thread: ThreadData; children: ReactNode }) {
  const client = useApolloClient();
  const toggle = useReactionToggle('PostReactions', ({ id, kind, taken, reactions }) => {
    const variables = { input: { postId: id, kind } };
    const payload = { post: { __typename: 'Post', id, reactions } } as never;
    if (taken) return client.mutate({ mutation: RemoveReaction, variables, optimisticResponse: { removeReaction: payload } });
    return client.mutate({ mutation: AddReaction, variables, optimisticResponse: { addReaction: payload } });
  });
  const may = thread.viewerCan.includes('reaction.add');
  return <ReactingContext value={may ? toggle : null}>{children}</ReactingContext>;
}

/** What reacts to a post in the thread around; null for who may not. */
export function useReacting(): Toggle | null {
  return useContext(ReactingContext);
}
