import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { errorOf, newClientId, useAccountId, useConnection, useDraft, type LeerkringError } from '@leerkring/platform/web';
import { takeIn } from './discussions.live';
import { AddPost, type PostData } from './thread.queries';

interface Kept {
  clientId: string;
  parentId: string | null;
  body: string;
}

/** An own post that the server has not stored yet, as far as we know. */
export interface Unsent extends Kept {
  /** Why it was not stored; null while it is on its way. */
  error: LeerkringError | null;
}

export interface Outbox {
  unsent: Unsent[];
  send: (body: string, parentId: string | null) => void;
  retry: (clientId: string) => void;
  /** Takes one out, to write on in it. */
  takeBack: (clientId: string) => void;
}

const sentHere = new Set<string>();

/** Whether this tab wrote it: its full answer comes with the mutation. */
export function isSentHere(clientId: string): boolean {
  return sentHere.has(clientId);
}

/**
 * Own posts on their way to the server. They are kept on this device until they are stored, and sent again with the same
 * clientId after a failure or a reload: never lost, never twice.
 * @param posts what the thread shows: what stands there is no longer unsent
 */
export function useOutbox(threadId: string, posts: readonly PostData[]): Outbox {
  const kept = useKept(threadId);
  const { errors, deliver } = useDelivery(threadId, (clientId) => kept.remove(clientId));
  const connected = useConnection() === 'connected';
  const sendWaiting = useEffectEvent(() => {
    for (const item of kept.items()) if ((errors.get(item.clientId)?.code ?? 'UNAVAILABLE') === 'UNAVAILABLE') void deliver(item);
  });
  useEffect(() => {
    if (connected) sendWaiting();
  }, [connected]);

  const there = new Set(posts.map((post) => post.clientId));
  return {
    unsent: kept.shown.flatMap((item) => (there.has(item.clientId) ? [] : { ...item, error: errors.get(item.clientId) ?? null })),
    send: (body, parentId) => {
      const item = { clientId: newClientId(), parentId, body };
      kept.add(item);
      void deliver(item);
    },
    retry: (clientId) => {
      const item = kept.items().find((one) => one.clientId === clientId);
      if (item) void deliver(item);
    },
    takeBack: (clientId) => kept.remove(clientId),
  };
}

/** Stores posts one by one; of what failed it knows why. */
function useDelivery(threadId: string, onStored: (clientId: string) => void) {
  const client = useApolloClient();
  const accountId = useAccountId();
  const onItsWay = useRef(new Set<string>());
  const [errors, setErrors] = useState<ReadonlyMap<string, LeerkringError>>(new Map());
  const note = (clientId: string, error: LeerkringError | null): void =>
    setErrors((before) => new Map([...before].filter(([id]) => id !== clientId).concat(error ? [[clientId, error]] : [])));
  const deliver = async ({ clientId, parentId, body }: Kept): Promise<void> => {
    if (onItsWay.current.has(clientId)) return;
    onItsWay.current.add(clientId);
    sentHere.add(clientId);
    note(clientId, null);
    try {
      const input = { threadId, parentId, body, clientId };
      await client.mutate({ mutation: AddPost, variables: { input }, update: (cache, { data }) => data && takeIn(cache, data.addPost.post, accountId) });
      onStored(clientId);
    } catch (error) {
      note(clientId, errorOf(error));
    } finally {
      onItsWay.current.delete(clientId);
    }
  };
  return { errors, deliver };
}

/** The list on this device. Answers come at any time, so it is read and changed past the rendering. */
function useKept(threadId: string) {
  const [stored, store] = useDraft(`thread:${threadId}:unsent`);
  const list = useRef<Kept[]>(undefined);
  const items = (): Kept[] => (list.current ??= parse(stored));
  const change = (next: Kept[]): void => {
    list.current = next;
    store(next.length ? JSON.stringify(next) : '');
  };
  return {
    shown: parse(stored),
    items,
    add: (item: Kept) => change([...items(), item]),
    remove: (clientId: string) => change(items().filter((item) => item.clientId !== clientId)),
  };
}

function parse(stored: string): Kept[] {
  return stored ? (JSON.parse(stored) as Kept[]) : [];
}
