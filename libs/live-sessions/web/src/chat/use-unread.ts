import { useEffect, useState } from 'react';
import type { StreamName } from '@leerkring/contract';
import { useAccountId, useSeen } from '@leerkring/platform/web';
import type { ChatMessage } from '../fragments';

/** How many messages of others came in below while the reader was further up; at the bottom everything counts as read. */
export function useUnread(stream: StreamName, messages: readonly ChatMessage[], atBottom: boolean): number {
  const accountId = useAccountId();
  const tellSeen = useSeen(stream);
  const visible = useVisible();
  const newest = messages.at(-1)?.ordinal ?? 0;
  const [seen, setSeen] = useState(newest);
  if (atBottom && newest > seen) setSeen(newest);
  useEffect(() => {
    if (atBottom && visible && newest) tellSeen(newest);
  }, [atBottom, visible, newest, tellSeen]);
  return messages.reduce((count, message) => (message.ordinal > seen && message.author.id !== accountId ? count + 1 : count), 0);
}

/** Whether the tab is looked at: words in a hidden tab are not read. */
function useVisible(): boolean {
  const [visible, setVisible] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = (): void => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}
