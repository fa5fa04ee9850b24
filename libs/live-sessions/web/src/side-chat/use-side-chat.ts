import { useState } from 'react';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { useStream } from '@leerkring/platform/web';
import type { RoomSession } from '../live-session.query';
import { SideChatQuery, type SideChatData } from './side-chat.queries';

/** The side chat of the session, kept fresh by its own stream; null for who does not facilitate it, or no longer. Others do not even ask for it. */
export function useSideChat(session: RoomSession): SideChatData | null {
  const client = useApolloClient();
  const [gone, setGone] = useState(false);
  const asks = session.viewerCan.includes('live_session.hide_messages') && !gone;
  const { data, refetch } = useQuery(SideChatQuery, { variables: { id: session.id }, skip: !asks });
  const chat = (asks && data?.liveSession.sideChat) || null;
  useStream(chat && streamOf('side_chat', chat.id), chat?.head, {
    onNews: () => void refetch().catch(() => undefined),
    onReset: async () => (await refetch()).data?.liveSession.sideChat?.head,
    onClosed: (reason) => {
      if (reason !== 'right_ended') return;
      setGone(true);
      if (chat) client.cache.evict({ id: `SideChat:${chat.id}` });
    },
  });
  return chat;
}

/** How much of it the reader has not read. */
export function unreadOf({ lastOrdinal, readOrdinal }: SideChatData): number {
  return Math.max(0, lastOrdinal - readOrdinal);
}
