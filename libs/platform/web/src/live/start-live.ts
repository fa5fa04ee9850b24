import type { ApolloClient } from '@apollo/client';
import { reachableOf } from '../apollo';
import { errorOf } from '../errors';
import type { Reachable } from '../reachable';
import { LiveConnection } from './connection';
import { onFetchedHead } from './fetched-heads';
import { Outbox } from './outbox';
import { OutboxStore, type OutboxEntry } from './outbox-store';
import { openSocket, type LiveSocket } from './socket';
import { Streams } from './streams';

/** The live side of this tab while somebody is signed in. */
export interface Live {
  connection: LiveConnection;
  streams: Streams;
  outbox: Outbox;
  stop: () => void;
}

/** How an entry of the outbox may go up: as a mutation or as a signal, for its own account only. */
export interface WayUp {
  mutate: ApolloClient['mutate'];
  signal: LiveConnection['signal'];
}

export interface LiveOptions {
  accountId: string;
  client: ApolloClient;
  /** Brings an entry of the outbox to the server; resolves with what screens want to know of it, rejects when it was not stored. */
  send: (entry: OutboxEntry, way: WayUp) => Promise<unknown>;
  /** Somebody may write something of this kind soon: its code should be there by then. */
  prepare: (kind: string) => void;
  onSignedOut: () => void;
  open?: (accountId: string) => Promise<LiveSocket>;
  store?: OutboxStore;
}

const onThisDevice = new OutboxStore();

/** Connects for this account, and sends what it wrote. */
export function startLive({ accountId, client, send, prepare, onSignedOut, open = openSocket, store = onThisDevice }: LiveOptions): Live {
  const connection = new LiveConnection({ openSocket: () => open(accountId), onSignedOut });
  const way = wayUp(accountId, client, connection);
  const reachable = reachableOf(client);
  const outbox = new Outbox({ accountId, connection, store, send: (entry) => send(entry, way).catch(noticed(connection, reachable)), prepare });
  const unwatch = reachable?.watch(() => !reachable.away && outbox.hurry());
  const streams = new Streams(connection, (run) => client.cache.batch({ update: run }));
  const deafen = onFetchedHead(client, (subjectId, head) => streams.fetched(subjectId, head));
  connection.start();
  return {
    connection,
    streams,
    outbox,
    stop: () => {
      unwatch?.();
      deafen();
      outbox.stop();
      connection.stop();
    },
  };
}

/** The socket stands and yet there was no answer: the server is away behind it. */
function noticed(connection: LiveConnection, reachable: Reachable | undefined) {
  return (error: unknown): never => {
    if (connection.connected && errorOf(error).code === 'UNAVAILABLE') reachable?.noAnswer();
    throw error;
  };
}

/** The cookie may be somebody else's by now (a sign-in in another tab): the server is told for whom the words are. */
function wayUp(accountId: string, client: ApolloClient, connection: LiveConnection): WayUp {
  const headers = { 'x-leerkring-account': accountId };
  return {
    mutate: ((options: ApolloClient.MutateOptions) => client.mutate({ ...options, context: { ...options.context, headers } })) as ApolloClient['mutate'],
    signal: (name, signal) => connection.signal(name, signal),
  };
}
