import { useApolloClient } from '@apollo/client/react';
import { patiently } from '@leerkring/ui';
import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useAccountId } from '../account';
import { LeerkringError } from '../errors';
import type { OutboxEntry } from './outbox-store';
import type { Live, LiveOptions, WayUp } from './start-live';

/** Brings an entry to the server; resolves with what screens want to know of it, rejects when it was not stored. */
export type SendEntry = (entry: OutboxEntry<never>, way: WayUp) => Promise<unknown>;

export interface LiveProviderProps {
  /** The server no longer knows our session: ask again who is signed in. */
  onSignedOut?: () => void;
  /** How the rooms send what waits in the outbox, by kind; loaded when there is something to send. */
  senders?: Record<string, () => Promise<SendEntry>>;
  /** For specs: another way to start, at once. */
  start?: (options: LiveOptions) => Live;
  children: ReactNode;
}

const LiveContext = createContext<Live | null>(null);

/** Keeps this tab connected while somebody is signed in (AccountProvider above it), and sends what they wrote. */
export function LiveProvider({ onSignedOut, senders = {}, start, children }: LiveProviderProps) {
  const accountId = useAccountId();
  const client = useApolloClient();
  const [live, setLive] = useState<Live | null>(null);
  const signedOut = useEffectEvent(() => onSignedOut?.());
  const send = useEffectEvent(async (entry: OutboxEntry, way: WayUp) => {
    // Without its code there is no sending now; that comes with the connection.
    const sender = await senders[entry.kind]?.().catch(() => undefined);
    if (!sender) throw new LeerkringError('UNAVAILABLE');
    return sender(entry as OutboxEntry<never>, way);
  });
  const prepare = useEffectEvent((kind: string) => void senders[kind]?.().catch(() => undefined));
  useEffect(() => {
    if (!accountId) return undefined;
    let running: Live | undefined;
    let over = false;
    const begin = (startNow: NonNullable<typeof start>): void => {
      if (over) return;
      running = startNow({ accountId, client, send: (entry, way) => send(entry, way), prepare: (kind) => prepare(kind), onSignedOut: () => signedOut() });
      setLive(running);
    };
    // Its code comes after that of the page, for members only.
    if (start) begin(start);
    else void patiently(() => import('./start-live')).then(({ startLive }) => begin(startLive));
    return () => {
      over = true;
      running?.stop();
      setLive(null);
    };
  }, [accountId, client, start]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** The live side of this tab; null while nobody is signed in, and until its code is there. */
export function useLive(): Live | null {
  return useContext(LiveContext);
}
