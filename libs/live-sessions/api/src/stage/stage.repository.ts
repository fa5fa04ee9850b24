import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import { Reads, type AnyFacts } from '@leerkring/platform/api';
import { DataSource, In, IsNull, Not, type EntityManager } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { LiveSession } from '../live-session.entity';
import { Stage, StageQuestion, StageVote } from './stage.entity';
import type { StageQuestionFacts } from './stage.policy';

const QUESTIONS = `SELECT id, live_session_id AS "liveSessionId", author_id AS "authorId", text, votes, told_votes AS "toldVotes", asked_at AS "askedAt", edited_at AS "editedAt",
    taken_at AS "takenAt", settled_at AS "settledAt", outcome, settled_by_id AS "settledById", reason
  FROM stage_questions WHERE live_session_id = $1 ORDER BY asked_at, id`;

/** How long votes are gathered before all are told of them. */
export const COUNT_EVERY_MS = 1000;
const AT_ONCE = 100;
const NO_REASON = '…';

export interface VoteCount {
  questionId: string;
  votes: number;
}

/** The only reader of stages, stage_questions and stage_votes. */
@Injectable()
export class StageRepository {
  constructor(
    private readonly database: DataSource,
    private readonly reads: Reads,
  ) {}

  stage(liveSessionId: string, manager: EntityManager = this.database.manager): Promise<Stage | null> {
    return manager.findOneBy(Stage, { liveSessionId });
  }

  /** All questions of a session, those that are set aside too, in the order in which they were asked. Whoever opens it at the same moment shares them. */
  async questions(liveSessionId: string): Promise<readonly StageQuestion[]> {
    return this.reads.together<StageQuestion & Record<string, unknown>>('questions of a stage', QUESTIONS, [liveSessionId]);
  }

