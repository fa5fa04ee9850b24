import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { toast, type MenuItem } from '@leerkring/ui';
import { Eye, EyeOff } from 'lucide-react';
import type { ChatMessage } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { HideMessage } from './hide-message';
import { UnhideChatMessage } from './hiding.queries';
import { texts } from './texts';

interface HidingDesk {
  hide: (message: ChatMessage) => void;
  unhide: (message: ChatMessage) => void;
}

const HidingContext = createContext<HidingDesk | null>(null);

/** Lets who facilitates hide the messages inside, and show them again. */
export function HidingMessages({ session, children }: { session: RoomSession; children: ReactNode }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [message, setMessage] = useState<ChatMessage | null>(null);
  const [show] = useMutation(UnhideChatMessage, { onError: (error) => void toast({ text: `${t.failed} ${sentence(error)}`, tone: 'ochre' }) });
  const unhide = useRef(show);
  useEffect(() => {
    unhide.current = show;
  });
  const may = session.viewerCan.includes('live_session.hide_messages');
  // The same all along: a line is drawn anew only for its own sake.
  const desk = useMemo(() => (may ? { hide: setMessage, unhide: ({ id }: ChatMessage) => void unhide.current({ variables: { input: { id } } }) } : null), [may]);
  return (
    <HidingContext value={desk}>
      {children}
      {message && <HideMessage message={message} onDone={() => setMessage(null)} />}
    </HidingContext>
  );
}

/** Whether the reader facilitates the session around. */
export function useMayHide(): boolean {
  return useContext(HidingContext) !== null;
}

/** Among what can be done with a message: hide it, or show it again. Nothing for who does not facilitate. */
export function useHidingItems(message: ChatMessage): MenuItem[] {
  const t = useTexts(texts);
  const desk = useContext(HidingContext);
  if (!desk || message.deletedAt) return [];
  if (message.hiddenAt) return [{ id: 'unhide', label: t.unhide, icon: <Eye aria-hidden />, onAction: () => desk.unhide(message) }];
  return [{ id: 'hide', label: t.hide, icon: <EyeOff aria-hidden />, onAction: () => desk.hide(message) }];
}
