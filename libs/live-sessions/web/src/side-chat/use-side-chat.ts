import { useApolloClient } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { useStream } from '@leerkring/platform/web';
import type { RoomSession } from '../live-session.query';
import { SideChatQuery, type SideChatData } from './side-chat.queries';

/** The side chat of the session, kept fresh by its own stream; null for who does not facilitate it, or no longer. */
export function useSideChat(session: RoomSession): SideChatData | null {
  const client = useApolloClient();
  const chat = session.sideChat;
  const askAgain = async (): Promise<number | undefined> => {
    const { data } = await client.query({ query: SideChatQuery, variables: { id: session.id }, fetchPolicy: 'network-only' });
    return data?.liveSession.sideChat?.head;
  };
  useStream(chat && streamOf('side_chat', chat.id), chat?.head, {
    onNews: () => void askAgain().catch(() => undefined),
    onReset: askAgain,
    onClosed: (reason) => {
      if (reason !== 'right_ended') return;
      client.cache.modify({ id: `LiveSession:${session.id}`, fields: { sideChat: () => null } });
      client.cache.gc();
    },
  });
  return chat;
}

/** How much of it the reader has not read. */
export function unreadOf({ lastOrdinal, readOrdinal }: SideChatData): number {
  return Math.max(0, lastOrdinal - readOrdinal);
}
