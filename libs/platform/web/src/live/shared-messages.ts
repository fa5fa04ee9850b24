import type { SignalName } from '@leerkring/contract';
import type { FrameName } from './socket';

/** One end of the line between a tab and the worker that owns the socket. */
export type Port = Pick<MessagePort, 'postMessage' | 'onmessage'>;

/** `round` counts the connections that a tab asked for: what belongs to an earlier one no longer counts. */
export type ToWorker =
  | { type: 'connect'; round: number }
  | { type: 'disconnect' }
  | { type: 'signal'; id: number; name: SignalName; signal: { stream?: string } }
  /** The tab holds this Web Lock as long as it lives. */
  | { type: 'alive'; lock: string };

export type ToTab =
  | { type: 'connected'; round: number }
  | { type: 'disconnected'; round: number }
  | { type: 'refused'; round: number; code: string | undefined }
  | { type: 'answer'; id: number; answer: unknown }
  | { type: 'frame'; name: FrameName; frame: unknown }
  /** The worker holds this Web Lock as long as it lives. */
  | { type: 'alive'; lock: string };
