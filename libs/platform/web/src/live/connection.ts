import type { SignalName } from '@leerkring/contract';
import { LeerkringError } from '../errors';
import { backoff } from './jitter';
import { frameNames, type Answer, type Frame, type FrameName, type LiveSocket, type Signal } from './socket';

/**
 * How things stand between this tab and the server; `offline`: the device itself has no network; `moving`: on the way from a server
 * that stops to another one, too short to speak of.
 */
export type ConnectionState = 'connecting' | 'connected' | 'moving' | 'reconnecting' | 'offline' | 'signed_out';

const ANSWER_WITHIN_MS = 10_000;
/** A move that takes longer counts as a lost connection. */
const MOVE_WITHIN_MS = 1000;
const MOVE_AFTER_MS = 200;

export interface ConnectionOptions {
  openSocket: () => Promise<LiveSocket>;
  /** The server no longer knows our session. */
  onSignedOut?: () => void;
}

/** The one socket of this tab: keeps it connected and carries signals up. */
export class LiveConnection {
  state: ConnectionState = 'connecting';
  private socket: LiveSocket | undefined;
  private opening: Promise<LiveSocket> | undefined;
  private stopped = false;
  /** The device said that it has no network; it says so when it has one again. */
  private unplugged = false;
  /** Until when a lost connection is a server that leaves, as it said; in milliseconds since the page began. */
  private leavingUntil = 0;
  private moveTimer: ReturnType<typeof setTimeout> | undefined;
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
    clearTimeout(this.moveTimer);
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
    this.opening ??= this.options.openSocket().then((socket) => this.furnish(socket));
    try {
      this.socket = await this.opening;
    } catch {
      this.opening = undefined;
      return this.connectLater();
    }
    if (!this.stopped && !this.unplugged && !this.socket.connected) this.socket.connect();
  }

  private furnish(socket: LiveSocket): LiveSocket {
    socket.on('connect', () => {
      this.failures = 0;
      this.everConnected = true;
      this.become('connected');
    });
    socket.on('disconnect', () => {
      if (!this.stopped && !this.unplugged && performance.now() < this.leavingUntil) return this.move();
      this.lost();
      return this.connectLater();
    });
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      if (error.data?.code === 'UNAUTHENTICATED') return this.signedOut();
      if (this.state !== 'moving') this.become(this.awayState());
      return this.connectLater();
    });
    for (const name of frameNames) socket.on(name, (frame: Frame<FrameName>) => (this.takers[name] as ((frame: Frame<FrameName>) => void) | undefined)?.(frame));
    socket.on('server.leaving', ({ withinMs }) => {
      this.leavingUntil = performance.now() + withinMs + MOVE_WITHIN_MS;
    });
    return socket;
  }

  private connectLater(wait = backoff(this.failures++)): void {
    if (this.stopped || this.unplugged || this.state === 'signed_out') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.connect(), wait);
  }

  /** This server leaves and another takes over. */
  private move(): void {
    this.leavingUntil = 0;
    this.become('moving');
    this.failUnanswered();
    this.moveTimer = setTimeout(() => {
      if (this.state === 'moving') this.become(this.awayState());
    }, MOVE_WITHIN_MS);
    this.connectLater(Math.random() * MOVE_AFTER_MS);
  }

  private signedOut(): void {
    clearTimeout(this.timer);
    this.become('signed_out');
    this.options.onSignedOut?.();
  }

  private lost(): void {
    this.become(this.stopped ? 'signed_out' : this.awayState());
    this.failUnanswered();
  }

  private failUnanswered(): void {
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
    this.unplugged = false;
    if (this.connected || this.state === 'signed_out') return;
    this.become(this.awayState());
    clearTimeout(this.timer);
    this.failures = 0;
    void this.connect();
  };

  /** The device lost its network: a socket would notice only after many seconds, and one that tabs share may have another way out. */
  private readonly drop = (): void => {
    this.unplugged = true;
    clearTimeout(this.timer);
    if (this.connected) this.socket?.disconnect();
    else if (this.state !== 'signed_out') this.become('offline');
  };
}
