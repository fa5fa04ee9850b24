import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import { Reads, type AnyFacts } from '@leerkring/platform/api';
import { DataSource, type EntityManager } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { LiveSession } from '../live-session.entity';
import type { LiveSessionFacts } from '../live-sessions.policy';
import { SubSession, SubSessionRecall } from './sub-session.entity';
import type { SubSessionsType, SubSessionType } from './sub-session.type';
import type { Move, Places } from './room';
import type { Walker } from './spread';
import type { SubSessionsFacts } from './sub-sessions.policy';

/** A sub-session with what rights on it ask for. */
export type ListedSubSession = SubSessionType & Omit<LiveSessionFacts, 'partOfId' | 'seatedIds' | 'observerIds'> & { partOfId: string };

/** The only reader and writer of sub_sessions, sub_session_seats and sub_session_recalls. */
@Injectable()
export class SubSessionsRepository {
  constructor(
    private readonly database: DataSource,
    private readonly reads: Reads,
  ) {}

  /** Whether a session has sub-sessions, and until when people are called back; everybody asks the same at the same moment. */
  async ofSession(mainId: string): Promise<SubSessionsType | null> {
    const rows = await this.reads.together<SubSessionsType>(
      'sub-sessions of a session',
      `SELECT $1::text AS id, s.head, r.back_at AS "backAt" FROM streams s LEFT JOIN sub_session_recalls r ON r.main_id = $1::uuid WHERE s.stream = 'sub_sessions:' || $1::text`,
      [mainId],
    );
    return rows[0] ?? null;
  }

  /** The sub-sessions of a session, in the order in which they were made. */
  async list(mainId: string): Promise<readonly ListedSubSession[]> {
    return this.reads.together<ListedSubSession>(
      'list of sub-sessions',
      `SELECT p.id, p.title, s.places, p.group_id AS "groupId", p.planned_at AS "plannedAt", p.cancelled_at AS "cancelledAt", p.opened_at AS "openedAt", p.closed_at AS "closedAt", p.part_of_id AS "partOfId",
         (SELECT count(*)::int FROM sub_session_seats t WHERE t.sub_session_id = p.id AND (t.left_at IS NULL OR p.closed_at IS NOT NULL)) AS taken
       FROM live_sessions p JOIN sub_sessions s ON s.id = p.id WHERE p.part_of_id = $1 ORDER BY p.id`,
      [mainId],
    );
  }

  /** Parts of a session, in the order in which they were made. */
  parts(mainId: string, manager: EntityManager): Promise<LiveSession[]> {
    return manager.find(LiveSession, { where: { partOfId: mainId }, order: { id: 'ASC' } });
  }

  /** How many parts a session has, and how many of them are open. */
  async numberOf(mainId: string, manager: EntityManager): Promise<{ all: number; open: number }> {
    const rows = await manager.query<[{ all: number; open: number }]>('SELECT count(*)::int AS all, count(*) FILTER (WHERE closed_at IS NULL)::int AS open FROM live_sessions WHERE part_of_id = $1', [mainId]);
    return rows[0];
  }

  /** Its parts that are open, held until the transaction ends. */
  async lockOpen(mainId: string, manager: EntityManager): Promise<LiveSession[]> {
    const held = manager.createQueryBuilder(LiveSession, 's').where('s.partOfId = :mainId AND s.closedAt IS NULL', { mainId }).orderBy('s.id').setLock('pessimistic_write');
    return held.getMany();
  }

  /** Where somebody sits in the parts of a session; null: nowhere. */
  async seatOf(mainId: string, accountId: string): Promise<string | null> {
    const rows = await this.database.query<{ id: string }[]>('SELECT sub_session_id AS id FROM sub_session_seats WHERE main_id = $1 AND account_id = $2 AND left_at IS NULL', [mainId, accountId]);
    return rows[0]?.id ?? null;
  }

  /** Who sits, or sat at its end, in each of these. */
  async seated(ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.query<{ id: string; accountIds: string[] }[]>(
      `SELECT t.sub_session_id AS id, array_agg(t.account_id ORDER BY t.taken_at, t.account_id) AS "accountIds" FROM sub_session_seats t JOIN live_sessions p ON p.id = t.sub_session_id
       WHERE t.sub_session_id = ANY($1) AND (t.left_at IS NULL OR p.closed_at IS NOT NULL) GROUP BY 1`,
      [ids],
    );
    return new Map(rows.map(({ id, accountIds }) => [id, accountIds]));
  }

  /** How many places these have, and who sits in them. */
  places(ids: readonly string[], manager: EntityManager): Promise<Places[]> {
    return manager.query<Places[]>(
      `SELECT s.id, s.places, coalesce(array_agg(t.account_id) FILTER (WHERE t.account_id IS NOT NULL), '{}') AS "accountIds"
       FROM sub_sessions s LEFT JOIN sub_session_seats t ON t.sub_session_id = s.id AND t.left_at IS NULL WHERE s.id = ANY($1) GROUP BY s.id`,
      [ids],
    );
  }

