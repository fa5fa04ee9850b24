import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { Observer } from './observer.entity';

/** What has ended, for whose observing it. Exactly one of its parts says of which sessions, and of whom. */
export interface Ground {
  liveSessionId?: string;
  groupId?: string;
  accountId?: string;
}

/** Somebody who watched a session. */
export interface Watcher {
  accountId: string;
  role: 'observer';
  organisation: string | null;
}

/** The only reader of observers, but for the policy's facts. */
@Injectable()
export class ObserversRepository {
  constructor(private readonly database: DataSource) {}

  find(id: string, manager: EntityManager): Promise<Observer | null> {
    return manager.findOneBy(Observer, { id });
  }

  /** Who may watch a session now, the first invited one first. */
  now(liveSessionId: string, manager: EntityManager = this.database.manager): Promise<Observer[]> {
    return manager.find(Observer, { where: { liveSessionId, endedAt: IsNull() }, order: { invitedAt: 'ASC', id: 'ASC' } });
  }

  /** Whose observing rests on this, held until the transaction ends. */
  resting({ liveSessionId, groupId, accountId }: Ground, manager: EntityManager): Promise<Observer[]> {
    const query = manager.createQueryBuilder(Observer, 'o').where('o.endedAt IS NULL');
    if (liveSessionId) query.andWhere('o.liveSessionId = :liveSessionId', { liveSessionId });
    if (groupId) query.andWhere('o.live_session_id IN (SELECT id FROM live_sessions WHERE group_id = :groupId)', { groupId });
    if (accountId) query.andWhere('o.accountId = :accountId', { accountId });
    return query.orderBy('o.id').setLock('pessimistic_write').getMany();
  }

  /** Observers who were there: who is here, or read along before; by municipality. Who became a member meanwhile is told of as one. */
  wereThere(liveSessionId: string, here: ReadonlySet<string>, manager: EntityManager): Promise<Watcher[]> {
    return manager.query<Watcher[]>(
      `SELECT a.id AS "accountId", 'observer' AS role, p.name AS organisation FROM accounts a LEFT JOIN organisations p ON p.id = a.organisation_id
       WHERE a.id IN (SELECT account_id FROM observers WHERE live_session_id = $1)
         AND (a.id = ANY($2) OR EXISTS (SELECT FROM read_cursors c WHERE c.account_id = a.id AND c.subject_type = 'live_session' AND c.subject_id = $1))
         AND NOT EXISTS (SELECT FROM memberships m JOIN live_sessions s ON s.group_id = m.group_id WHERE s.id = $1 AND m.account_id = a.id AND m.ended_at IS NULL)
       ORDER BY p.name NULLS LAST, a.name, a.id`,
      [liveSessionId, [...here]],
    );
  }

  /** Takes out why this person was invited and, when theirs are to go, why they invited others. */
  async forgetReasons(accountId: string, withWords: boolean, manager: EntityManager): Promise<void> {
    await manager.query(`UPDATE observers SET reason = '' WHERE reason <> '' AND (account_id = $1 OR ($2 AND invited_by_id = $1))`, [accountId, withWords]);
  }
}
