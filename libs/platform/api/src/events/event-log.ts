import { Injectable } from '@nestjs/common';
import { streamKinds, limits, type StreamName } from '@leerkring/contract';
import { DataSource, type EntityManager } from 'typeorm';
import type { Send } from '../work/transaction';
import { MAX, NIL } from 'uuid';
import { fromRow, wordless, type EventRow, type StoredEvent } from './stored-event';

/** So many events are looked at in one step when payloads are emptied. */
const LOOKED_AT_ONCE = 5000;
const DAY = 24 * 60 * 60 * 1000;

const APPEND = `WITH locked AS (
    SELECT stream, head FROM streams WHERE stream = ANY($1::text[]) ORDER BY stream FOR UPDATE
  ), numbered AS (
    SELECT e.*, l.head + row_number() OVER (PARTITION BY e.stream ORDER BY e.place) AS seq
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::jsonb[], $9::timestamptz[])
      WITH ORDINALITY AS e(id, stream, name, actor_id, subject_type, subject_id, payload, occurred_at, place)
    LEFT JOIN locked l ON l.stream = e.stream
  ), raised AS (
    UPDATE streams SET head = n.seq FROM (SELECT stream, max(seq) AS seq FROM numbered GROUP BY stream) n WHERE streams.stream = n.stream
  ), added AS (
    INSERT INTO domain_events (id, stream, seq, name, actor_id, subject_type, subject_id, payload, occurred_at)
    SELECT id, stream, seq, name, actor_id, subject_type, subject_id, payload, occurred_at FROM numbered
  )
  SELECT id, seq FROM numbered`;

interface PayloadRow {
  id: string;
  payload: object;
}

/** Appends to and reads from `domain_events`: outbox, activity feed and replay source. */
@Injectable()
export class EventLog {
  constructor(private readonly database: DataSource) {}

  /** Makes an empty stream, together with its subject. */
  async openStream(stream: StreamName, manager: EntityManager): Promise<void> {
    await manager.query('INSERT INTO streams (stream, head) VALUES ($1, 0)', [stream]);
  }

  /**
   * Gives the events their `seq` and stores them. Sent at the very end of a transaction: the heads stay locked until commit, so commit
   * order is `seq` order. An event of a stream that does not exist undoes the transaction.
   */
  async append(events: StoredEvent[], send: Send): Promise<void> {
    const column = <T>(read: (event: StoredEvent) => T): T[] => events.map(read);
    const numbers = send<{ id: string; seq: number }>({
      name: 'append events',
      text: APPEND,
      values: [
        [...new Set(column((event) => event.stream))].sort(),
        column((event) => event.id),
        column((event) => event.stream),
        column((event) => event.name),
        column((event) => event.actorId),
        column((event) => event.subject.type),
        column((event) => event.subject.id),
        column((event) => JSON.stringify(event.payload)),
        column((event) => event.occurredAt.toISOString()),
      ],
    });
    // A statement of its own: it must see rights that changed while the heads were waited for.
    const rights = send<{ version: number }>({ name: 'access epoch', text: 'SELECT version FROM access_epoch', values: [] });
    const seqs = new Map((await numbers).map((row) => [row.id, row.seq]));
    const [epoch] = await rights;
    for (const event of events) {
      event.seq = seqs.get(event.id)!;
      event.accessEpoch = epoch!.version;
    }
  }

