import { Inject, Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import type { EventName } from '@leerkring/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../config/clock';
import { CONFIG, type Config } from '../config/config';
import { Nodes } from '../realtime/nodes';
import type { Send } from '../work/transaction';
import { fromRow, type EventRow, type StoredEvent } from './stored-event';

type Handler<N extends EventName> = (event: StoredEvent<N>) => Promise<void>;

const BATCH = 20;
const POLL_MS = 1000;
const MOST_ATTEMPTS = 12;

/** What follows from news, on the server: at least once each, so every handler is idempotent. */
@Injectable()
export class Reactions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('reactions');
  private readonly handlers = new Map<string, { event: EventName; handle: Handler<never> }>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly nodes: Nodes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Registers, at start, what to do after an event. `name` is stored with the delivery and must stay the same. */
  on<N extends EventName>(event: N, name: string, handle: Handler<N>): void {
    this.handlers.set(name, { event, handle: handle as unknown as Handler<never> });
  }

  /** Events that something follows. */
  reactedTo(): Set<EventName> {
    return new Set([...this.handlers.values()].map((handler) => handler.event));
  }

  /** Sends the pending deliveries of new events, in their own commit. */
  async expect(events: StoredEvent[], send: Send): Promise<void> {
    const pending = events.flatMap((event) => [...this.handlers].filter(([, h]) => h.event === event.name).map(([name]) => ({ event, name })));
    if (!pending.length) return;
    await send({
      text: `INSERT INTO event_deliveries (id, event_id, reaction, due_at)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[])`,
      values: [pending.map(() => uuid()), pending.map((p) => p.event.id), pending.map((p) => p.name), pending.map((p) => p.event.occurredAt.toISOString())],
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.ROLE === 'web') return;
    this.nodes.on('reactions.due', () => this.wake());
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** These events were committed: works off what follows them here, or on the nodes that do that. */
  announce(events: readonly StoredEvent[]): void {
    const names = this.reactedTo();
    if (!events.some((event) => names.has(event.name))) return;
    if (this.config.ROLE === 'web') this.nodes.tell('reactions.due', {});
    else this.wake();
  }

  /** Starts working off what is due, unless that is under way already. */
  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.workOff()
      .then(() => undefined)
      .catch((error: unknown) => this.log.error(`reactions stopped: ${String(error)}`))
      .finally(() => {
        this.running = undefined;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  /** Everything that is due is done, also what was under way. */
  async settled(): Promise<void> {
    await this.running;
    await this.workOff();
  }

  /** Works off all deliveries that are due. Returns how many were done. */
  async workOff(): Promise<number> {
    let done = 0;
    while (!this.stopped) {
      const taken = await this.database.transaction((manager) => this.takeBatch(manager));
      done += taken;
      if (taken < BATCH) break;
    }
    return done;
  }

  private async takeBatch(manager: EntityManager): Promise<number> {
    const rows = await manager.query<(EventRow & { delivery_id: string; reaction: string; attempts: number })[]>(
      `SELECT d.id AS delivery_id, d.reaction, d.attempts, e.* FROM event_deliveries d JOIN domain_events e ON e.id = d.event_id
       WHERE d.delivered_at IS NULL AND d.due_at <= $1 AND d.attempts < $2
       ORDER BY d.due_at LIMIT $3 FOR UPDATE OF d SKIP LOCKED`,
      [this.clock.now(), MOST_ATTEMPTS, BATCH],
    );
    for (const row of rows) await this.deliver(row, manager);
    return rows.length;
  }

  private async deliver(row: EventRow & { delivery_id: string; reaction: string; attempts: number }, manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    try {
      await this.handlers.get(row.reaction)?.handle(fromRow(row) as StoredEvent<never>);
      await manager.query('UPDATE event_deliveries SET delivered_at = $2 WHERE id = $1', [row.delivery_id, now]);
    } catch (error) {
      this.log.error(`${row.reaction} failed, attempt ${row.attempts + 1}: ${error instanceof Error ? error.message : String(error)}`);
      const due = new Date(now.getTime() + 2 ** row.attempts * 1000);
      await manager.query('UPDATE event_deliveries SET attempts = attempts + 1, due_at = $2 WHERE id = $1', [row.delivery_id, due]);
    }
  }
}
