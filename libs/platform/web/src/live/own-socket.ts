import { io } from 'socket.io-client';
import { leaveWhenAsked } from './leave-when-asked';
import type { LiveSocket } from './socket';

/** A connection of its own to the server, not made yet; the server refuses it when the cookie is another account's by then. */
export function openOwnSocket(accountId: string): LiveSocket {
  // Connecting again is ours (connection.ts): the same waits for every reason, also when the server refuses.
  return leaveWhenAsked(io({ autoConnect: false, reconnection: false, transports: ['websocket', 'polling'], tryAllTransports: true, auth: { accountId } }));
}
