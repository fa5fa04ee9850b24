import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Dice } from './dice.ts';
import { Refusal } from './graphql.ts';
import type { Person } from './recording.ts';
import type { Sightings } from './sightings.ts';

const ANSWER_WITHIN_MS = 8000;
const LONGEST_WAIT_MS = 1500;

type Frame = Record<string, unknown>;

/** What a link tells its owner. */
export interface LinkOwner {
  person: Person;
  nodes: readonly string[];
  dice: Dice;
  sightings: Sightings;
  /** Notes something that went wrong. */
  trouble: (words: string) => void;
  onConnected?: () => void;
  onLost?: () => void;
  onFrame?: (name: string, frame: Frame) => void;
}

/** One person's socket to any living node: connects again when it is lost, elsewhere, as docs/realtime-api.md asks. */
export class Link {
  private readonly owner: LinkOwner;
  private socket: Socket | undefined;
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;
  private away = false;
  private ended = false;
  /** While the reading of the socket rests, and until what had piled up is through, nobody knows when a frame was sent. */
  private rests = false;
  /** Which of the nodes it is on. */
  at = -1;

  constructor(owner: LinkOwner) {
    this.owner = owner;
    this.at = owner.dice.between(0, owner.nodes.length - 1);
    this.connect();
  }

  get connected(): boolean {
    return this.socket?.connected ?? false;
  }

  /** When frames that come in now were sent, or 0 when that cannot be said. */
  get now(): number {
    return this.rests ? 0 : Date.now();
  }

  /**
   * Sends a signal.
   * @returns the answer when it is `ok`
   * @throws Refusal with its code; anything else means that there was no answer
   */
  async ask<T>(name: string, signal: object): Promise<T> {
    if (!this.socket?.connected) throw new Error('not connected');
    const askedAt = Date.now();
    const answer = (await this.socket.timeout(ANSWER_WITHIN_MS).emitWithAck(name, signal)) as { ok: boolean; error?: { code: string } };
    this.owner.sightings.answer(JSON.stringify(answer), askedAt);
    if (!answer.ok) throw new Refusal(answer.error!.code);
    return answer as T;
  }

  /** Cuts the socket without a goodbye; it connects again after `forMs`. */
  async cut(forMs = 0): Promise<void> {
    this.away = forMs > 0;
    this.tcp()?.destroy();
    if (!forMs) return;
    await pause(forMs);
    this.away = false;
    if (!this.connected) this.connect();
  }

  /** Stops reading the socket for a while, as a screen that is too busy. */
  async rest(forMs: number): Promise<void> {
    const [socket, tcp] = [this.socket, this.tcp()];
    if (!socket?.connected || !tcp) return;
    this.rests = true;
    tcp.pause();
    await pause(forMs);
    tcp.resume();
    // An answer comes after everything that was sent before it.
    await this.ask('stream.close', { stream: 'network' }).catch(() => undefined);
    if (this.socket === socket) this.rests = false;
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    this.socket?.disconnect();
  }

  /** The connection below the socket. */
  private tcp(): { destroy: () => void; pause: () => void; resume: () => void } | undefined {
    const engine = this.socket?.io.engine as unknown as { transport?: { ws?: { _socket?: never } } } | undefined;
    return engine?.transport?.ws?._socket;
  }

  private connect(): void {
    if (this.ended || this.away) return;
    const { nodes, person } = this.owner;
    const socket = io(nodes[this.at]!, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie: person.cookie }, timeout: ANSWER_WITHIN_MS });
    this.socket = socket;
    socket.io.on('open', () => {
      this.rests = false;
      socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
        // `2` is Socket.IO's sign of an event; answers are searched where they are asked for.
        if (typeof data === 'string' && data.startsWith('2') && this.now) this.owner.sightings.frame(data);
      });
    });
    socket.on('connect', () => {
      this.failures = 0;
      this.owner.onConnected?.();
    });
    socket.on('disconnect', () => this.lost(socket));
    socket.on('connect_error', (error) => this.refused(socket, error as Error & { data?: { code?: string } }));
    socket.onAny((name: string, frame: Frame) => this.take(socket, name, frame));
  }

  private take(socket: Socket, name: string, frame: Frame): void {
    this.owner.onFrame?.(name, frame);
    if (name !== 'server.leaving') return;
    const within = Number(frame['withinMs'] ?? 1000);
    setTimeout(() => {
      if (this.socket === socket && socket.connected) socket.disconnect();
    }, this.owner.dice.roll() * within).unref();
  }

  private refused(socket: Socket, error: Error & { data?: { code?: string } }): void {
    if (error.data?.code) this.owner.trouble(`connect ${error.data.code}`);
    this.lost(socket);
  }

  private lost(socket: Socket): void {
    if (this.socket !== socket) return;
    this.owner.onLost?.();
    if (this.ended || this.away) return;
    this.at = (this.at + 1) % this.owner.nodes.length;
    clearTimeout(this.timer);
    const wait = Math.min(LONGEST_WAIT_MS, 100 * 2 ** Math.min(this.failures++, 6));
    this.timer = setTimeout(() => this.connect(), wait * (0.5 + this.owner.dice.roll() / 2));
  }
}
