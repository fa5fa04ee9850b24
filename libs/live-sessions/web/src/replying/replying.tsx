import { createContext, useCallback, useContext, useMemo, useState, type ReactNode, type RefObject } from 'react';
import { useTexts } from '@leerkring/platform/web';
import type { MenuItem } from '@leerkring/ui';
import { Reply } from 'lucide-react';
import type { ChatMessage } from '../fragments';
import { texts } from './texts';

type Answer = (message: ChatMessage) => void;

const ReplyContext = createContext<Answer | null>(null);

/** Lets the messages inside be answered by who may talk. */
export function ReplyingToMessages({ onReply, children }: { onReply: Answer | null; children: ReactNode }) {
  return <ReplyContext value={onReply}>{children}</ReplyContext>;
}

/** What begins an answer to a message; null for who may not. */
export function useReply(): Answer | null {
  return useContext(ReplyContext);
}

/** Among what can be done with a message: answer it. */
export function useReplyItems(message: ChatMessage): MenuItem[] {
  const t = useTexts(texts);
  const reply = useReply();
  if (!reply || message.deletedAt || message.hiddenAt) return [];
  return [{ id: 'reply', label: t.reply, icon: <Reply aria-hidden />, onAction: () => reply(message) }];
}

/** Whose answers are unfolded, by the id of the message that they answer. */
export function useTalks() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => setOpen((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id]))), []);
  const reveal = useCallback((id: string) => setOpen((before) => (before.has(id) ? before : new Set([...before, id]))), []);
  return useMemo(() => ({ open, toggle, reveal }), [open, toggle, reveal]);
}

/** What the reader is answering, as it stands now: words that were taken away meanwhile are not shown any more. */
export function useAnswering(messages: readonly ChatMessage[], input: RefObject<HTMLTextAreaElement | null>) {
  const [id, setId] = useState<string | null>(null);
  const answer = useCallback(
    (message: ChatMessage) => {
      setId(message.id);
      // Once the menu has given the focus back.
      requestAnimationFrame(() => input.current?.focus());
    },
    [input],
  );
  const stop = useCallback(() => setId(null), []);
  return { answering: id === null ? null : (messages.find((message) => message.id === id) ?? null), answer, stop };
}
