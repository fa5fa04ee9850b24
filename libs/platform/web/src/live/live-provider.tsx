import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useAccountId } from '../account';
import { LeerkringError } from '../errors';
import { LiveConnection } from './connection';
import { Outbox } from './outbox';
import { OutboxStore, type OutboxEntry } from './outbox-store';
import { openSocket, type LiveSocket } from './socket';
import { Streams } from './streams';

export interface Live {
  connection: LiveConnection;
  streams: Streams;
  outbox: Outbox;
}

/** How an entry of the outbox may go up: as a mutation or as a signal, for its own account only. */
export interface WayUp {
  mutate: ApolloClient['mutate'];
  signal: LiveConnection['signal'];
}

/** Brings an entry to the server; rejects when it was not stored. */
export type SendEntry = (entry: OutboxEntry<never>, way: WayUp) => Promise<void>;

export interface LiveProviderProps {
  /** The server no longer knows our session: ask again who is signed in. */
  onSignedOut?: () => void;
  /** How the rooms send what waits in the outbox, by kind; loaded when there is something to send. */
  senders?: Record<string, () => Promise<SendEntry>>;
  /** For specs: another way to get a socket. */
  open?: (accountId: string) => Promise<LiveSocket>;
  /** For specs: unsent words of their own. */
  store?: OutboxStore;
  children: ReactNode;
}

const LiveContext = createContext<Live | null>(null);
const onThisDevice = new OutboxStore();

/** Keeps this tab connected while somebody is signed in (AccountProvider above it), and sends what they wrote. */
export function LiveProvider({ onSignedOut, senders = {}, open = openSocket, store = onThisDevice, children }: LiveProviderProps) {
  const accountId = useAccountId();
  const client = useApolloClient();
  const [live, setLive] = useState<Live | null>(null);
  const signedOut = useEffectEvent(() => onSignedOut?.());
  const send = useEffectEvent(async (entry: OutboxEntry, way: WayUp) => {
    // Without its code there is no sending now; that comes with the connection.
    const sender = await senders[entry.kind]?.().catch(() => undefined);
    if (!sender) throw new LeerkringError('UNAVAILABLE');
    await sender(entry as OutboxEntry<never>, way);
  });
  useEffect(() => {
    if (!accountId) return undefined;
    const connection = new LiveConnection({ openSocket: () => open(accountId), onSignedOut: () => signedOut() });
    const way = wayUp(accountId, client, connection);
    const outbox = new Outbox({ accountId, connection, store, send: (entry) => send(entry, way) });
    setLive({ connection, outbox, streams: new Streams(connection, (run) => client.cache.batch({ update: run })) });
    connection.start();
    return () => {
      outbox.stop();
      connection.stop();
      setLive(null);
    };
  }, [accountId, client, open, store]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** The cookie may be somebody else's by now (a sign-in in another tab): the server is told for whom the words are. */
function wayUp(accountId: string, client: ApolloClient, connection: LiveConnection): WayUp {
  const headers = { 'x-leerkring-account': accountId };
  return {
    mutate: ((options: ApolloClient.MutateOptions) => client.mutate({ ...options, context: { ...options.context, headers } })) as ApolloClient['mutate'],
    signal: (name, signal) => connection.signal(name, signal),
  };
}

/** The live side of this tab; null while nobody is signed in. */
export function useLive(): Live | null {
  return useContext(LiveContext);
}
