import type { Acknowledged, ErrorCode, NewsEvent, ServerToClientEvents, StreamOpened } from '@leerkring/contract';
import { backoff, withJitter } from './jitter';

export type ClosedReason = Parameters<ServerToClientEvents['stream.closed']>[0]['reason'];

export interface StreamListener {
  /** One event, in order of `seq`. Applying it twice must be harmless. */
  onNews: (event: NewsEvent) => void;
  /** Too much was missed: fetch anew. Resolves with the `head` that came with the rows; without one the server's head counts. */
  onReset?: () => Promise<number | null | undefined | void> | void;
  /** The right to read this stream ended. */
  onClosed?: (reason: ClosedReason) => void;
}

/** One listener's place in a stream. */
export interface Following {
  stop: () => void;
}

interface Place {
  listener: StreamListener;
  /** Everything up to here was told, or stood in the rows that the listener began with. */
  seq: number;
}

export interface FollowerOptions {
  /** Asks the server to open the stream after `seq`; rejects when there is no answer. */
  open: (after: number) => Promise<Acknowledged<StreamOpened>>;
  /** Runs all that one frame changes as one change (the cache's batch). */
  together?: (run: () => void) => void;
}

const GAP_MS = 300;
const ended: ErrorCode[] = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'];

/**
 * The client's side of one stream (docs/realtime.md): tells every event once and in order, drops what is known, holds what
 * comes early, asks for a gap after 300 ms, and asks again from its last `seq` after the connection was lost.
 */
export class StreamFollower {
  private seq = 0;
  /** Highest `seq` that is known to exist. */
  private known = 0;
  private readonly held = new Map<number, NewsEvent>();
  private readonly places = new Set<Place>();
  /** Raised when the connection is lost or the stream closed: answers of before no longer count. */
  private round = 0;
  private online = false;
  private asking = false;
  private askAgain = false;
  private resetting = false;
  private closed = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: FollowerOptions) {}

  /** Nobody listens any more. */
  get idle(): boolean {
    return this.places.size === 0;
  }

  /** Begins to tell a listener what happened after `head`. A listener that is behind the others takes the stream back to its own place. */
  follow(head: number, listener: StreamListener): Following {
    const place: Place = { listener, seq: head };
    const first = this.idle;
    this.places.add(place);
    this.rewind(first ? head : Math.min(head, this.seq), first);
    this.headIs(head);
    return {
      stop: () => {
        this.places.delete(place);
        if (this.idle) this.stopTimer();
      },
    };
  }

  /** Rows came with this `head`: what was told after it may have been overwritten, and is told again. */
  fetched(head: number): void {
    const ahead = [...this.places].filter((place) => place.seq > head);
    for (const place of ahead) place.seq = head;
    if (ahead.length) this.rewind(head, false);
  }

  /** The connection stands: opens the stream (again) after the last `seq`. */
  connected(): void {
    if (this.closed) return;
    this.online = true;
    if (!this.idle) void this.ask();
  }

  /** The connection is lost: what was asked gets no answer. */
  disconnected(): void {
    this.online = false;
    this.forget();
  }

  /** A frame of news. */
  receive(events: readonly NewsEvent[]): void {
    if (this.closed) return;
    for (const event of events) {
      this.known = Math.max(this.known, event.seq);
      if (event.seq > this.seq) this.held.set(event.seq, event);
    }
    if (this.resetting) return;
    this.tell();
    this.askSoon();
  }

  /** The server says how far the stream is. */
  headIs(head: number): void {
    this.known = Math.max(this.known, head);
    this.askSoon();
  }

  /** The server closed the stream for us. */
  close(reason: ClosedReason): void {
    if (this.closed) return;
    this.closed = true;
    this.forget();
    this.held.clear();
    for (const { listener } of [...this.places]) listener.onClosed?.(reason);
  }

  private forget(): void {
    this.round++;
    this.asking = this.askAgain = this.resetting = false;
    this.failures = 0;
    this.stopTimer();
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private rewind(seq: number, always: boolean): void {
    if (!always && seq >= this.seq) return;
    this.seq = seq;
    void this.ask();
  }

  private get behind(): boolean {
    return !this.idle && this.known > this.seq;
  }

  /** News may still be on its way: waits a moment before asking for what is missing. */
  private askSoon(): void {
    if (!this.behind || !this.online || this.closed || this.asking || this.timer) return;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        if (this.behind) void this.ask();
      },
      this.failures ? backoff(this.failures) : withJitter(GAP_MS),
    );
  }

  private async ask(): Promise<void> {
    if (!this.online || this.closed) return;
    if (this.asking) {
      this.askAgain = true;
      return;
    }
    this.stopTimer();
    this.asking = true;
    const round = this.round;
    const before = this.seq;
    const done = await this.options.open(before).then(
      (answer) => this.take(answer, round),
      () => false,
    );
    if (round !== this.round) return;
    this.asking = this.resetting = false;
    this.failures = done && (this.seq > before || !this.behind) ? 0 : this.failures + 1;
    if (this.askAgain) {
      this.askAgain = false;
      void this.ask();
    } else if (done) this.askSoon();
    else this.tryLater();
  }

  private tryLater(): void {
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.ask();
    }, backoff(this.failures));
  }

  /** Takes in an answer to `stream.open`; false: it was no use, try again later. */
  private async take(answer: Acknowledged<StreamOpened>, round: number): Promise<boolean> {
    if (round !== this.round) return false;
    if (!answer.ok) {
      if (!ended.includes(answer.error.code)) return false;
      this.close('right_ended');
      return true;
    }
    if (answer.reset) return this.reset(answer.head, round);
    this.known = Math.max(this.known, answer.head);
    this.receive(answer.events);
    return true;
  }

  /** What arrives while rows are fetched anew is held until they stand. */
  private async reset(head: number, round: number): Promise<boolean> {
    this.resetting = true;
    const places = [...this.places];
    const heads = await Promise.all(places.map(async ({ listener }) => (await listener.onReset?.()) ?? head)).catch(() => null);
    if (round !== this.round || !heads) return false;
    this.resetting = false;
    places.forEach((place, index) => (place.seq = heads[index]!));
    this.seq = Math.min(...[...this.places].map((place) => place.seq), ...(this.idle ? [head] : []));
    this.known = Math.max(head, ...this.held.keys());
    this.askAgain ||= this.seq < head;
    this.tell();
    return true;
  }

  private tell(): void {
    for (const seq of [...this.held.keys()]) if (seq <= this.seq) this.held.delete(seq);
    if (!this.held.has(this.seq + 1)) return;
    const run = this.options.together ?? ((all: () => void) => all());
    run(() => {
      for (let event = this.held.get(this.seq + 1); event; event = this.held.get(this.seq + 1)) {
        this.held.delete(event.seq);
        this.seq = event.seq;
        for (const place of [...this.places]) this.tellOne(place, event);
      }
    });
  }

  private tellOne(place: Place, event: NewsEvent): void {
    if (event.seq <= place.seq) return;
    place.seq = event.seq;
    try {
      place.listener.onNews(event);
    } catch (error) {
      // One screen that cannot use an event must not keep it from the others.
      console.error(error);
    }
  }
}
