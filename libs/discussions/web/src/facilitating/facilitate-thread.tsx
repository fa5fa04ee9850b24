import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { IconButton, Menu, patiently, toast, type MenuItem } from '@leerkring/ui';
import { Award, CircleCheck, Lock, LockOpen, Pin, PinOff, RotateCcw, ShieldCheck } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useRearranging } from '../moving/use-rearranging';
import type { ThreadData } from '../thread.queries';
import { LockThread, MarkBestPractice, PinThread, ReopenThread, UnlockThread, UnpinThread } from './facilitating.queries';
import { texts } from './texts';

const CloseThread = lazy(() => patiently(() => import('./close-thread')));

/** What a facilitator may do with a thread; nothing for others. */
export function FacilitateThread({ thread }: { thread: ThreadData }) {
  const t = useTexts(texts);
  const [closing, setClosing] = useState(false);
  const rearranging = useRearranging(thread);
  const items = [...useActions(thread), ...useOutcomes(thread, () => setClosing(true)), ...rearranging.items];
  if (!items.length) return null;
  return (
    <>
      <Menu trigger={<IconButton size="s" label={t.facilitate} icon={<ShieldCheck aria-hidden />} />} items={items} />
      <Suspense>{closing && <CloseThread thread={thread} onDone={() => setClosing(false)} />}</Suspense>
      {rearranging.dialog}
    </>
  );
}

function useActions({ id, pinnedAt, lockedAt, viewerCan }: ThreadData): MenuItem[] {
  const t = useTexts(texts);
  const onError = useFailure();
  const variables = { input: { threadId: id } };
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

function useOutcomes({ id, closedAt, viewerCan }: ThreadData, onClose: () => void): MenuItem[] {
  const t = useTexts(texts);
  const onError = useFailure();
  const variables = { input: { threadId: id } };
  const [reopen] = useMutation(ReopenThread, { variables, onError });
  const [mark] = useMutation(MarkBestPractice, { variables, onError });
  const items: MenuItem[] = [];
  if (viewerCan.includes('thread.close')) {
    items.push({ id: 'close', label: closedAt ? t.changeOutcome : t.close, line: closedAt ? undefined : t.closeLine, icon: <CircleCheck aria-hidden />, onAction: onClose });
    if (closedAt) items.push({ id: 'reopen', label: t.reopen, icon: <RotateCcw aria-hidden />, onAction: () => void reopen() });
  }
  if (viewerCan.includes('thread.mark_best_practice')) items.push({ id: 'mark', label: t.mark, icon: <Award aria-hidden />, onAction: () => void mark() });
  return items;
}

function useFailure(): (error: unknown) => void {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  return (error) => void toast({ text: `${t.failed} ${sentence(error)}`, tone: 'ochre' });
}
