import { Injectable } from '@nestjs/common';
import { limits, minutesSections, type ContributionKind, type SubjectRef } from '@leerkring/contract';
import type { AnyFacts } from '@leerkring/platform/api';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Amendment, Minutes, MinutesSection } from './minutes.entity';
import type { SessionLegacy } from './minutes-draft';
import type { MinutesFacts } from './minutes.policy';

/** The only reader of minutes, and of what a session leaves to them. */
@Injectable()
export class MinutesRepository {
  constructor(private readonly database: DataSource) {}

  /** All versions of a session, newest first. */
  ofSession(liveSessionId: string, manager: EntityManager = this.database.manager): Promise<Minutes[]> {
    return manager.find(Minutes, { where: { liveSessionId }, order: { version: 'DESC' } });
  }

  find(id: string, manager: EntityManager = this.database.manager): Promise<Minutes | null> {
    return manager.findOneBy(Minutes, { id });
  }

  /** The row, held until the transaction ends. */
  lock(id: string, manager: EntityManager): Promise<Minutes | null> {
    return manager.findOne(Minutes, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** What is not final of a session, held until the transaction ends. */
  lockUnfinished(liveSessionId: string, manager: EntityManager): Promise<Minutes[]> {
    return manager.find(Minutes, { where: { liveSessionId, state: In(['draft', 'submitted']) }, lock: { mode: 'pessimistic_write' } });
  }

  /** The parts of each of these, in order. */
  async sections(ids: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, MinutesSection[]>> {
    const rows = await manager.findBy(MinutesSection, { minutesId: In([...ids]) });
    rows.sort((a, b) => minutesSections.indexOf(a.key) - minutesSections.indexOf(b.key));
    return Map.groupBy(rows, ({ minutesId }) => minutesId);
  }

  /** What was proposed for each of these, oldest first. */
  async amendments(ids: readonly string[]): Promise<Map<string, Amendment[]>> {
    const rows = await this.database.manager.find(Amendment, { where: { minutesId: In([...ids]) }, order: { createdAt: 'ASC', id: 'ASC' }, take: limits.amendments * ids.length });
    return Map.groupBy(rows, ({ minutesId }) => minutesId);
  }

  findAmendment(id: string, manager: EntityManager = this.database.manager): Promise<Amendment | null> {
    return manager.findOneBy(Amendment, { id });
  }

  countAmendments(minutesId: string, manager: EntityManager, state?: Amendment['state']): Promise<number> {
    return manager.countBy(Amendment, { minutesId, ...(state && { state }) });
  }

  /** Members who were there: who is here, opened it, said or wrote something or had the word, in it or in one of its parts, or sat in one of these. Facilitators first, then by municipality. */
  present(liveSessionId: string, here: ReadonlySet<string>, manager: EntityManager): Promise<SessionLegacy['present']> {
    return manager.query(
      `WITH rooms AS (SELECT id FROM live_sessions WHERE id = $1 OR part_of_id = $1)
       SELECT m.account_id AS "accountId", m.role, o.name AS organisation
       FROM live_sessions s JOIN memberships m ON m.group_id = s.group_id AND m.ended_at IS NULL JOIN accounts a ON a.id = m.account_id
       LEFT JOIN organisations o ON o.id = coalesce(m.organisation_id, a.organisation_id)
       WHERE s.id = $1 AND (m.account_id = ANY($2) OR m.account_id = s.opened_by_id
         OR EXISTS (SELECT FROM chat_messages c WHERE c.live_session_id IN (SELECT id FROM rooms) AND c.author_id = m.account_id)
         OR EXISTS (SELECT FROM speaking_turns t WHERE t.live_session_id IN (SELECT id FROM rooms) AND t.account_id = m.account_id AND t.called_at IS NOT NULL)
         OR EXISTS (SELECT FROM agreements g WHERE g.live_session_id IN (SELECT id FROM rooms) AND g.author_id = m.account_id)
         OR EXISTS (SELECT FROM stage_questions w WHERE w.live_session_id IN (SELECT id FROM rooms) AND w.author_id = m.account_id)
         OR EXISTS (SELECT FROM sub_session_seats z WHERE z.main_id = s.id AND z.account_id = m.account_id)
         OR EXISTS (SELECT FROM consequences q JOIN compass_games k ON k.id = q.compass_game_id WHERE k.live_session_id IN (SELECT id FROM rooms) AND q.author_id = m.account_id))
       ORDER BY (m.role = 'facilitator') DESC, o.name NULLS LAST, a.name, m.account_id`,
      [liveSessionId, [...here]],
    );
  }

  /** Members who sat in a sub-session at its end, by municipality. */
  seated(subSessionId: string, manager: EntityManager): Promise<SessionLegacy['present']> {
    return manager.query(
      `SELECT m.account_id AS "accountId", m.role, o.name AS organisation
       FROM sub_session_seats t JOIN live_sessions s ON s.id = t.sub_session_id JOIN memberships m ON m.group_id = s.group_id AND m.account_id = t.account_id AND m.ended_at IS NULL
       JOIN accounts a ON a.id = m.account_id LEFT JOIN organisations o ON o.id = coalesce(m.organisation_id, a.organisation_id)
       WHERE t.sub_session_id = $1 ORDER BY o.name NULLS LAST, a.name, m.account_id`,
      [subSessionId],
    );
  }

  /** The session whose minutes tell of this one: itself, or the one that it is part of. */
  async mainOf(liveSessionId: string): Promise<string> {
    const rows = await this.database.query<{ id: string }[]>('SELECT coalesce(part_of_id, id) AS id FROM live_sessions WHERE id = $1', [liveSessionId]);
    return rows[0]?.id ?? liveSessionId;
  }

  /** What was contributed to phases and still stands, in order; a contribution of files alone leaves no line. */
  contributions(liveSessionId: string, manager: EntityManager): Promise<SessionLegacy['contributions']> {
    return manager.query<{ id: string; authorId: string; kind: ContributionKind; body: string }[]>(
      `SELECT id, author_id AS "authorId", kind, body FROM chat_messages
       WHERE live_session_id = $1 AND kind IS NOT NULL AND body <> '' ORDER BY ordinal`,
      [liveSessionId],
    );
  }

  /** Which of these messages, agreements, consequences, questions for the stage and names of items still stand. */
  async standing(ids: readonly string[], manager: EntityManager): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM chat_messages WHERE id = ANY($1) AND deleted_at IS NULL AND hidden_at IS NULL UNION ALL SELECT id FROM agreements WHERE id = ANY($1) UNION ALL SELECT id FROM clusters WHERE id = ANY($1) AND name <> ''
       UNION ALL SELECT id FROM consequences WHERE id = ANY($1) UNION ALL SELECT id FROM stage_questions WHERE id = ANY($1) AND outcome IS DISTINCT FROM 'set_aside'`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Takes the words of a person out of what they proposed. */
  async removeAmendmentWords(authorId: string, manager: EntityManager): Promise<void> {
    await manager.update(Amendment, { authorId }, { text: '', reason: '' });
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, MinutesFacts & AnyFacts>> {
    const rows = await manager.findBy(Minutes, { id: In(ids) });
    return new Map(rows.map((row) => [row.id, { ...row, about: { type: 'live_session', id: row.liveSessionId } satisfies SubjectRef }]));
  }
}
