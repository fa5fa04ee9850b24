import type { Acknowledged, ChatSent, ErrorCode } from '@leerkring/contract';
import { newClientId } from '@leerkring/platform/web';

/** Something that was said and does not stand in the list yet. */
export interface Unsent {
  clientId: string;
  body: string;
  /** When it was said, ISO 8601. */
  at: string;
  /** pending: on its way or waiting for the connection; sent: acknowledged, its news is about to come; failed: refused. */
  state: 'pending' | 'sent' | 'failed';
  error?: ErrorCode;
}

type Send = (signal: { liveSessionId: string; clientId: string; body: string }) => Promise<Acknowledged<ChatSent>>;

const TRY_AGAIN_MS = 3000;

/**
 * What somebody says in one session, kept until it stands in the list: sent one after the other in the order in which it was said,
 * and again with the same clientId when there was no answer. In memory: closing the page loses what waits.
 */
export class ChatOutbox {
  items: readonly Unsent[] = [];
  private send: Send | undefined;
  private running = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchers = new Set<() => void>();

  constructor(private readonly liveSessionId: string) {}

  /** The way to the server from now on; what waits goes out. */
  connect(send: Send): void {
    this.send = send;
    void this.pump();
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  say(body: string): void {
    this.change([...this.items, { clientId: newClientId(), body, at: new Date().toISOString(), state: 'pending' }]);
    void this.pump();
  }

  retry(clientId: string): void {
    this.mark(clientId, { state: 'pending', error: undefined });
    void this.pump();
  }

  discard(clientId: string): void {
    this.change(this.items.filter((item) => item.clientId !== clientId));
  }

  /** These stand in the list now. */
  arrived(clientIds: ReadonlySet<string>): void {
    if (this.items.some((item) => clientIds.has(item.clientId))) this.change(this.items.filter((item) => !clientIds.has(item.clientId)));
  }

  /** Sends what waits, in order; without an answer it waits a moment and goes on with the same one. */
  async pump(): Promise<void> {
    if (this.running || !this.send) return;
    this.running = true;
    clearTimeout(this.timer);
    try {
      for (let next = this.next(); next; next = this.next()) {
        const wait = await this.deliver(next, this.send);
        if (wait === undefined) continue;
        this.timer = setTimeout(() => void this.pump(), wait);
        return;
      }
    } finally {
      this.running = false;
    }
  }

  private next(): Unsent | undefined {
    return this.items.find((item) => item.state === 'pending');
  }

  /** How long to wait before the next try, in milliseconds; undefined: it is settled. */
  private async deliver({ clientId, body }: Unsent, send: Send): Promise<number | undefined> {
    const answer = await send({ liveSessionId: this.liveSessionId, clientId, body }).catch(() => null);
    if (!answer) return TRY_AGAIN_MS;
    if (answer.ok) {
      this.mark(clientId, { state: 'sent' });
      return undefined;
    }
    const { code, details } = answer.error;
    if (code === 'LIMIT_EXCEEDED') return Number(details?.['retryAfter'] ?? 1) * 1000;
    if (code === 'UNAVAILABLE') return TRY_AGAIN_MS;
    this.mark(clientId, { state: 'failed', error: code });
    return undefined;
  }

  private mark(clientId: string, change: Partial<Unsent>): void {
    this.change(this.items.map((item) => (item.clientId === clientId ? { ...item, ...change } : item)));
  }

  private change(items: readonly Unsent[]): void {
    this.items = items;
    for (const watcher of [...this.watchers]) watcher();
  }
}

const outboxes = new Map<string, ChatOutbox>();

/** The outbox of one person for one session; it outlives the page that shows it. */
export function outboxOf(accountId: string, liveSessionId: string): ChatOutbox {
  const key = `${accountId} ${liveSessionId}`;
  const outbox = outboxes.get(key) ?? new ChatOutbox(liveSessionId);
  outboxes.set(key, outbox);
  return outbox;
}
