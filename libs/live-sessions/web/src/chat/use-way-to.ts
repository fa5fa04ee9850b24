import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useApolloClient } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { toast } from '@leerkring/ui';
import { OlderMessagesQuery, type RoomSession } from '../live-session.query';
import type { useChatScroll } from './use-chat-scroll';

/**
 * The way to a message by its ordinal: fetches what was said from there on, where it is not at hand yet, and goes to it.
 * @param reveal unfolds the answers to a message, when it is one of them
 * @param failed what to say when it could not be fetched
 */
export function useWayTo(session: RoomSession, scroll: ReturnType<typeof useChatScroll>, reveal: (startId: string) => void, failed: string): (ordinal: number) => void {
  const client = useApolloClient();
  const [sought, setSought] = useState<number | null>(null);
  const first = session.messages.nodes[0]?.ordinal;
  const { startCursor: before } = session.messages.pageInfo;
  const come = useEffectEvent(async (ordinal: number): Promise<void> => {
    if (first === undefined || ordinal >= first) {
      const startId = session.messages.nodes.find((message) => message.ordinal === ordinal)?.replyToId;
      requestAnimationFrame(() => {
        // It must stand there before one can go to it.
        if (startId) flushSync(() => reveal(startId));
        scroll.show(ordinal);
      });
      return setSought(null);
    }
    const last = Math.min(limits.page, first - ordinal);
    const answer = await client.query({ query: OlderMessagesQuery, variables: { id: session.id, before, last }, fetchPolicy: 'network-only' }).catch(() => null);
    if (answer) return undefined;
    toast({ text: failed, tone: 'ochre' });
    return setSought(null);
  });
  useEffect(() => {
    if (sought !== null) void come(sought);
  }, [sought, first]);
  return useCallback((ordinal: number) => setSought(ordinal), []);
}
