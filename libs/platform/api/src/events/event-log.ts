import { Injectable } from '@nestjs/common';
import { streamKinds, limits, type StreamName } from '@leerkring/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { fromRow, type EventRow, type StoredEvent } from './stored-event';

const DAY = 24 * 60 * 60 * 1000;

/** Appends to and reads from `domain_events`: outbox, activity feed and replay source. */
@Injectable()
export class EventLog {
  constructor(private readonly database: DataSource) {}

  /** Makes an empty stream, together with its subject. */
  async openStream(stream: StreamName, manager: EntityManager): Promise<void> {
    await manager.query('INSERT INTO streams (stream, head) VALUES ($1, 0)', [stream]);
  }

  /**
   * Gives the events their `seq` and stores them. Called at the very end of a transaction: the heads stay locked
   * until commit, so commit order is `seq` order.
   */
  async append(events: StoredEvent[], manager: EntityManager): Promise<void> {
    const streams = [...new Set(events.map((event) => event.stream))].sort();
    const heads = await manager.query<{ stream: StreamName; head: string }[]>(
      'SELECT stream, head FROM streams WHERE stream = ANY($1) ORDER BY stream FOR UPDATE',
      [streams],
    );
    const next = new Map(heads.map((row) => [row.stream, Number(row.head)]));
    for (const event of events) {
      const head = next.get(event.stream);
      if (head === undefined) throw new Error(`No stream ${event.stream}`);
      event.seq = head + 1;
      next.set(event.stream, event.seq);
    }
    const [rights] = await manager.query<{ version: number }[]>(
      `WITH raised AS (
         UPDATE streams SET head = n.head FROM unnest($1::text[], $2::bigint[]) AS n(stream, head) WHERE streams.stream = n.stream
       ), added AS (
         INSERT INTO domain_events (id, stream, seq, name, actor_id, subject_type, subject_id, payload, occurred_at)
         SELECT * FROM unnest($3::uuid[], $4::text[], $5::bigint[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::jsonb[], $11::timestamptz[])
       )
       SELECT version FROM access_epoch`,
      [
        [...next.keys()],
        [...next.values()],
        events.map((event) => event.id),
        events.map((event) => event.stream),
        events.map((event) => event.seq),
        events.map((event) => event.name),
        events.map((event) => event.actorId),
        events.map((event) => event.subject.type),
        events.map((event) => event.subject.id),
        events.map((event) => JSON.stringify(event.payload)),
        events.map((event) => event.occurredAt.toISOString()),
      ],
    );
    for (const event of events) event.accessEpoch = rights!.version;
  }

  /** Rights change in this transaction: news of every later one carries a higher number. */
  async raiseAccessEpoch(manager: EntityManager): Promise<void> {
    await manager.query('UPDATE access_epoch SET version = version + 1');
  }

  async heads(streams: readonly StreamName[]): Promise<Map<StreamName, number>> {
    if (!streams.length) return new Map();
    const rows = await this.database.query<{ stream: StreamName; head: string }[]>('SELECT stream, head FROM streams WHERE stream = ANY($1)', [streams]);
    return new Map(rows.map((row) => [row.stream, Number(row.head)]));
  }

  async head(stream: StreamName): Promise<number> {
    return (await this.heads([stream])).get(stream) ?? 0;
  }

  /** Events of a stream after `seq`, oldest first. */
  async read(stream: StreamName, after: number, upTo = Number.MAX_SAFE_INTEGER, most: number = limits.replayEvents): Promise<StoredEvent[]> {
    const rows = await this.database.query<EventRow[]>(
      'SELECT * FROM domain_events WHERE stream = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4',
      [stream, after, upTo, most],
    );
    return rows.map(fromRow);
  }

  /**
   * What a client that has everything up to `after` still misses; null when it must fetch anew: too far behind,
   * ahead of the head, or payloads were pruned.
   */
  async replay(stream: StreamName, after: number): Promise<{ head: number; events: StoredEvent[] | null }> {
    const head = await this.head(stream);
    if (after === head) return { head, events: [] };
    if (after > head || head - after > limits.replayEvents) return { head, events: null };
    const rows = await this.database.query<(EventRow & { pruned_at: Date | null })[]>(
      'SELECT * FROM domain_events WHERE stream = $1 AND seq > $2 ORDER BY seq LIMIT $3',
      [stream, after, limits.replayEvents + 1],
    );
    if (rows.length > limits.replayEvents || rows.some((row) => row.pruned_at)) return { head, events: null };
    return { head: rows.length ? Number(rows.at(-1)!.seq) : head, events: rows.map(fromRow) };
  }

  /** Takes the words out of all earlier events of a subject, in the transaction that replaces or removes them. `seq` stays. */
  async blankWords(subjectId: string, before: string, manager: EntityManager): Promise<void> {
    await manager.query(
      `UPDATE domain_events SET payload = CASE
         WHEN payload ? 'post' THEN jsonb_set(payload, '{post,body}', '""')
         WHEN payload ? 'chatMessage' THEN jsonb_set(payload, '{chatMessage,body}', '""')
         ELSE payload END
       WHERE subject_id = $1 AND id <> $2`,
      [subjectId, before],
    );
  }

  /** Empties payloads past the retention of their kind of stream. Returns how many. */
  async prune(now: Date): Promise<number> {
    let pruned = 0;
    for (const [kind, rule] of Object.entries(streamKinds)) {
      const border = new Date(now.getTime() - rule.retentionDays * DAY);
      const [, count] = await this.database.query<[unknown, number]>(
        `UPDATE domain_events SET payload = '{}', pruned_at = $1 WHERE pruned_at IS NULL AND occurred_at < $2 AND split_part(stream, ':', 1) = $3`,
        [now, border, kind],
      );
      pruned += count;
    }
    return pruned;
  }
}
