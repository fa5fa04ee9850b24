import { Inject, Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import type { EventName } from '@leerkring/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../config/clock';
import { CONFIG, type Config } from '../config/config';
import { Nodes } from '../realtime/nodes';
import type { Send } from '../work/transaction';
import { fromRow, type EventRow, type StoredEvent } from './stored-event';

type Handler<N extends EventName> = (events: StoredEvent<N>[]) => Promise<void>;
type Due = EventRow & { delivery_id: string; reaction: string; attempts: number };

const BATCH = 100;
const POLL_MS = 1000;
/** On a busy evening what follows is worked off in larger portions, at most so often. */
const PAUSE_MS = 100;
const MOST_ATTEMPTS = 12;

/** What follows from news, on the server: at least once each, so every handler is idempotent. */
@Injectable()
export class Reactions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('reactions');
  private readonly handlers = new Map<string, { event: EventName; handle: Handler<never>; many: boolean }>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private paused: NodeJS.Timeout | undefined;
  private endedAt = -PAUSE_MS;
  private stopped = false;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly nodes: Nodes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Registers, at start, what to do after an event. `name` is stored with the delivery and must stay the same. */
  on<N extends EventName>(event: N, name: string, handle: (event: StoredEvent<N>) => Promise<void>): void {
    const each: Handler<N> = async ([one]) => handle(one!);
    this.handlers.set(name, { event, handle: each as unknown as Handler<never>, many: false });
  }

  /** As `on`, for what costs less for many events at once. When they fail together, each comes again by itself. */
  onMany<N extends EventName>(event: N, name: string, handle: Handler<N>): void {
    this.handlers.set(name, { event, handle: handle as unknown as Handler<never>, many: true });
  }

  /** Events that something follows. */
  reactedTo(): Set<EventName> {
    return new Set([...this.handlers.values()].map((handler) => handler.event));
  }

  /** Sends the pending deliveries of new events, in their own commit; nothing follows from what is past. */
  async expect(events: StoredEvent[], send: Send): Promise<void> {
    const news = events.filter((event) => !event.past);
    const pending = news.flatMap((event) => [...this.handlers].filter(([, h]) => h.event === event.name).map(([name]) => ({ event, name })));
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
    clearTimeout(this.paused);
    await this.running;
  }

  /** These events were committed: works off what follows them here, or on the nodes that do that. */
  announce(events: readonly StoredEvent[]): void {
    const names = this.reactedTo();
    if (!events.some((event) => names.has(event.name))) return;
    if (this.config.ROLE === 'web') this.nodes.tell('reactions.due', {});
    else this.wake();
  }

  /** Starts working off what is due, unless that is under way already; then, and right after it, in a moment. */
  private wake(): void {
    if (this.stopped || this.paused) return;
    const rest = this.running ? PAUSE_MS : this.endedAt + PAUSE_MS - performance.now();
    if (rest > 0) {
      this.paused = setTimeout(() => {
        this.paused = undefined;
        this.wake();
      }, rest);
      this.paused.unref();
      return;
    }
    this.running = this.workOff()
      .then(() => undefined)
      .catch((error: unknown) => this.log.error(`reactions stopped: ${String(error)}`))
      .finally(() => {
        this.running = undefined;
        this.endedAt = performance.now();
      });
  }

  /** Forgets deliveries that were done before `border`. Returns how many. */
  async forget(border: Date): Promise<number> {
    const [, count] = await this.database.query<[unknown, number]>('DELETE FROM event_deliveries WHERE delivered_at < $1', [border]);
    return count;
  }

  /** Everything that is due is done, also what was under way. */
  async settled(): Promise<void> {
    await this.running;
    await this.workOff();
    // What the timer began meanwhile is not due any more, but not done yet.
    await this.running;
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
    // What follows may take its time (a mail server that is slow) while the deliveries are held.
    await manager.query(`SET LOCAL idle_in_transaction_session_timeout = '10min'`);
    const rows = await manager.query<Due[]>(
      `SELECT d.id AS delivery_id, d.reaction, d.attempts, e.* FROM event_deliveries d JOIN domain_events e ON e.id = d.event_id
       WHERE d.delivered_at IS NULL AND d.due_at <= $1 AND d.attempts < $2
       ORDER BY d.due_at, d.id LIMIT $3 FOR UPDATE OF d SKIP LOCKED`,
      [this.clock.now(), MOST_ATTEMPTS, BATCH],
    );
    for (const [reaction, due] of Map.groupBy(rows, (row) => row.reaction)) {
      if (this.handlers.get(reaction)?.many) await this.deliver(due, manager);
      else for (const row of due) await this.deliver([row], manager);
    }
    return rows.length;
  }

  private async deliver(due: Due[], manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    const [{ reaction, attempts, delivery_id: id }] = due as [Due];
    try {
      await this.handlers.get(reaction)?.handle(due.map((row) => fromRow(row) as StoredEvent<never>));
      await manager.query('UPDATE event_deliveries SET delivered_at = $2 WHERE id = ANY($1)', [due.map((row) => row.delivery_id), now]);
    } catch (error) {
      if (due.length > 1) {
        for (const row of due) await this.deliver([row], manager);
        return;
      }
      this.log.error(`${reaction} failed, attempt ${attempts + 1}: ${error instanceof Error ? error.message : String(error)}`);
      await manager.query('UPDATE event_deliveries SET attempts = attempts + 1, due_at = $2 WHERE id = $1', [id, new Date(now.getTime() + 2 ** attempts * 1000)]);
    }
  }
}
