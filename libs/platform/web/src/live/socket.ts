import type { ClientToServerEvents, ServerToClientEvents, SignalName } from '@leerkring/contract';
import type { Socket } from 'socket.io-client';

/** What we use of a socket; specs put an in-memory one in its place. */
export type LiveSocket = Pick<Socket<ServerToClientEvents, ClientToServerEvents>, 'connected' | 'on' | 'emit' | 'connect' | 'disconnect'>;

export type FrameName = keyof ServerToClientEvents;
export type Frame<N extends FrameName> = Parameters<ServerToClientEvents[N]>[0];
export type Signal<N extends SignalName> = Parameters<ClientToServerEvents[N]>[0];
export type Answer<N extends SignalName> = Parameters<Parameters<ClientToServerEvents[N]>[1]>[0];

/** Makes the socket of this tab, not connected yet. Its code is loaded only for people who are signed in. */
export async function openSocket(): Promise<LiveSocket> {
  const { io } = await import('socket.io-client');
  // Connecting again is ours (connection.ts): the same waits for every reason, also when the server refuses.
  return io({ autoConnect: false, reconnection: false, transports: ['websocket', 'polling'], tryAllTransports: true });
}
