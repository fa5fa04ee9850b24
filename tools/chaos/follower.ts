import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './graphql.ts';
import { FETCHED, type Applied, type Followed, type Item } from './recording.ts';
import { stateAfter, type SessionNews, type SessionState } from './session-state.ts';

const GAP_MS = 300;

interface NewsEvent {
  seq: number;
  name: string;
  at: string;
  payload: SessionNews & { post?: Partial<Item> & { deletedAt?: string }; chatMessage?: Partial<Item> & { deletedAt?: string } };
}

type Opened = { head: number; events?: NewsEvent[]; reset?: true };

/** Rows and the head that was read no later than they were. */
export interface Fetched {
  head: number;
  items: Item[];
  state: SessionState;
}

export interface FollowerOptions {
  stream: string;
  open: (signal: { stream: string; after: number }) => Promise<Opened>;
  /** Fetches the rows of the stream's subject anew. */
  fetch: () => Promise<Fetched>;
  /** When frames that come in now were sent, or 0 when that cannot be said. */
  now: () => number;
}

/** A client's place in one stream, after docs/realtime-api.md: keeps `seq`, drops what it has, holds what comes early, asks for gaps. */
export class Follower {
  readonly stream: string;
  seq = 0;
  private readonly options: FollowerOptions;
  private known = 0;
  private readonly held = new Map<number, NewsEvent>();
  private readonly applied: Applied[] = [];
  private items = new Map<string, Item>();
  private state: SessionState = {};
  private closed = false;
  private online = false;
  private asking = false;
  private timer: NodeJS.Timeout | undefined;
  private lastNewsAt = 0;
  private lastHappenedAt = 0;

  constructor(options: FollowerOptions) {
    this.options = options;
    this.stream = options.stream;
  }

  /** Fetches the rows for the first time; then the stream can be opened after their head. */
  async begin(): Promise<void> {
    this.replace(await this.options.fetch());
  }

  connected(): void {
    this.online = true;
    void this.ask();
  }

  lost(): void {
    this.online = false;
  }

  news(events: NewsEvent[]): void {
    this.lastNewsAt = Math.max(this.lastNewsAt, this.options.now());
    for (const event of events) this.lastHappenedAt = Math.max(this.lastHappenedAt, Date.parse(event.at));
    this.take(events);
  }

  headIs(head: number): void {
    this.known = Math.max(this.known, head);
    this.askSoon();
  }

  close(): void {
    this.closed = true;
  }

  /** Whether it has everything up to `head`, or may not have it any more. */
  has(head: number): boolean {
    return this.closed || this.seq >= head;
  }

  note(): Followed {
    const { stream, applied, state, closed, lastNewsAt, lastHappenedAt } = this;
    return { stream, applied, state, items: [...this.items.values()], closed, lastNewsAt, lastHappenedAt };
  }

  private take(events: NewsEvent[]): void {
    for (const event of events) {
      this.known = Math.max(this.known, event.seq);
      if (event.seq > this.seq) this.held.set(event.seq, event);
    }
    for (let next = this.held.get(this.seq + 1); next; next = this.held.get(this.seq + 1)) {
      this.held.delete(next.seq);
      this.seq = next.seq;
      this.apply(next);
    }
    this.askSoon();
  }

  private apply({ seq, name, payload }: NewsEvent): void {
    const change = payload.post ?? payload.chatMessage;
    this.applied.push({ seq, name, subject: change?.id ?? '' });
    this.state = stateAfter(this.state, name, payload);
    if (!change?.id) return;
    const before = this.items.get(change.id) ?? { id: change.id, ordinal: 0, body: '', deleted: false };
    const deleted = before.deleted || change.deletedAt !== undefined;
    this.items.set(change.id, { id: change.id, ordinal: change.ordinal ?? before.ordinal, body: deleted ? '' : (change.body ?? before.body), deleted });
  }

  private replace({ head, items, state }: Fetched): void {
    this.state = state;
    this.items = new Map(items.map((item) => [item.id, item]));
    this.seq = head;
    this.known = Math.max(this.known, head);
    this.applied.push({ seq: head, name: FETCHED, subject: '' });
    for (const seq of [...this.held.keys()]) if (seq <= head) this.held.delete(seq);
  }

  /** News may still be on its way: waits a moment before asking for what is missing. */
  private askSoon(): void {
    if (this.known <= this.seq || !this.online || this.closed) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.known > this.seq) void this.ask();
    }, GAP_MS);
  }

  private async ask(): Promise<void> {
    if (this.asking || this.closed) return;
    this.asking = true;
    while (this.online && !this.closed && !(await this.askOnce())) await pause(GAP_MS);
    this.asking = false;
    this.askSoon();
  }

  /** False when there was no answer, and asking again makes sense. */
  private async askOnce(): Promise<boolean> {
    try {
      const { head, events, reset } = await this.options.open({ stream: this.stream, after: this.seq });
      if (reset) this.replace(await this.options.fetch());
      else this.take(events!);
      this.headIs(head);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) return false;
      if (error.code === 'NOT_FOUND') this.close();
      return this.closed;
    }
  }
}
