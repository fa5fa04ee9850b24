import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { IconButton, Menu, toast, type MenuItem } from '@leerkring/ui';
import { Lock, LockOpen, Pin, PinOff, ShieldCheck } from 'lucide-react';
import type { ThreadData } from '../thread.queries';
import { LockThread, PinThread, UnlockThread, UnpinThread } from './facilitating.queries';
import { texts } from './texts';

/** What a facilitator may do with a thread; nothing for others. */
export function FacilitateThread({ thread }: { thread: ThreadData }) {
  const t = useTexts(texts);
  const items = useActions(thread);
  if (!items.length) return null;
  return <Menu trigger={<IconButton size="s" label={t.facilitate} icon={<ShieldCheck aria-hidden />} />} items={items} />;
}

function useActions({ id, pinnedAt, lockedAt, viewerCan }: ThreadData): MenuItem[] {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const variables = { input: { threadId: id } };
  const onError = (error: unknown): void => void toast({ text: `${t.failed} ${sentence(error)}`, tone: 'ochre' });
  const [pin] = useMutation(PinThread, { variables, onError });
  const [unpin] = useMutation(UnpinThread, { variables, onError });
  const [lock] = useMutation(LockThread, { variables, onError });
  const [unlock] = useMutation(UnlockThread, { variables, onError });
  const items: MenuItem[] = [];
  if (viewerCan.includes('thread.pin')) {
    if (pinnedAt) items.push({ id: 'unpin', label: t.unpin, icon: <PinOff aria-hidden />, onAction: () => void unpin() });
    else items.push({ id: 'pin', label: t.pin, line: t.pinLine, icon: <Pin aria-hidden />, onAction: () => void pin() });
  }
  if (viewerCan.includes('thread.lock')) {
    if (lockedAt) items.push({ id: 'unlock', label: t.unlock, icon: <LockOpen aria-hidden />, onAction: () => void unlock() });
    else items.push({ id: 'lock', label: t.lock, line: t.lockLine, icon: <Lock aria-hidden />, onAction: () => void lock() });
  }
  return items;
}