  /** Of these people the participants without a seat, each with whom they come for. */
  walkers({ id, groupId }: LiveSession, here: ReadonlySet<string>, manager: EntityManager): Promise<Walker[]> {
    return manager.query<Walker[]>(
      `SELECT m.account_id AS "accountId", m.organisation_id AS "organisationId" FROM memberships m
       WHERE m.group_id = $1 AND m.ended_at IS NULL AND m.role <> 'facilitator' AND m.account_id = ANY($2)
         AND NOT EXISTS (SELECT FROM sub_session_seats t WHERE t.main_id = $3 AND t.account_id = m.account_id AND t.left_at IS NULL)`,
      [groupId, [...here], id],
    );
  }

  /** Gives these people a seat; who sits elsewhere in the same session takes the seat along, in one statement, so that two screens of one person cannot take two. */
  async seat(seats: readonly Move[], now: Date, manager: EntityManager): Promise<void> {
    await manager.query(
      `INSERT INTO sub_session_seats (main_id, sub_session_id, account_id, taken_at) SELECT s.*, $4 FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) s
       ON CONFLICT (main_id, account_id) WHERE left_at IS NULL DO UPDATE SET sub_session_id = excluded.sub_session_id, taken_at = excluded.taken_at`,
      [seats.map(({ mainId }) => mainId), seats.map(({ subSessionId }) => subSessionId), seats.map(({ accountId }) => accountId), now],
    );
  }

  /** Ends the seats in these parts; that people sat there stays. */
  async empty(ids: readonly string[], now: Date, manager: EntityManager): Promise<void> {
    await manager.query('UPDATE sub_session_seats SET left_at = $2 WHERE sub_session_id = ANY($1) AND left_at IS NULL', [ids, now]);
  }

  /** Takes away the seats that somebody holds in sessions of a group, or with null every trace of where they ever sat. @returns the sessions of which seats came free */
  async takeAway(accountId: string, groupId: string | null, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ mainId: string; leftAt: Date | null }[], number]>(
      `DELETE FROM sub_session_seats t USING live_sessions m WHERE m.id = t.main_id AND t.account_id = $1 AND ($2::uuid IS NULL OR (m.group_id = $2 AND t.left_at IS NULL))
       RETURNING t.main_id AS "mainId", t.left_at AS "leftAt"`,
      [accountId, groupId],
    );
    return rows.filter(({ leftAt }) => !leftAt).map(({ mainId }) => mainId);
  }

  /** How many sit in each part that is open. What is counted is not older than the last count that was told: the head of the stream is held from here on. */
  async count(mainId: string, manager: EntityManager): Promise<Record<string, number>> {
    await manager.query(`SELECT FROM streams WHERE stream = 'sub_sessions:' || $1 FOR UPDATE`, [mainId]);
    const rows = await manager.query<{ id: string; taken: number }[]>(
      `SELECT p.id, count(t.account_id)::int AS taken FROM live_sessions p LEFT JOIN sub_session_seats t ON t.sub_session_id = p.id AND t.left_at IS NULL
       WHERE p.part_of_id = $1 AND p.closed_at IS NULL GROUP BY p.id ORDER BY p.id`,
      [mainId],
    );
    return Object.fromEntries(rows.map(({ id, taken }) => [id, taken]));
  }

  async recall(mainId: string, backAt: Date, manager: EntityManager): Promise<void> {
    await manager.upsert(SubSessionRecall, { mainId, backAt }, ['mainId']);
  }

  /** Until when people are called back; null when nobody called. */
  async backAt(mainId: string, manager: EntityManager): Promise<Date | null> {
    return (await manager.findOneBy(SubSessionRecall, { mainId }))?.backAt ?? null;
  }

  async forgetRecall(mainId: string, manager: EntityManager): Promise<void> {
    await manager.delete(SubSessionRecall, { mainId });
  }

  /** Sessions whose people are to be back by now. */
  async due(now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>('SELECT main_id AS id FROM sub_session_recalls WHERE back_at <= $1 ORDER BY back_at', [now]);
    return rows.map(({ id }) => id);
  }

  async insert(rows: readonly SubSession[], manager: EntityManager): Promise<void> {
    await manager.insert(SubSession, [...rows]);
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, SubSessionsFacts & AnyFacts>> {
    const rows = await manager.query<{ id: string; groupId: string }[]>(
      `SELECT s.id, s.group_id AS "groupId" FROM live_sessions s WHERE s.id = ANY($1) AND EXISTS (SELECT FROM streams t WHERE t.stream = 'sub_sessions:' || s.id)`,
      [ids.filter((id) => isUuid(id))],
    );
    return new Map(rows.map(({ id, groupId }) => [id, { groupId, about: { type: 'live_session', id } satisfies SubjectRef }]));
  }
}
