import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAccountId, useTexts } from '@leerkring/platform/web';
import { plainlySaid } from '../attaching/chat-attachments';
import type { ChatMessage } from '../fragments';
import { texts } from '../texts';

const GATHER_MS = 1000;
const MOST_READ_OUT = 2;

type Heard = Pick<ChatMessage, 'ordinal' | 'body' | 'deletedAt'> & { author: { id: string; name: string } } & Partial<Pick<ChatMessage, 'hiddenAt' | 'attachments' | 'mentions'>>;

/** A chat in which others may say something, with how its words are told. */
interface Overheard {
  id: string;
  messages: readonly Heard[];
  tell: (words: string) => string;
}

const newestOf = ({ messages }: Overheard): number => messages.at(-1)?.ordinal ?? 0;

/** What others just said in these chats, for one polite live region: of each a sentence or two in full, more as a number. Gathered for a second. */
export function useAnnouncements(chats: readonly Overheard[]): string {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const [words, setWords] = useState('');
  /** Up to where each chat was told; what stood in it when it came is not. */
  const told = useRef(new Map<string, number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const freshIn = (chat: Overheard): string[] => {
    const known = told.current.get(chat.id)!;
    told.current.set(chat.id, newestOf(chat));
    const fresh = chat.messages.filter((message) => message.ordinal > known && message.author.id !== accountId && !message.deletedAt && !message.hiddenAt);
    if (!fresh.length) return [];
    return [chat.tell(fresh.length > MOST_READ_OUT ? t.newMessages(fresh.length) : fresh.map((message) => t.newFrom(message.author.name, plainlySaid({ attachments: [], ...message }))).join('. '))];
  };
  const tell = useEffectEvent(() => {
    timer.current = undefined;
    const fresh = chats.flatMap(freshIn);
    if (fresh.length) setWords(fresh.join('. '));
  });
  const listen = useEffectEvent(() => {
    for (const chat of chats) if (!told.current.has(chat.id)) told.current.set(chat.id, newestOf(chat));
    if (chats.some((chat) => newestOf(chat) > told.current.get(chat.id)!)) timer.current ??= setTimeout(() => tell(), GATHER_MS);
  });
  const news = chats.map((chat) => `${chat.id} ${newestOf(chat)}`).join();
  useEffect(() => listen(), [news]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return words;
}
