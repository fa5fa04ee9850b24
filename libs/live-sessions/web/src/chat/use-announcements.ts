import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { plainlySaid } from '../attaching/chat-attachments';
import type { ChatMessage } from '../fragments';
import { texts } from '../texts';

const GATHER_MS = 1000;
const MOST_READ_OUT = 2;

/** What others just said, for a polite live region: a sentence or two in full, more as a number. Gathered for a second. */
export function useAnnouncements(messages: readonly ChatMessage[], accountId: string | null): string {
  const t = useTexts(texts);
  const [words, setWords] = useState('');
  const newest = messages.at(-1)?.ordinal ?? 0;
  const told = useRef(newest);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useEffectEvent(() => {
    timer.current = undefined;
    const fresh = messages.filter((message) => message.ordinal > told.current && message.author.id !== accountId && !message.deletedAt && !message.hiddenAt);
    told.current = newest;
    if (!fresh.length) return;
    setWords(fresh.length > MOST_READ_OUT ? t.newMessages(fresh.length) : fresh.map((message) => t.newFrom(message.author.name, plainlySaid(message))).join('. '));
  });
  useEffect(() => {
    if (newest > told.current) timer.current ??= setTimeout(() => tell(), GATHER_MS);
  }, [newest]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return words;
}
