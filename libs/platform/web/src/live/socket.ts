import type { ClientToServerEvents, ServerToClientEvents, SignalName } from '@leerkring/contract';
import type { Socket } from 'socket.io-client';

/** What we use of a socket: a real one, the one that tabs share, or one in memory for specs. */
export type LiveSocket = Pick<Socket<ServerToClientEvents, ClientToServerEvents>, 'connected' | 'on' | 'emit' | 'connect' | 'disconnect'>;

export type FrameName = keyof ServerToClientEvents;
export type Frame<N extends FrameName> = Parameters<ServerToClientEvents[N]>[0];
export type Signal<N extends SignalName> = Parameters<ClientToServerEvents[N]>[0];
export type Answer<N extends SignalName> = Parameters<Parameters<ClientToServerEvents[N]>[1]>[0];

/** Every frame that comes down; one that is left out here does not compile. */
const frames: Record<FrameName, true> = { news: true, 'stream.head': true, 'stream.closed': true, typing: true, caret: true, presence: true, 'server.leaving': true };
export const frameNames = Object.keys(frames) as FrameName[];

/**
 * The socket of this account, not connected yet: shared by all tabs of the browser, or where that cannot be, of this tab alone.
 * Its code is loaded only for people who are signed in.
 */
export async function openSocket(accountId: string): Promise<LiveSocket> {
  // Without locks (pages without TLS) nobody would notice that a tab ended.
  if (typeof SharedWorker !== 'undefined' && navigator.locks) {
    const { openSharedSocket } = await import('./shared-socket');
    const shared = await openSharedSocket(accountId).catch(() => null);
    if (shared) return shared;
  }
  const { openOwnSocket } = await import('./own-socket');
  return openOwnSocket(accountId);
}
