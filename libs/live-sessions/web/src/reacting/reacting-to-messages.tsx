import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { withReaction, withoutReaction, type ReactionKind } from '@leerkring/contract';
import { useAccountId, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { toast } from '@leerkring/ui';
import type { ChatMessage } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { PersonName } from './reacting.live';
import { AddChatReaction, RemoveChatReaction } from './reacting.queries';
import { texts } from './texts';

/** Says something of a message, or no longer. */
type Toggle = (message: ChatMessage, kind: ReactionKind) => void;

const ReactingContext = createContext<Toggle | null>(null);

/** Lets the messages inside be reacted to by who may. */
export function ReactingToMessages({ session, children }: { session: RoomSession; children: ReactNode }) {
  const toggle = useToggle();
  const may = session.viewerCan.includes('chat_reaction.add');
  return <ReactingContext value={may ? toggle : null}>{children}</ReactingContext>;
}

/** What reacts to a message in the session around; null for who may not. */
export function useReacting(): Toggle | null {
  return useContext(ReactingContext);
}

/** At once on screen; what the server refuses is put back. The same function all along: a line is drawn anew only for its own sake. */
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
    const name = client.cache.readFragment({ fragment: PersonName, id: `Account:${accountId}` })?.name ?? t.you;
    const change = { __typename: 'ChatReactions', kind, person: { ...account, name }, mine: true, same: (other: { id: string }) => other.id === accountId };
    const variables = { input: { id, kind } };
    const message = (after: unknown) => ({ chatMessage: { __typename: 'ChatMessage', id, reactions: after } }) as never;
    const said = reactions.some((other) => other.kind === kind && other.mine);
    const sent = said
      ? client.mutate({ mutation: RemoveChatReaction, variables, optimisticResponse: { removeChatReaction: message(withoutReaction(reactions, change)) } })
      : client.mutate({ mutation: AddChatReaction, variables, optimisticResponse: { addChatReaction: message(withReaction(reactions, change)) } });
    sent.catch((error: unknown) => void toast({ text: `${t.failed} ${sentence(error)}`, tone: 'ochre' })).finally(() => underway.current.delete(key));
  };
  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  });
  return useMemo(() => (message, kind) => latest.current(message, kind), []);
}
