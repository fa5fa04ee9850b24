import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useLive } from './live-provider';
import type { Outbox, Unsent } from './outbox';

const nothing = (): void => undefined;
const none: readonly Unsent[] = [];

interface SubjectOutbox<Payload> {
  /** What was said here and does not stand on the screen yet, in the order of saying. */
  unsent: readonly Unsent<Payload>[];
  /** False: not taken yet, because this page is only just starting; keep the words where they are. */
  send: (payload: Payload) => boolean;
  /** Sends what was refused once more. */
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
}

function useItems(outbox: Outbox | undefined): readonly Unsent[] {
  const subscribe = useCallback((changed: () => void) => outbox?.watch(changed) ?? nothing, [outbox]);
  return useSyncExternalStore(subscribe, () => outbox?.items ?? none);
}

/**
 * What the reader says to one subject: kept on this device until the server stored it, and sent in order and once.
 * @param arrived clientIds of what stands on the screen: that is no longer unsent
 */
export function useOutbox<Payload>(kind: string, subjectId: string, arrived: ReadonlySet<string>): SubjectOutbox<Payload> {
  const outbox = useLive()?.outbox;
  const items = useItems(outbox);
  const here = useMemo(() => items.filter((item) => item.kind === kind && item.subjectId === subjectId), [items, kind, subjectId]);
  useEffect(() => outbox?.prepare(kind), [outbox, kind]);
  useEffect(() => {
    for (const { clientId } of here) if (arrived.has(clientId)) void outbox?.discard(clientId);
  }, [outbox, here, arrived]);
  return {
    unsent: useMemo(() => here.filter(({ clientId }) => !arrived.has(clientId)) as Unsent<Payload>[], [here, arrived]),
    send: useCallback(
      (payload) => {
        outbox?.add(kind, subjectId, payload);
        return outbox !== undefined;
      },
      [outbox, kind, subjectId],
    ),
    retry: useCallback((clientId) => outbox?.retry(clientId), [outbox]),
    discard: useCallback((clientId) => void outbox?.discard(clientId), [outbox]),
  };
}

/** All unsent words of the viewer on this device: how many wait, how many were refused, and what to do with all of them. */
export function useUnsent(): { waiting: number; failed: number; retryAll: () => void; discardAll: () => Promise<void> } {
  const outbox = useLive()?.outbox;
  const items = useItems(outbox);
  const failed = items.filter(({ state }) => state === 'failed');
  return {
    waiting: items.filter(({ state }) => state === 'pending').length,
    failed: failed.length,
    retryAll: () => failed.forEach(({ clientId }) => outbox?.retry(clientId)),
    discardAll: async () => void (await Promise.all(items.map(({ clientId }) => outbox?.discard(clientId)))),
  };
}
