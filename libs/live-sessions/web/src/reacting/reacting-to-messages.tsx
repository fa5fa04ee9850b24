import { createContext, useContext, type ReactNode } from 'react';
import { useApolloClient } from '@apollo/client/react';
import type { ReactionKind } from '@leerkring/contract';
import { useReactionToggle } from '@leerkring/platform/web';
import type { ChatMessage } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { AddChatReaction, RemoveChatReaction } from './reacting.queries';

/** Says something of a message, or no longer. */
type Toggle = (message: ChatMessage, kind: ReactionKind) => void;

const ReactingContext = createContext<Toggle | null>(null);

/** Lets the messages inside be reacted to by who may. */
export function ReactingToMessages({ session, children }: { session: RoomSession; children: ReactNode }) {
  const client = useApolloClient();
  const toggle = useReactionToggle('ChatReactions', ({ id, kind, taken, reactions }) => {
    const variables = { input: { id, kind } };
    const payload = { chatMessage: { __typename: 'ChatMessage', id, reactions } } as never;
    if (taken) return client.mutate({ mutation: RemoveChatReaction, variables, optimisticResponse: { removeChatReaction: payload } });
    return client.mutate({ mutation: AddChatReaction, variables, optimisticResponse: { addChatReaction: payload } });
  });
  const may = session.viewerCan.includes('chat_reaction.add');
  return <ReactingContext value={may ? toggle : null}>{children}</ReactingContext>;
}

/** What reacts to a message in the session around; null for who may not. */
export function useReacting(): Toggle | null {
  return useContext(ReactingContext);
}
