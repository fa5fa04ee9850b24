import type { Server, Socket } from 'socket.io';
import type { ClientToServerEvents, ServerToClientEvents, SignalName } from '@leerkring/contract';
import type { Acknowledged } from '@leerkring/contract';
import type { Actor } from '../access/actor';
import { toClientError } from '../errors/error.filter';

export interface SocketData {
  actor: Actor;
  /** Streams that this socket has open. */
  streams: Set<string>;
}

export type LiveSocket = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;
export type LiveServer = Server<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;

/** Signals that rooms answer; the house test asks each of them as a stranger. */
export const signalNames = ['stream.open', 'stream.close', 'stream.seen', 'typing.start', 'chat.send'] as const satisfies readonly SignalName[];

/** Runs the answer to a signal; what is thrown becomes a coded refusal. */
export async function acknowledge<T extends object>(answer: () => Promise<T> | T): Promise<Acknowledged<T>> {
  try {
    return { ok: true, ...(await answer()) };
  } catch (error) {
    return { ok: false, error: toClientError(error) };
  }
}
