import { Injectable } from '@nestjs/common';
import type { SpeakingQueue } from '@leerkring/contract';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { SpeakingTurn } from './speaking-turn.entity';

/** The only reader of speaking_turns. */
@Injectable()
export class SpeakingTurnsRepository {
  constructor(private readonly database: DataSource) {}

  /** Who has the word, who waits, and how often people had it. */
  async queue(liveSessionId: string, manager: EntityManager = this.database.manager): Promise<SpeakingQueue> {
    const [open, spoken] = await Promise.all([
      manager.find(SpeakingTurn, { where: { liveSessionId, endedAt: IsNull() }, order: { raisedAt: 'ASC', id: 'ASC' } }),
      manager.query<{ accountId: string; times: number }[]>(
        `SELECT account_id AS "accountId", count(*)::int AS times FROM speaking_turns WHERE live_session_id = $1 AND outcome = 'spoken' GROUP BY account_id ORDER BY account_id`,
        [liveSessionId],
      ),
    ]);
    return { turns: open.map(asNews), spoken };
  }

  find(id: string, manager: EntityManager): Promise<SpeakingTurn | null> {
    return manager.findOneBy(SpeakingTurn, { id });
  }

  /** The session that a turn is in; null when there is no such turn. */
  async sessionOf(id: string): Promise<string | null> {
    return (await this.database.manager.findOne(SpeakingTurn, { where: { id }, select: { id: true, liveSessionId: true } }))?.liveSessionId ?? null;
  }

  /** Puts those who wait in this order, from 1. */
  async place(ids: readonly string[], manager: EntityManager): Promise<void> {
    await manager.query('UPDATE speaking_turns SET place = o.place FROM unnest($1::uuid[]) WITH ORDINALITY o(id, place) WHERE speaking_turns.id = o.id', [ids]);
  }

  /** The open turns of these people in open sub-sessions of this session where they do not sit. */
  awayFromSeat(mainId: string, accountIds: readonly string[]): Promise<{ liveSessionId: string; accountId: string }[]> {
    return this.database.query(
      `SELECT t.live_session_id AS "liveSessionId", t.account_id AS "accountId" FROM speaking_turns t JOIN live_sessions p ON p.id = t.live_session_id
       WHERE p.part_of_id = $1 AND p.closed_at IS NULL AND t.ended_at IS NULL AND t.account_id = ANY($2)
         AND NOT EXISTS (SELECT FROM sub_session_seats s WHERE s.sub_session_id = p.id AND s.account_id = t.account_id AND s.left_at IS NULL)`,
      [mainId, accountIds],
    );
  }

  /** Who had a turn in this phase, or passed it. */
  async hadTurnIn(liveSessionId: string, phase: string, manager: EntityManager): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT account_id AS id FROM speaking_turns WHERE live_session_id = $1 AND phase = $2 AND kind IS NULL AND (outcome IS NULL OR outcome IN ('spoken', 'passed'))`,
      [liveSessionId, phase],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

function asNews({ id, accountId, kind, raisedAt, place, calledAt, endsAt }: SpeakingTurn): SpeakingQueue['turns'][number] {
  return { id, accountId, kind, raisedAt: raisedAt.toISOString(), place, calledAt: calledAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null };
}
