import type { Server, Socket } from 'socket.io';
import type { Acknowledged, ClientToServerEvents, ServerToClientEvents } from '@leerkring/contract';
import type { Actor } from '../access/actor';
import { toClientError } from '../errors/error.filter';

export interface SocketData {
  actor: Actor;
  /** Streams that this socket has open. */
  streams: Set<string>;
}

export type LiveSocket = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;
export type LiveServer = Server<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;

/** Runs the answer to a signal; what is thrown becomes a coded refusal. */
export async function acknowledge<T extends object>(answer: () => Promise<T> | T): Promise<Acknowledged<T>> {
  try {
    return { ok: true, ...(await answer()) };
  } catch (error) {
    return { ok: false, error: toClientError(error) };
  }
}
