import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { toast, type MenuItem } from '@leerkring/ui';
import { Pin, PinOff } from 'lucide-react';
import type { ChatMessage } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { PinChatMessage, UnpinChatMessage } from './pinning.queries';
import { texts } from './texts';

interface PinningDesk {
  pinnedId: string | null;
  pin: (id: string) => void;
  unpin: (id: string) => void;
}

const PinningContext = createContext<PinningDesk | null>(null);

/** Lets who facilitates pin a message of those inside; news brings it to the screen. */
export function PinningMessages({ session, children }: { session: RoomSession; children: ReactNode }) {
  const client = useApolloClient();
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const may = session.viewerCan.includes('live_session.pin_message');
  const pinnedId = session.pinnedMessage?.id ?? null;
  const failed = useRef((error: unknown) => void error);
  useEffect(() => {
    failed.current = (error) => void toast({ text: `${t.failed} ${sentence(error)}`, tone: 'ochre' });
  });
  // The same as long as the same message is pinned: a line is drawn anew only for its own sake.
  const desk = useMemo((): PinningDesk | null => {
    if (!may) return null;
    return {
      pinnedId,
      pin: (id) => void client.mutate({ mutation: PinChatMessage, variables: { input: { id } } }).catch((error: unknown) => failed.current(error)),
      unpin: (id) => void client.mutate({ mutation: UnpinChatMessage, variables: { input: { id } } }).catch((error: unknown) => failed.current(error)),
    };
  }, [client, may, pinnedId]);
  return <PinningContext value={desk}>{children}</PinningContext>;
}

/** Takes a message away from above the chat; null for who does not facilitate. */
export function useUnpin(): PinningDesk['unpin'] | null {
  return useContext(PinningContext)?.unpin ?? null;
}

/** Among what can be done with a message: pin it, or unpin it. Nothing for who does not facilitate. */
export function usePinningItems({ id, deletedAt, hiddenAt }: ChatMessage): MenuItem[] {
  const t = useTexts(texts);
  const desk = useContext(PinningContext);
  if (!desk || deletedAt || hiddenAt) return [];
  if (desk.pinnedId === id) return [{ id: 'unpin', label: t.unpin, icon: <PinOff aria-hidden />, onAction: () => desk.unpin(id) }];
  return [{ id: 'pin', label: t.pin, line: t.pinLine, icon: <Pin aria-hidden />, onAction: () => desk.pin(id) }];
}
