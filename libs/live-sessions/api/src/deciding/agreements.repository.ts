import { Injectable } from '@nestjs/common';
import { limits, type SubjectRef } from '@leerkring/contract';
import type { AnyFacts } from '@leerkring/platform/api';
import { DataSource, In, type EntityManager } from 'typeorm';
import { LiveSession } from '../live-session.entity';
import type { AgreementFacts } from '../live-sessions.policy';
import { Agreement } from './agreement.entity';

/** The only reader of agreements. */
@Injectable()
export class AgreementsRepository {
  constructor(private readonly database: DataSource) {}

  /** What a session agreed on, in the order in which it was written. */
  ofSession(liveSessionId: string, manager: EntityManager = this.database.manager): Promise<Agreement[]> {
    return manager.find(Agreement, { where: { liveSessionId }, order: { createdAt: 'ASC', id: 'ASC' }, take: limits.agreements });
  }

  /** What this person has still to do in these groups: the soonest day first, then what was written first. */
  openFor(accountId: string, groupIds: readonly string[]): Promise<(Agreement & { groupId: string })[]> {
    return this.database.query(
      `SELECT a.id, a.live_session_id AS "liveSessionId", a.kind, a.text, a.author_id AS "authorId", a.words_by_id AS "wordsById", a.person_id AS "personId",
         a.due_on::text AS "dueOn", a.done_at AS "doneAt", a.revision, a.created_at AS "createdAt", s.group_id AS "groupId"
       FROM agreements a JOIN live_sessions s ON s.id = a.live_session_id
       WHERE a.person_id = $1 AND a.done_at IS NULL AND s.group_id = ANY($2) ORDER BY a.due_on NULLS LAST, a.created_at, a.id LIMIT ${limits.openActions}`,
      [accountId, groupIds],
    );
  }

  find(id: string, manager: EntityManager = this.database.manager): Promise<Agreement | null> {
    return manager.findOneBy(Agreement, { id });
  }

  /** The row, held until the transaction ends; null when somebody took it out. */
  lock(id: string, manager: EntityManager): Promise<Agreement | null> {
    return manager.findOne(Agreement, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  count(liveSessionId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(Agreement, { liveSessionId });
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, AgreementFacts & AnyFacts>> {
    const rows = await manager
      .createQueryBuilder(Agreement, 'a')
      .innerJoin(LiveSession, 's', 's.id = a.liveSessionId')
      .select(['a.id AS id', 'a.kind AS kind', 'a.author_id AS "authorId"', 'a.person_id AS "personId"', 'a.live_session_id AS "liveSessionId"', 's.group_id AS "groupId"'])
      .where({ id: In(ids) })
      .getRawMany<AgreementFacts & { id: string; liveSessionId: string }>();
    return new Map(rows.map((row) => [row.id, { ...row, about: { type: 'live_session', id: row.liveSessionId } satisfies SubjectRef }]));
  }
}
