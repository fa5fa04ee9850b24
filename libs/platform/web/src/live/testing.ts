import type { Acknowledged, ErrorCode, EventName, Events, CrowdSummary, NewsActor, NewsEvent, PresentPerson, SignalName, StreamOpened } from '@leerkring/contract';
import type { Answer, Frame, FrameName, LiveSocket, Signal } from './socket';

type Handler = (...values: never[]) => void;

const somebody: NewsActor = { id: '0190-somebody', name: 'Anniek Scholtemeijer', function: 'griffier', jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' };

/** One event as the server tells it. */
export function aNewsEvent<N extends EventName>(
  name: N,
  payload: Events[N],
  { seq = 1, actor = somebody, at = '2026-11-19T13:00:00.000Z' }: { seq?: number; actor?: NewsActor | null; at?: string } = {},
): NewsEvent {
  return { seq, name, at, actor, payload } as NewsEvent;
}

/**
 * The server's side of the socket, in memory: keeps a log per stream and answers stream.open from it. A spec publishes
 * events, cuts the connection and brings it back.
 */
export class FakeLiveServer {
  /** All signals that came up, in order. */
  readonly signals: { name: SignalName; signal: unknown }[] = [];
  private readonly logs = new Map<string, NewsEvent[]>();
  private readonly open = new Set<string>();
  private readonly answers: { [N in SignalName]?: (signal: Signal<N>) => Answer<N> | Promise<Answer<N>> } = {};
  private socket: FakeSocket | undefined;
  private reachable = true;
  /** How often somebody connected. */
  connections = 0;
  /** Called whenever somebody tries to connect. */
  onTry: () => void = () => undefined;
  /** Answer `reset` to who is behind. */
  resetBehind = false;

  /** Give this to LiveProvider as `open`. */
  readonly connect = async (): Promise<LiveSocket> => (this.socket ??= new FakeSocket(this)) as unknown as LiveSocket;

  get connected(): boolean {
    return this.socket?.connected ?? false;
  }

  head(stream: string): number {
    return this.log(stream).length;
  }

  /** Adds an event to the log and tells it to who has the stream open; `silently`: the frame gets lost. */
  publish<N extends EventName>(stream: string, name: N, payload: Events[N], options: { actor?: NewsActor; silently?: boolean } = {}): NewsEvent {
    const event = aNewsEvent(name, payload, { seq: this.head(stream) + 1, ...options });
    this.log(stream).push(event);
    if (!options.silently) this.tell(stream, [event]);
    return event;
  }

  /** A frame of news, also one that is late, early or double. */
  tell(stream: string, events: NewsEvent[]): void {
    if (this.open.has(stream)) this.down('news', { stream, events });
  }

  tellHead(stream: string, head = this.head(stream)): void {
    this.down('stream.head', { stream, head });
  }

  tellPresence(stream: string, people: PresentPerson[], count = people.length, summary: CrowdSummary | null = null): void {
    this.down('presence', { stream, people, count, summary });
  }

  tellTyping(stream: string, actor: NewsActor = somebody): void {
    this.down('typing', { stream, actor });
  }

  tellCaret(frame: Frame<'caret'>): void {
    this.down('caret', frame);
  }

  /** Ends the right to read a stream. */
  close(stream: string): void {
    this.open.delete(stream);
    this.down('stream.closed', { stream, reason: 'right_ended' });
  }

  /** Says that it stops within so many milliseconds. */
  leave(withinMs: number): void {
    this.down('server.leaving', { withinMs });
  }

  /** How a signal is answered from now on. */
  answer<N extends SignalName>(name: N, answer: (signal: Signal<N>) => Answer<N> | Promise<Answer<N>>): void {
    (this.answers as Record<N, typeof answer>)[name] = answer;
  }

  /** Breaks the connection; until `restore` it cannot be made again. */
  cut(): void {
    this.reachable = false;
    this.open.clear();
    this.socket?.lose();
  }

  restore(): void {
    this.reachable = true;
  }

  /** @internal */
  admits(): boolean {
    this.onTry();
    if (this.reachable) this.connections++;
    return this.reachable;
  }

  /** @internal */
  async take(name: SignalName, signal: never): Promise<Acknowledged<object>> {
    this.signals.push({ name, signal });
    const own = this.answers[name] as ((signal: never) => Acknowledged<object> | Promise<Acknowledged<object>>) | undefined;
    if (own) return own(signal);
    if (name === 'stream.open') return this.opened(signal);
    if (name === 'stream.close') this.open.delete((signal as { stream: string }).stream);
    return { ok: true };
  }

  private opened({ stream, after }: { stream: string; after: number }): Acknowledged<StreamOpened> {
    this.open.add(stream);
    const head = this.head(stream);
    if (after > head || (this.resetBehind && after < head)) return { ok: true, head, reset: true };
    return { ok: true, head, events: this.log(stream).slice(after) };
  }

  private log(stream: string): NewsEvent[] {
    const log = this.logs.get(stream) ?? [];
    this.logs.set(stream, log);
    return log;
  }

  private down<N extends FrameName>(name: N, frame: Frame<N>): void {
    this.socket?.fire(name, frame);
  }
}

/** A refusal with a code. */
export function refused(code: ErrorCode, details?: Record<string, unknown>): { ok: false; error: { code: ErrorCode; details?: Record<string, unknown> } } {
  return { ok: false, error: { code, details } };
}

class FakeSocket {
  connected = false;
  private readonly handlers = new Map<string, Handler[]>();

  constructor(private readonly server: FakeLiveServer) {}

  on(name: string, handler: Handler): this {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler]);
    return this;
  }

  emit(name: SignalName, signal: never, acknowledge: (answer: unknown) => void): this {
    void this.server.take(name, signal).then((answer) => this.connected && acknowledge(answer));
    return this;
  }

  connect(): this {
    queueMicrotask(() => {
      if (this.connected) return;
      this.connected = this.server.admits();
      if (this.connected) this.fire('connect');
      else this.fire('connect_error', new Error('no server'));
    });
    return this;
  }

  disconnect(): this {
    this.lose();
    return this;
  }

  lose(): void {
    if (!this.connected) return;
    this.connected = false;
    this.fire('disconnect');
  }

  fire(name: string, ...values: unknown[]): void {
    for (const handler of this.handlers.get(name) ?? []) (handler as (...values: unknown[]) => void)(...values);
  }
}
