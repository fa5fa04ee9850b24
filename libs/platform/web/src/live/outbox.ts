import { errorOf } from '../errors';
import { newClientId } from '../id';
import type { LiveConnection } from './connection';
import { backoff } from './jitter';
import type { OutboxEntry, OutboxStore } from './outbox-store';

/** An entry as screens show it. */
export interface Unsent<Payload = unknown> extends OutboxEntry<Payload> {
  /** pending: on its way, or waiting for the connection; sent: acknowledged, its news is about to come; failed: refused. */
  state: 'pending' | 'sent' | 'failed';
}

export interface OutboxOptions {
  accountId: string;
  connection: LiveConnection;
  store: OutboxStore;
  /** Brings one entry to the server; resolves with what screens want to know of it, rejects with a LeerkringError when it was not stored. */
  send: (entry: OutboxEntry) => Promise<unknown>;
  /** A place to write something of this kind is on screen. */
  prepare?: (kind: string) => void;
}

/** What waits for one subject. */
interface Queue {
  running: boolean;
  again: boolean;
  failures: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** How long something acknowledged stays in the list of unsent words when its news does not come. */
const NEWS_WITHIN_MS = 15_000;

const queueKey = ({ kind, subjectId }: Pick<OutboxEntry, 'kind' | 'subjectId'>): string => `${kind} ${subjectId}`;

/**
 * What one account wrote on this device and the server has not acknowledged: kept until it is, also when the tab or the browser
 * is closed, and sent again with the same `clientId` when there was no answer. All tabs of the account share it.
 */
export class Outbox {
  items: readonly Unsent[] = [];
  private kept: readonly OutboxEntry[] = [];
  private readonly sent = new Map<string, OutboxEntry>();
  private readonly gone = new Set<string>();
  private readonly forgetting = new Set<ReturnType<typeof setTimeout>>();
  private readonly queues = new Map<string, Queue>();
  private readonly watchers = new Set<() => void>();
  private readonly channel: BroadcastChannel | undefined;
  private readonly unwatch: () => void;
  private reading: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly options: OutboxOptions) {
    const { accountId, connection } = options;
    this.channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`leerkring.outbox.${accountId}`);
    this.channel?.addEventListener('message', ({ data }: MessageEvent<{ sent?: OutboxEntry }>) => {
      if (data.sent) this.noteSent(data.sent);
      void this.read();
    });
    this.unwatch = connection.watch(() => this.hurry());
    void this.read();
  }

  stop(): void {
    this.stopped = true;
    this.unwatch();
    this.channel?.close();
    for (const { timer } of this.queues.values()) clearTimeout(timer);
    for (const timer of this.forgetting) clearTimeout(timer);
  }

  /** Calls `watcher` after every change of `items`. Returns how to end that. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** A place to write something of this kind is on screen. */
  prepare(kind: string): void {
    this.options.prepare?.(kind);
  }

  /** Keeps what was said and sends it as soon as it can. */
  add(kind: string, subjectId: string, payload: unknown): void {
    const { accountId } = this.options;
    void this.keep({ clientId: newClientId(), accountId, kind, subjectId, payload, at: new Date().toISOString() });
  }

  /** Sends what was refused once more. */
  retry(clientId: string): void {
    const entry = this.kept.find((one) => one.clientId === clientId);
    if (entry) void this.keep({ ...entry, error: undefined });
  }

  /** Throws it away, or it stands at its place already. */
  async discard(clientId: string): Promise<void> {
    this.gone.add(clientId);
    this.sent.delete(clientId);
    this.show();
    await this.options.store.delete(clientId);
    await this.told();
  }

  private async keep(entry: OutboxEntry): Promise<void> {
    this.kept = [...this.kept.filter(({ clientId }) => clientId !== entry.clientId), entry];
    this.show();
    await this.options.store.put(entry);
    await this.told();
  }

  /** Something changed in the store: this tab and the others read it again. */
  private told(sent?: OutboxEntry): Promise<void> {
    if (!this.stopped) this.channel?.postMessage({ sent });
    return this.read();
  }

  private read(): Promise<void> {
    this.reading = this.reading.then(async () => {
      this.kept = await this.options.store.of(this.options.accountId);
      this.show();
      this.pump();
    });
    return this.reading;
  }

  private noteSent(entry: OutboxEntry): void {
    if (this.stopped || this.gone.has(entry.clientId)) return;
    this.sent.set(entry.clientId, entry);
    const timer = setTimeout(() => {
      this.forgetting.delete(timer);
      if (this.sent.delete(entry.clientId)) this.show();
    }, NEWS_WITHIN_MS);
    this.forgetting.add(timer);
  }

  private show(): void {
    const waiting = this.kept.filter(({ clientId }) => !this.gone.has(clientId) && !this.sent.has(clientId));
    const before = new Map(this.items.map((item) => [item.clientId, item]));
    this.items = [
      ...waiting.map((entry): Unsent => ({ ...entry, state: entry.error ? 'failed' : 'pending' })),
      ...[...this.sent.values()].map((entry): Unsent => ({ ...entry, state: 'sent' })),
    ]
      .sort((a, b) => (a.clientId < b.clientId ? -1 : 1))
      .map((item) => (before.get(item.clientId)?.state === item.state ? before.get(item.clientId)! : item));
    for (const watcher of [...this.watchers]) watcher();
  }

  private get ready(): boolean {
    return this.options.connection.connected && !this.stopped;
  }

  /** The connection, or the server behind it, is back: no need to wait any longer. */
  hurry(): void {
    if (!this.ready) return;
    for (const queue of this.queues.values()) {
      clearTimeout(queue.timer);
      queue.timer = undefined;
      queue.failures = 0;
    }
    this.pump();
  }

  private pump(): void {
    for (const key of new Set(this.items.filter(({ state }) => state === 'pending').map(queueKey))) void this.sendAll(key);
  }

  /** Sends what waits for one subject, one after the other, while no other tab does. */
  private async sendAll(key: string): Promise<void> {
    const queue = this.queues.get(key) ?? { running: false, again: false, failures: 0, timer: undefined };
    this.queues.set(key, queue);
    if (queue.running) queue.again = true;
    if (queue.running || queue.timer || !this.ready) return;
    queue.running = true;
    queue.again = false;
    const wait = await inTurn(`leerkring.outbox.${this.options.accountId} ${key}`, () => this.sendInOrder(key, queue));
    queue.running = false;
    if (wait !== undefined) {
      queue.timer = setTimeout(() => {
        queue.timer = undefined;
        void this.sendAll(key);
      }, wait);
    } else if (queue.again) void this.sendAll(key);
  }

  /** How long to wait before going on, in milliseconds; undefined: nothing is left, or the connection is lost. */
  private async sendInOrder(key: string, queue: Queue): Promise<number | undefined> {
    for (let next = await this.next(key); next && this.ready; next = await this.next(key)) {
      const wait = await this.deliver(next, queue);
      if (wait !== undefined) return wait;
    }
    return undefined;
  }

  /** Read from the store each time: another tab may have sent or dropped it. */
  private async next(key: string): Promise<OutboxEntry | undefined> {
    const all = await this.options.store.of(this.options.accountId);
    return all.find((entry) => queueKey(entry) === key && !entry.error && !this.gone.has(entry.clientId));
  }

  /** How long to wait before the next try, in milliseconds; undefined: it is settled. */
  private async deliver(entry: OutboxEntry, queue: Queue): Promise<number | undefined> {
    let result: unknown;
    try {
      result = await this.options.send(entry);
    } catch (thrown) {
      const { code, details } = errorOf(thrown);
      if (code === 'LIMIT_EXCEEDED' || code === 'CHAT_SLOW') return Number(details['retryAfter'] ?? 1) * 1000;
      // Not known whether it was stored, or nobody is signed in for it now: the same again, later.
      if (code === 'UNAVAILABLE' || code === 'UNAUTHENTICATED') return backoff(queue.failures++);
      if (!this.gone.has(entry.clientId)) await this.options.store.put({ ...entry, error: { code, details } });
      await this.told();
      return undefined;
    }
    queue.failures = 0;
    const sent = { ...entry, result };
    this.noteSent(sent);
    await this.options.store.delete(entry.clientId);
    await this.told(sent);
    return undefined;
  }
}

/** Runs `work` when no other tab runs something under this name; where the browser cannot say so, at once: sending twice is harmless. */
function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator && navigator.locks ? navigator.locks.request(name, work) : work();
}