  /** Rights change in this transaction: news of every later one carries a higher number. */
  raiseAccessEpoch(send: Send): Promise<unknown> {
    return send({ text: 'UPDATE access_epoch SET version = version + 1', values: [] });
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

  /**
   * Takes the words out of all earlier events of a subject, in the transaction that replaces or removes them. `seq` stays.
   * @param mentions whom they mention goes too: nobody is to hear of it any more
   */
  async blankWords(subjectId: string, before: string, manager: EntityManager, mentions = false): Promise<void> {
    await manager.query(
      `UPDATE domain_events SET payload = CASE
         WHEN payload ? 'post' AND $3 THEN jsonb_set(jsonb_set(jsonb_set(jsonb_set(payload, '{post,body}', '""', false), '{post,mentions}', '[]', false), '{post,newMentions}', '[]', false), '{post,attachments}', '[]', false)
         WHEN payload ? 'post' THEN jsonb_set(jsonb_set(payload, '{post,body}', '""', false), '{post,attachments}', '[]', false)
         WHEN payload ? 'thread' THEN jsonb_set(payload, '{thread}', 'null')
         WHEN payload ? 'stageQuestion' THEN jsonb_set(payload, '{stageQuestion,text}', '""')
         WHEN payload ? 'agreement' THEN jsonb_set(payload, '{agreement,text}', '""')
         WHEN payload ? 'chatMessage' THEN jsonb_set(jsonb_set(payload, '{chatMessage,body}', '""', false), '{chatMessage,attachments}', '[]', false)
         ELSE payload END
       WHERE subject_id = $1 AND id <> $2`,
      [subjectId, before, mentions],
    );
  }

  /** Takes the words of these subjects out of all events, in the transaction that removes them. `seq` stays. */
  async blankAllWords(subjectIds: readonly string[], manager: EntityManager): Promise<void> {
    const rows = await manager.query<PayloadRow[]>('SELECT id, payload FROM domain_events WHERE subject_id = ANY($1)', [subjectIds]);
    await this.storeWordless(rows, manager);
  }

  /**
   * Takes the words out of everything that somebody ever announced; ids, numbers and times stay. It walks the log in bounded steps, each a
   * commit of its own: no index is kept for what is done so rarely. Doing it again changes nothing. Returns how many events had words.
   */
  async scrub(accountId: string): Promise<number> {
    let scrubbed = 0;
    for (let after: string | undefined = NIL; after; ) {
      const [last]: { id: string }[] = await this.database.query('SELECT id FROM domain_events WHERE id > $1 ORDER BY id OFFSET $2 LIMIT 1', [after, LOOKED_AT_ONCE - 1]);
      const rows = await this.database.query<PayloadRow[]>('SELECT id, payload FROM domain_events WHERE id > $1 AND id <= $2 AND actor_id = $3', [after, last?.id ?? MAX, accountId]);
      scrubbed += await this.storeWordless(rows, this.database.manager);
      after = last?.id;
    }
    return scrubbed;
  }

  private async storeWordless(rows: readonly PayloadRow[], manager: EntityManager): Promise<number> {
    const changed = rows.map(({ id, payload }) => ({ id, before: JSON.stringify(payload), after: JSON.stringify(wordless(payload)) })).filter(({ before, after }) => before !== after);
    if (!changed.length) return 0;
    await manager.query('UPDATE domain_events e SET payload = w.payload FROM unnest($1::uuid[], $2::jsonb[]) AS w(id, payload) WHERE e.id = w.id', [
      changed.map(({ id }) => id),
      changed.map(({ after }) => after),
    ]);
    return changed.length;
  }

  /** Empties payloads past the retention of their kind of stream, in bounded steps. Returns how many. */
  async prune(now: Date): Promise<number> {
    let pruned = 0;
    for (const [kind, rule] of Object.entries(streamKinds)) {
      const border = new Date(now.getTime() - rule.retentionDays * DAY);
      let count: number;
      do {
        [, count] = await this.database.query<[unknown, number]>(
          `UPDATE domain_events SET payload = '{}', pruned_at = $1 WHERE id IN (
             SELECT id FROM domain_events WHERE pruned_at IS NULL AND occurred_at < $2 AND split_part(stream, ':', 1) = $3 LIMIT ${LOOKED_AT_ONCE})`,
          [now, border, kind],
        );
        pruned += count;
      } while (count === LOOKED_AT_ONCE);
    }
    return pruned;
  }
}
