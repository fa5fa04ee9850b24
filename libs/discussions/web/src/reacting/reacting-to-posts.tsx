import { useApolloClient } from '@apollo/client/react';
import { withReaction, withoutReaction, type ReactionKind } from '@leerkring/contract';
import { useAccountId, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { toast } from '@leerkring/ui';
import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { AccountName, type PostData, type ThreadData } from '../thread.queries';
import { AddReaction, RemoveReaction } from './reacting.queries';
import { texts } from './texts';

/** Says something of a post, or no longer. */
type Toggle = (post: PostData, kind: ReactionKind) => void;

const ReactingContext = createContext<Toggle | null>(null);

/** Lets the posts inside be reacted to by who may. */
export function ReactingToPosts({ thread, children }: { thread: ThreadData; children: ReactNode }) {
  const toggle = useToggle();
  const may = thread.viewerCan.includes('reaction.add');
  return <ReactingContext value={may ? toggle : null}>{children}</ReactingContext>;
}

/** What reacts to a post in the thread around; null for who may not. */
export function useReacting(): Toggle | null {
  return useContext(ReactingContext);
}

/** At once on screen; what the server refuses is put back. The same function all along: a row is drawn anew only for its own sake. */
function useToggle(): Toggle {
  const client = useApolloClient();
  const accountId = useAccountId();
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const underway = useRef(new Set<string>());
  const toggle: Toggle = ({ id, reactions }, kind) => {
    const key = `${id} ${kind}`;
    if (!accountId || underway.current.has(key)) return;
    underway.current.add(key);
    const account = { __typename: 'Account' as const, id: accountId };
    const name = client.cache.readFragment({ fragment: AccountName, id: client.cache.identify(account)! })?.name ?? t.you;
    const change = { __typename: 'PostReactions', kind, person: { ...account, name }, mine: true, same: (other: { id: string }) => other.id === accountId };
    const variables = { input: { postId: id, kind } };
    const post = (after: unknown) => ({ post: { __typename: 'Post', id, reactions: after } }) as never;
    const said = reactions.some((other) => other.kind === kind && other.mine);
    const sent = said
      ? client.mutate({ mutation: RemoveReaction, variables, optimisticResponse: { removeReaction: post(withoutReaction(reactions, change)) } })
      : client.mutate({ mutation: AddReaction, variables, optimisticResponse: { addReaction: post(withReaction(reactions, change)) } });
    sent.catch((error: unknown) => void toast({ text: `${t.failed} ${sentence(error)}`, tone: 'ochre' })).finally(() => underway.current.delete(key));
  };
  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  });
  return useMemo(() => (post, kind) => latest.current(post, kind), []);
}
