import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountId, useConnection, useSignal } from '@leerkring/platform/web';
import type { ChatMessage } from '../fragments';
import { outboxOf, type ChatOutbox, type Unsent } from './chat-outbox';

/** What the reader said here and what does not stand among `messages` yet, and the outbox that sends it. */
export function useChatOutbox(liveSessionId: string, messages: readonly ChatMessage[]): { outbox: ChatOutbox; unsent: readonly Unsent[] } {
  const accountId = useAccountId() ?? '';
  const signal = useSignal();
  const connected = useConnection() === 'connected';
  const outbox = useMemo(() => outboxOf(accountId, liveSessionId), [accountId, liveSessionId]);
  const items = useSyncExternalStore(
    useCallback((changed) => outbox.watch(changed), [outbox]),
    () => outbox.items,
  );
  useEffect(() => {
    if (connected) outbox.connect((message) => signal('chat.send', message));
  }, [outbox, signal, connected]);
  const arrived = useMemo(() => new Set(messages.map((message) => message.clientId)), [messages]);
  useEffect(() => outbox.arrived(arrived), [outbox, arrived, items]);
  return { outbox, unsent: useMemo(() => items.filter((item) => !arrived.has(item.clientId)), [items, arrived]) };
}
