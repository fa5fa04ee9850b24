import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SubjectRef, SubjectType } from '@leerkring/contract';
import { Clock } from '../config/clock';
import { Kept } from '../database/kept';
import { Reads } from '../database/reads';

const WRITE_EVERY_MS = 2000;

export interface Seen {
  accountId: string;
  subject: SubjectRef;
  ordinal: number;
}

/** How far somebody has read something, and when that was stored. */
export interface Read {
  subjectId: string;
  ordinal: number;
  at: Date | null;
}

/** Parts of one thing, by ordinal in order, that come after the ordinal `after` of another. */
interface Carrying {
  from: SubjectRef;
  ordinals: readonly number[];
  to: SubjectRef;
  after: number;
}

/** The last ordinal that exists in each of these subjects; those that do not exist are left out. One query. */
type LastOrdinals = (ids: readonly string[]) => Promise<Map<string, number>>;

/** How far each person has read, by ordinal. Coalesced: at most one write per reader and subject in 2 s. */
@Injectable()
export class Cursors implements BeforeApplicationShutdown {
  private readonly log = new Logger('cursors');
  /** Per account, then per subject: marks are asked for with every page. */
  private pending = new Map<string, Map<string, Seen>>();
  private writing = new Map<string, Map<string, Seen>>();
  private timer: NodeJS.Timeout | undefined;
  private readonly lasts = new Map<SubjectType, LastOrdinals>();
  private readonly stored = new Kept<Read>((keys) => this.read(keys), { forMs: 0 });
  private readonly listeners: ((seen: readonly Seen[]) => Promise<void>)[] = [];

  constructor(
    private readonly database: DataSource,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** A room tells, at start, how far its subjects of this type can be read; of other types nothing is noted. */
  registerLast(type: SubjectType, read: LastOrdinals): void {
    this.lasts.set(type, read);
  }

  /** Whether subjects of this type have ordinals that can be seen. */
  counts(type: SubjectType): boolean {
    return this.lasts.has(type);
  }

  /** Notes that the person has seen everything up to `ordinal`; a lower one than before changes nothing. What does not exist yet is not stored as seen. */
  seen(accountId: string, subject: SubjectRef, ordinal: number): void {
    const seen = this.pending.get(accountId) ?? new Map<string, Seen>();
    if ((seen.get(subject.id)?.ordinal ?? 0) >= ordinal) return;
    seen.set(subject.id, { accountId, subject, ordinal });
    this.pending.set(accountId, seen);
    this.timer ??= setTimeout(() => void this.flush(), WRITE_EVERY_MS);
  }

  /** Calls `listener` with what people have seen, once it is stored. */
  onStored(listener: (seen: readonly Seen[]) => Promise<void>): void {
    this.listeners.push(listener);
  }

  /** How far the person has read of each of these, and when; of what was never read nothing. Together with what others ask at the same moment. */
  async readBy(accountId: string, type: SubjectType, ids: readonly string[]): Promise<Map<string, Read>> {
    const stored = await this.stored.loadAll(ids.map((id) => `${accountId} ${type} ${id}`));
    const read = new Map([...stored.values()].map((row) => [row.subjectId, row]));
    for (const [id, ordinal] of this.unstored(accountId, type)) {
      const known = read.get(id);
      if (ordinal > (known?.ordinal ?? 0)) read.set(id, { subjectId: id, ordinal, at: known?.at ?? null });
    }
    return read;
  }

  /** What the person claims to have seen that is not stored yet, so that the own marks are never stale: subject id → ordinal, which may be past the last one. */
  unstored(accountId: string, type: SubjectRef['type']): Map<string, number> {
    const rows = [this.writing, this.pending].flatMap((seen) => [...(seen.get(accountId)?.values() ?? [])]);
    return new Map(rows.filter((row) => row.subject.type === type).map((row) => [row.subject.id, row.ordinal]));
  }

  /**
   * What people have read of something goes along with parts of it, in the transaction that puts those at the end of something else. Who has
   * read that to its end has read of the parts what they had read before; for others all of it is new, because a cursor knows no holes.
   */
  async carry({ from, ordinals, to, after }: Carrying, manager: EntityManager): Promise<void> {
    await manager.query(
      `INSERT INTO read_cursors (account_id, subject_type, subject_id, ordinal, seen_at)
       SELECT c.account_id, $4, $5, $6::int + count(*), c.seen_at FROM read_cursors c JOIN unnest($3::int[]) AS part(ordinal) ON part.ordinal <= c.ordinal
       WHERE c.subject_type = $1 AND c.subject_id = $2
         AND ($6 = 0 OR EXISTS (SELECT FROM read_cursors o WHERE o.account_id = c.account_id AND o.subject_type = $4 AND o.subject_id = $5 AND o.ordinal >= $6))
       GROUP BY c.account_id, c.seen_at ORDER BY c.account_id
       ON CONFLICT (account_id, subject_type, subject_id) DO UPDATE SET ordinal = greatest(read_cursors.ordinal, excluded.ordinal)`,
      [from.type, from.id, ordinals, to.type, to.id, after],
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const rows = [...this.pending.values()].flatMap((seen) => [...seen.values()]);
    if (!rows.length) return;
    this.writing = this.pending;
    this.pending = new Map();
    await this.existing(rows)
      .then((seen) => this.store(seen))
      .catch((error: unknown) => this.log.error(`read cursors not stored: ${String(error)}`));
    this.writing = new Map();
  }

  /** Nobody has seen more than there is: otherwise what comes later would count as read. One query per type of subject. */
  private async existing(rows: Seen[]): Promise<Seen[]> {
    const bounded: Seen[] = [];
    for (const [type, ofType] of Map.groupBy(rows, (row) => row.subject.type)) {
      const lasts = await this.lasts.get(type)?.([...new Set(ofType.map((row) => row.subject.id))]);
      for (const row of ofType) {
        const last = lasts?.get(row.subject.id);
        if (last) bounded.push({ ...row, ordinal: Math.min(row.ordinal, last) });
      }
    }
    return bounded;
  }

  private async read(keys: readonly string[]): Promise<Map<string, Read>> {
    const asked = keys.map((key) => key.split(' '));
    const rows = await this.reads.rows<Read & { accountId: string; type: string }>(
      'read cursors',
      `SELECT c.account_id AS "accountId", c.subject_type AS type, c.subject_id AS "subjectId", c.ordinal, c.seen_at AS at
       FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS a(account_id, subject_type, subject_id) JOIN read_cursors c USING (account_id, subject_type, subject_id)`,
      [0, 1, 2].map((part) => asked.map((key) => key[part])),
    );
    return new Map(rows.map((row) => [`${row.accountId} ${row.type} ${row.subjectId}`, row]));
  }

  private async store(seen: Seen[]): Promise<void> {
    await this.write(seen);
    for (const listener of this.listeners) await listener(seen);
  }

  private async write(rows: Seen[]): Promise<void> {
    await this.database.query(
      `INSERT INTO read_cursors (account_id, subject_type, subject_id, ordinal, seen_at)
       SELECT account_id, subject_type, subject_id, ordinal, $5::timestamptz
       FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::int[]) AS s(account_id, subject_type, subject_id, ordinal)
       ORDER BY account_id, subject_type, subject_id
       ON CONFLICT (account_id, subject_type, subject_id) DO UPDATE
       SET ordinal = greatest(read_cursors.ordinal, excluded.ordinal), seen_at = excluded.seen_at`,
      [rows.map((r) => r.accountId), rows.map((r) => r.subject.type), rows.map((r) => r.subject.id), rows.map((r) => r.ordinal), this.clock.now()],
    );
  }
}
