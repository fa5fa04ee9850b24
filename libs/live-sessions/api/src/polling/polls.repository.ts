import { Injectable } from '@nestjs/common';
import { isEnough, limits } from '@leerkring/contract';
import { DataSource, IsNull, Not, type EntityManager } from 'typeorm';
import { AgendaRepository } from '../agenda/agenda.repository';
import { Poll, PollBallot, PollVote } from './poll.entity';

/** A poll with how many people voted, whether that is enough to tell what came out, and whether this person did. */
export type SeenPoll = Poll & { voterCount: number; enough: boolean; viewerVoted: boolean; reasons: PollReason[] };

/** What somebody has against a proposal. */
export interface PollReason {
  accountId: string;
  option: number;
  text: string;
}

/** How many people voted, of how many municipalities. */
interface Turnout {
  people: number;
  municipalities: number;
}

/** The only reader of polls, poll_ballots and poll_votes. */
@Injectable()
export class PollsRepository {
  constructor(
    private readonly database: DataSource,
    private readonly agenda: AgendaRepository,
  ) {}

  /** The polls of a session, oldest first. */
  async ofSession(liveSessionId: string, accountId: string | null, manager: EntityManager = this.database.manager): Promise<SeenPoll[]> {
    const polls = await this.named(await manager.find(Poll, { where: { liveSessionId }, order: { openedAt: 'ASC', id: 'ASC' }, take: limits.polls }), manager);
    if (!polls.length) return [];
    const counts = await manager.query<(Turnout & { id: string; own: boolean })[]>(
      `SELECT poll_id AS id, count(*)::int AS people, bool_or(account_id = $2) AS own,
         (SELECT count(DISTINCT organisation_id)::int FROM poll_votes v WHERE v.poll_id = b.poll_id) AS municipalities
       FROM poll_ballots b WHERE poll_id = ANY($1) GROUP BY poll_id`,
      [polls.map(({ id }) => id), accountId],
    );
    const reasons = await this.reasons(polls, manager);
    const byPoll = new Map(counts.map((count) => [count.id, count]));
    return polls.map((poll) => {
      const turnout = byPoll.get(poll.id) ?? { people: 0, municipalities: 0, own: false };
      return { ...poll, voterCount: turnout.people, enough: poll.closedAt ? poll.result !== null : isEnough(poll, turnout), viewerVoted: turnout.own, reasons: reasons.filter(({ pollId }) => pollId === poll.id) };
    });
  }

  /** What people had against the proposals among these, once they are closed. */
  private async reasons(polls: readonly Poll[], manager: EntityManager): Promise<(PollReason & { pollId: string })[]> {
    const told = polls.filter(({ kind, closedAt }) => kind === 'consent' && closedAt).map(({ id }) => id);
    if (!told.length) return [];
    return manager.query(
      `SELECT poll_id AS "pollId", account_id AS "accountId", options[1] AS option, reason AS text FROM poll_votes WHERE poll_id = ANY($1) AND reason IS NOT NULL ORDER BY options[1] DESC, id`,
      [told],
    );
  }

  async find(id: string, manager: EntityManager = this.database.manager): Promise<Poll | null> {
    const [poll] = await this.named(await manager.findBy(Poll, { id }), manager);
    return poll ?? null;
  }

  async open(liveSessionId: string, manager: EntityManager): Promise<Poll[]> {
    return this.named(await manager.createQueryBuilder(Poll, 'p').where('p.liveSessionId = :liveSessionId AND p.closedAt IS NULL', { liveSessionId }).getMany(), manager);
  }

  /** The clusters that are voted on now; none when there is no vote. */
  async clustersVotedOn(liveSessionId: string, manager: EntityManager): Promise<string[]> {
    return (await manager.findOneBy(Poll, { liveSessionId, clusterIds: Not(IsNull()), closedAt: IsNull() }))?.clusterIds ?? [];
  }

  /** Calls the options of votes over clusters what those are called; a name that is gone is an ellipsis. */
  private async named(polls: Poll[], manager: EntityManager): Promise<Poll[]> {
    const ids = polls.flatMap(({ clusterIds }) => clusterIds ?? []);
    if (!ids.length) return polls;
    const names = await this.agenda.clusterNames(ids, manager);
    return polls.map((poll) => ({ ...poll, options: poll.clusterIds?.map((id) => names.get(id) || '…') ?? poll.options }));
  }

  count(liveSessionId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(Poll, { liveSessionId });
  }

  async turnout(pollId: string, manager: EntityManager): Promise<Turnout> {
    const [turnout] = await manager.query<[Turnout]>('SELECT count(*)::int AS people, count(DISTINCT organisation_id)::int AS municipalities FROM poll_votes WHERE poll_id = $1', [pollId]);
    return turnout;
  }

  hasVoted(pollId: string, accountId: string, manager: EntityManager): Promise<boolean> {
    return manager.existsBy(PollBallot, { pollId, accountId });
  }

  votes(pollId: string, manager: EntityManager): Promise<PollVote[]> {
    return manager.find(PollVote, { where: { pollId }, order: { id: 'ASC' } });
  }
}