  /** The same, as this transaction sees them. */
  questionsIn(liveSessionId: string, manager: EntityManager): Promise<StageQuestion[]> {
    return manager.find(StageQuestion, { where: { liveSessionId }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  find(id: string, manager: EntityManager = this.database.manager): Promise<StageQuestion | null> {
    return manager.findOneBy(StageQuestion, { id });
  }

  /** Questions of this session that this person voted for. */
  async votedBy(accountId: string, liveSessionId: string): Promise<Set<string>> {
    const text = 'SELECT v.stage_question_id AS id FROM stage_votes v JOIN stage_questions q ON q.id = v.stage_question_id WHERE v.account_id = $1 AND q.live_session_id = $2';
    return new Set((await this.reads.rows<{ id: string }>('votes on a stage', text, [accountId, liveSessionId])).map(({ id }) => id));
  }

  /** Keeps the stage as it is until commit. Who votes does not wait for each other, nor for who asks; who closes it waits for all of them. */
  keep(liveSessionId: string, manager: EntityManager): Promise<Stage | null> {
    return manager.findOne(Stage, { where: { liveSessionId }, lock: { mode: 'for_key_share' } });
  }

  /** Holds the stage for who asks and who leads, one by one; votes go on. */
  lock(liveSessionId: string, manager: EntityManager): Promise<Stage | null> {
    return manager.findOne(Stage, { where: { liveSessionId }, lock: { mode: 'for_no_key_update' } });
  }

  /** Holds the stage alone: nobody is voting any more. */
  lockAlone(liveSessionId: string, manager: EntityManager): Promise<Stage | null> {
    return manager.findOne(Stage, { where: { liveSessionId }, lock: { mode: 'pessimistic_write' } });
  }

  /** The row, held until the transaction ends; null when it was withdrawn. */
  lockQuestion(id: string, manager: EntityManager): Promise<StageQuestion | null> {
    return manager.findOne(StageQuestion, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** The question that is on the stage. */
  onStage(liveSessionId: string, manager: EntityManager): Promise<StageQuestion | null> {
    return manager.findOneBy(StageQuestion, { liveSessionId, takenAt: Not(IsNull()), outcome: IsNull() });
  }

  /** How many questions there are, wait, and wait of this person. */
  async counts(liveSessionId: string, authorId: string, manager: EntityManager): Promise<{ all: number; waiting: number; own: number }> {
    const text = `SELECT count(*)::int AS all, count(*) FILTER (WHERE taken_at IS NULL AND outcome IS NULL)::int AS waiting,
      count(*) FILTER (WHERE taken_at IS NULL AND outcome IS NULL AND author_id = $2)::int AS own FROM stage_questions WHERE live_session_id = $1`;
    const [counts] = await manager.query<{ all: number; waiting: number; own: number }[]>(text, [liveSessionId, authorId]);
    return counts!;
  }

  /** Adds or takes back the vote of this person for a question that is held; returns the votes that it has then. Again changes nothing. */
  async vote({ id, votes }: StageQuestion, accountId: string, voted: boolean, now: Date, manager: EntityManager): Promise<number> {
    const changed = voted
      ? (await manager.query<unknown[]>('INSERT INTO stage_votes (stage_question_id, account_id, voted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1', [id, accountId, now])).length
      : ((await manager.delete(StageVote, { stageQuestionId: id, accountId })).affected ?? 0);
    if (!changed) return votes;
    await manager.increment(StageQuestion, { id }, 'votes', voted ? 1 : -1);
    return votes + (voted ? 1 : -1);
  }

  /** Takes it out, with its votes. */
  async remove(ids: readonly string[], manager: EntityManager): Promise<void> {
    await manager.delete(StageVote, { stageQuestionId: In([...ids]) });
    await manager.delete(StageQuestion, { id: In([...ids]) });
  }

  /** Whether the votes of this session may be told now: they were not told a moment ago, by any node. Says that they are. */
  async claimCount(liveSessionId: string, now: Date, manager: EntityManager): Promise<boolean> {
    const before = new Date(now.getTime() - COUNT_EVERY_MS);
    const [rows] = await manager.query<[unknown[], number]>('UPDATE stages SET counted_at = $2 WHERE live_session_id = $1 AND (counted_at IS NULL OR counted_at <= $3) RETURNING 1', [liveSessionId, now, before]);
    return rows.length > 0;
  }

  /** The votes of questions that have others than all were told; from here on they are told. */
  async untold(liveSessionId: string, manager: EntityManager): Promise<VoteCount[]> {
    const text = `UPDATE stage_questions SET told_votes = votes WHERE live_session_id = $1 AND told_votes <> votes RETURNING id AS "questionId", votes`;
    const [rows] = await manager.query<[VoteCount[], number]>(text, [liveSessionId]);
    return rows;
  }

  /** Sessions with votes that were not told: the node that should have is gone. */
  async withUntold(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>('SELECT DISTINCT live_session_id AS id FROM stage_questions WHERE told_votes <> votes');
    return rows.map(({ id }) => id);
  }

  /** A hundred questions of this person, held. */
  lockSomeOf(authorId: string, manager: EntityManager): Promise<StageQuestion[]> {
    return manager.find(StageQuestion, { where: { authorId }, order: { id: 'ASC' }, take: AT_ONCE, lock: { mode: 'pessimistic_write' } });
  }

  /** Takes out for what this person voted, and why they set questions of others aside. How many voted stays. */
  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(StageVote, { accountId });
    await manager.query(`UPDATE stage_questions SET reason = $2 WHERE settled_by_id = $1 AND outcome = 'set_aside'`, [accountId, NO_REASON]);
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, StageQuestionFacts & AnyFacts>> {
    const rows = await manager
      .createQueryBuilder(StageQuestion, 'q')
      .innerJoin(LiveSession, 's', 's.id = q.liveSessionId')
      .select(['q.id AS id', 'q.author_id AS "authorId"', 'q.taken_at AS "takenAt"', 'q.outcome AS outcome', 'q.live_session_id AS "liveSessionId"', 's.group_id AS "groupId"'])
      .where({ id: In(ids.filter((id) => isUuid(id))) })
      .getRawMany<StageQuestionFacts & { id: string; liveSessionId: string }>();
    return new Map(rows.map((row) => [row.id, { ...row, about: { type: 'live_session', id: row.liveSessionId } satisfies SubjectRef }]));
  }
}
