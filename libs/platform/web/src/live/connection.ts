import type { SignalName } from '@leerkring/contract';
import { LeerkringError } from '../errors';
import { backoff } from './jitter';
import type { Answer, Frame, FrameName, LiveSocket, Signal } from './socket';

/** How things stand between this tab and the server; `offline`: the device itself has no network. */
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'offline' | 'signed_out';

const ANSWER_WITHIN_MS = 10_000;

export interface ConnectionOptions {
  openSocket: () => Promise<LiveSocket>;
  /** The server no longer knows our session. */
  onSignedOut?: () => void;
}

/** The one socket of this tab: keeps it connected and carries signals up. */
export class LiveConnection {
  state: ConnectionState = 'connecting';
  private socket: LiveSocket | undefined;
  private stopped = false;
  private everConnected = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchers = new Set<() => void>();
  private readonly unanswered = new Set<() => void>();
  private readonly takers: { [N in FrameName]?: (frame: Frame<N>) => void } = {};

  constructor(private readonly options: ConnectionOptions) {}

  get connected(): boolean {
    return this.state === 'connected';
  }

  /** Connects, and goes on trying until `stop`. */
  start(): void {
    window.addEventListener('online', this.hurry);
    window.addEventListener('offline', this.drop);
    void this.connect();
  }

  stop(): void {
    this.stopped = true;
    window.removeEventListener('online', this.hurry);
    window.removeEventListener('offline', this.drop);
    clearTimeout(this.timer);
    this.socket?.disconnect();
    this.lost();
  }

  /** Calls `watcher` after every change of `state`. Returns how to end that. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Who takes in the frames of one name that come down. */
  onFrame<N extends FrameName>(name: N, taker: (frame: Frame<N>) => void): void {
    (this.takers as Record<N, (frame: Frame<N>) => void>)[name] = taker;
  }

  /**
   * Sends a signal and resolves with the server's answer, refusals included.
   * @throws LeerkringError UNAVAILABLE when there is no connection, it is lost, or no answer comes within 10 s: the
   *   server may or may not have done it, so repeat it with the same clientId.
   */
  signal<N extends SignalName>(name: N, signal: Signal<N>): Promise<Answer<N>> {
    return new Promise((resolve, reject) => {
      if (!this.connected) return reject(new LeerkringError('UNAVAILABLE'));
      const finish = (): void => {
        clearTimeout(timer);
        this.unanswered.delete(fail);
      };
      const fail = (): void => {
        finish();
        reject(new LeerkringError('UNAVAILABLE'));
      };
      const timer = setTimeout(fail, ANSWER_WITHIN_MS);
      this.unanswered.add(fail);
      const acknowledge = (answer: Answer<N>): void => {
        finish();
        resolve(answer);
      };
      (this.socket!.emit as (name: string, signal: unknown, acknowledge: (answer: Answer<N>) => void) => unknown)(name, signal, acknowledge);
    });
  }

  private async connect(): Promise<void> {
    try {
      this.socket ??= this.furnish(await this.options.openSocket());
    } catch {
      return this.connectLater();
    }
    if (!this.stopped && !this.socket.connected) this.socket.connect();
  }

  private furnish(socket: LiveSocket): LiveSocket {
    socket.on('connect', () => {
      this.failures = 0;
      this.everConnected = true;
      this.become('connected');
    });
    socket.on('disconnect', () => {
      this.lost();
      this.connectLater();
    });
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      if (error.data?.code === 'UNAUTHENTICATED') return this.signedOut();
      this.become(this.awayState());
      return this.connectLater();
    });
    socket.on('news', (frame) => this.takers.news?.(frame));
    socket.on('stream.head', (frame) => this.takers['stream.head']?.(frame));
    socket.on('stream.closed', (frame) => this.takers['stream.closed']?.(frame));
    socket.on('typing', (frame) => this.takers.typing?.(frame));
    socket.on('presence', (frame) => this.takers.presence?.(frame));
    return socket;
  }

  private connectLater(): void {
    if (this.stopped || this.state === 'signed_out') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connect(), backoff(this.failures++));
  }

  private signedOut(): void {
    clearTimeout(this.timer);
    this.become('signed_out');
    this.options.onSignedOut?.();
  }

  private lost(): void {
    this.become(this.stopped ? 'signed_out' : this.awayState());
    for (const fail of [...this.unanswered]) fail();
  }

  private awayState(): ConnectionState {
    if (!navigator.onLine) return 'offline';
    return this.everConnected ? 'reconnecting' : 'connecting';
  }

  private become(state: ConnectionState): void {
    if (this.state === state) return;
    this.state = state;
    for (const watcher of [...this.watchers]) watcher();
  }

  /** The device has its network back: no need to wait any longer. */
  private readonly hurry = (): void => {
    if (this.connected || this.state === 'signed_out') return;
    this.become(this.awayState());
    clearTimeout(this.timer);
    this.failures = 0;
    void this.connect();
  };

  /** The device lost its network: a socket would notice only after many seconds. */
  private readonly drop = (): void => {
    if (this.connected) this.socket?.disconnect();
    else if (this.state !== 'signed_out') this.become('offline');
  };
}
