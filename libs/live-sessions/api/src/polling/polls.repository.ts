import { Injectable } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { Poll, PollBallot, PollVote } from './poll.entity';

/** A poll with how many people voted, and whether this person did. */
export type SeenPoll = Poll & { voterCount: number; viewerVoted: boolean };

/** The only reader of polls, poll_ballots and poll_votes. */
@Injectable()
export class PollsRepository {
  constructor(private readonly database: DataSource) {}

  /** The polls of a session, oldest first. */
  async ofSession(liveSessionId: string, accountId: string | null): Promise<SeenPoll[]> {
    const polls = await this.database.manager.find(Poll, { where: { liveSessionId }, order: { openedAt: 'ASC', id: 'ASC' }, take: limits.polls });
    if (!polls.length) return [];
    const counts = await this.database.query<{ id: string; all: number; own: boolean }[]>(
      'SELECT poll_id AS id, count(*)::int AS all, bool_or(account_id = $2) AS own FROM poll_ballots WHERE poll_id = ANY($1) GROUP BY poll_id',
      [polls.map(({ id }) => id), accountId],
    );
    const byPoll = new Map(counts.map((count) => [count.id, count]));
    return polls.map((poll) => ({ ...poll, voterCount: byPoll.get(poll.id)?.all ?? 0, viewerVoted: byPoll.get(poll.id)?.own ?? false }));
  }

  find(id: string, manager: EntityManager = this.database.manager): Promise<Poll | null> {
    return manager.findOneBy(Poll, { id });
  }

  open(liveSessionId: string, manager: EntityManager): Promise<Poll[]> {
    return manager.createQueryBuilder(Poll, 'p').where('p.liveSessionId = :liveSessionId AND p.closedAt IS NULL', { liveSessionId }).getMany();
  }

  count(liveSessionId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(Poll, { liveSessionId });
  }

  voterCount(pollId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(PollBallot, { pollId });
  }

  hasVoted(pollId: string, accountId: string, manager: EntityManager): Promise<boolean> {
    return manager.existsBy(PollBallot, { pollId, accountId });
  }

  votes(pollId: string, manager: EntityManager): Promise<PollVote[]> {
    return manager.find(PollVote, { where: { pollId }, order: { id: 'ASC' } });
  }
}
