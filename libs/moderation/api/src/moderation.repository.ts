import { Injectable } from '@nestjs/common';
import type { ReportOutcome } from '@leerkring/contract';
import { Reads, accountIdOf, type Actor } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import type { ReportFacts } from './moderation.policy';
import type { Report } from './report.entity';
import type { OwnReportType } from './report.type';

export type ReportRow = Report & { threadId: string; authorId: string };

/** So many reported posts are in the queue, and so many settled reports below it. */
export const MOST = 100;
const MOST_SETTLED = 20;

/** Who facilitates thread `t`: the facilitators of its group, or of the track that it is about. */
const FACILITATORS = `SELECT m.account_id FROM memberships m WHERE m.group_id = t.group_id AND m.role = 'facilitator' AND m.ended_at IS NULL
  UNION SELECT f.account_id FROM track_facilitators f WHERE t.group_id IS NULL AND t.subject_type = 'track' AND f.track_id = t.subject_id`;
const COLUMNS = `r.id, r.post_id AS "postId", r.reporter_id AS "reporterId", r.category, r.words, r.created_at AS "createdAt", r.settled_at AS "settledAt",
  r.settled_by AS "settledBy", r.outcome, r.note, p.thread_id AS "threadId", p.author_id AS "authorId"`;
const FROM = 'FROM reports r JOIN posts p ON p.id = r.post_id JOIN threads t ON t.id = p.thread_id';
/** The SQL twin of `report.read` for $1. */
const READABLE = `EXISTS (SELECT FROM (${FACILITATORS}) f WHERE f.account_id = $1)
  AND (p.author_id <> $1 OR NOT EXISTS (SELECT FROM (${FACILITATORS}) f WHERE f.account_id <> $1))`;

/** The only reader of reports. */
@Injectable()
export class ModerationRepository {
  constructor(private readonly reads: Reads) {}

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, ReportFacts>> {
    const rows = await manager.query<{ id: string; authorId: string; authorAlone: boolean; settledAt: Date | null; threadId: string }[]>(
      `SELECT r.id, p.author_id AS "authorId", r.settled_at AS "settledAt", p.thread_id AS "threadId",
         NOT EXISTS (SELECT FROM (${FACILITATORS}) f WHERE f.account_id <> p.author_id) AS "authorAlone" ${FROM} WHERE r.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, threadId, ...facts }) => [id, { ...facts, about: { type: 'thread', id: threadId } }]));
  }

  /** Open reports that the actor may read, oldest first. */
  open(actor: Actor): Promise<ReportRow[]> {
    return this.reads.rows('open reports', `SELECT ${COLUMNS} ${FROM} WHERE r.settled_at IS NULL AND ${READABLE} ORDER BY r.created_at, r.id LIMIT ${MOST}`, [accountIdOf(actor)]);
  }

  /** How many posts have open reports that the actor may read; null for who facilitates nothing. The shell asks it with every page: one query, and of most people no report is read. */
  async openCount(actor: Actor): Promise<number | null> {
    const facilitates = actor.memberships.some(({ role }) => role === 'facilitator');
    const text = `SELECT CASE WHEN $2 OR EXISTS (SELECT FROM track_facilitators WHERE account_id = $1)
      THEN (SELECT count(DISTINCT r.post_id)::int ${FROM} WHERE r.settled_at IS NULL AND ${READABLE}) END AS count`;
    const [row] = await this.reads.rows<{ count: number | null }>('count of reported posts', text, [accountIdOf(actor), facilitates]);
    return row!.count;
  }

  /** What the actor reported in this thread. */
  own(actor: Actor, threadId: string): Promise<OwnReportType[]> {
    const text = 'SELECT r.post_id AS "postId", r.outcome FROM reports r JOIN posts p ON p.id = r.post_id WHERE r.reporter_id = $1 AND p.thread_id = $2 ORDER BY r.created_at, r.id';
    return this.reads.rows<OwnReportType>('own reports in a thread', text, [accountIdOf(actor), threadId]);
  }

  /** What was settled last of what the actor may read. */
  settled(actor: Actor): Promise<ReportRow[]> {
    return this.reads.rows('settled reports', `SELECT ${COLUMNS} ${FROM} WHERE r.settled_at IS NOT NULL AND ${READABLE} ORDER BY r.settled_at DESC, r.id LIMIT ${MOST_SETTLED}`, [accountIdOf(actor)]);
  }

  /** Who hears of reports of this post: who facilitates its thread, without its author unless nobody else does. */
  async audience(postId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string; author: boolean }[]>(
      `SELECT f.account_id AS id, f.account_id = p.author_id AS author FROM posts p JOIN threads t ON t.id = p.thread_id CROSS JOIN LATERAL (${FACILITATORS}) f WHERE p.id = $1`,
      [postId],
    );
    const others = rows.filter(({ author }) => !author);
    return (others.length ? others : rows).map(({ id }) => id);
  }

  async postOf(reportId: string, manager: EntityManager): Promise<string | null> {
    const rows = await manager.query<{ id: string }[]>('SELECT post_id AS id FROM reports WHERE id = $1', [reportId]);
    return rows[0]?.id ?? null;
  }

  /** Settles all open reports of a post; returns whose they were. */
  async settle(postId: string, how: { outcome: ReportOutcome; by: string | null; note: string; at: Date }, manager: EntityManager): Promise<{ id: string; reporterId: string }[]> {
    const [rows] = await manager.query<[{ id: string; reporterId: string }[], number]>(
      'UPDATE reports SET settled_at = $2, settled_by = $3, outcome = $4, note = $5 WHERE post_id = $1 AND settled_at IS NULL RETURNING id, reporter_id AS "reporterId"',
      [postId, how.at, how.by, how.outcome, how.note],
    );
    return rows;
  }

  /** Takes the words of a person out of reports. */
  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.query(`UPDATE reports SET words = '' WHERE reporter_id = $1`, [accountId]);
    await manager.query(`UPDATE reports SET note = '' WHERE settled_by = $1`, [accountId]);
  }
}
