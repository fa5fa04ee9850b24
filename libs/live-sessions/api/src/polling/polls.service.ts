import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isChoice, isEnough, limits, reasonFor, streamOf, tally, type SubjectRef } from '@leerkring/contract';
import { DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v4 as byChance, v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { votingSeat } from '../live-sessions.policy';
import { SpeakingService } from '../speaking/speaking.service';
import { setUpPoll, type PollSetUp } from './poll-set-up';
import { Poll, PollBallot, PollVote } from './poll.entity';
import { PollsRepository, type SeenPoll } from './polls.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

const reason = z.string().trim().max(limits.pollReason).nullish().transform((words) => words || null);

const bounds = {
  vote: z.object({ pollId: z.uuid(), options: z.array(z.int()).min(1).max(limits.pollOptions.max * limits.pollDots), reason }),
  close: z.object({ pollId: z.uuid() }),
};

/**
 * Polls in a session. What people choose is told to nobody before the poll is closed, not even to the facilitator; then its scores are, and who
 * chose what unless it is anonymous. An anonymous one is counted only when enough people voted, and its votes are gone then. All throw DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED.
 */
@Injectable()
export class PollsService {
  constructor(
    private readonly works: Works,
    private readonly sessions: LiveSessionsRepository,
    private readonly speaking: SpeakingService,
    private readonly polls: PollsRepository,
  ) {}

  /** Asks the session something. @throws DomainError POLLS_FULL, INPUT_INVALID */
  open(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId, ...asked } = setUpPoll(input);
    return this.change(actor, liveSessionId, async (work) => {
      await work.require('poll.open', sessionRef(liveSessionId));
      await this.ask(work, liveSessionId, asked);
    });
  }

  /** Asks the next statement of a round, once the one before is closed. @throws DomainError POLL_NOT_CLOSED, POLL_ROUND_DONE, POLLS_FULL */
  async askNext(actor: Actor, input: unknown): Promise<LiveSession> {
    const { pollId } = check(bounds.close, input);
    const { liveSessionId } = await this.stored(pollId);
    return this.change(actor, liveSessionId, async (work) => {
      await work.require('poll.open', sessionRef(liveSessionId));
      const { question, kind, weight, anonymous, dots, tie, ends, round, following, closedAt } = (await this.polls.find(pollId, work.manager))!;
      if (!closedAt) throw new DomainError('POLL_NOT_CLOSED');
      const [statement, ...later] = following;
      if (!round || !statement) throw new DomainError('POLL_ROUND_DONE');
      await work.manager.update(Poll, pollId, { following: [] });
      const poll = { question, kind, weight, anonymous, dots, tie, ends, options: [statement], round: { ...round, number: round.number + 1 } };
      await this.ask(work, liveSessionId, { poll, following: later });
    });
  }

  /**
   * Lets participants spread dots over clusters of the joint agenda, each municipality with the same weight; also before the session is opened.
   * In a Work that asked for the right. @throws DomainError MEETING_CANCELLED, LIVE_SESSION_CLOSED, POLLS_FULL
   */
  async askOfClusters(work: Work, meetingId: string, { question, dots, clusterIds }: { question: string; dots: number; clusterIds: string[] }): Promise<void> {
    await this.lockBeforeEnd(work, meetingId);
    const poll: PollSetUp['poll'] = { question, kind: 'dots', weight: 'per_municipality', anonymous: false, options: [], dots, tie: 'talk', ends: null, round: null, clusterIds };
    await this.ask(work, meetingId, { poll, following: [] });
  }

  /** @throws DomainError CLUSTERS_VOTED_ON while the clusters of a meeting, or this one, are voted on */
  async refuseWhileVoting(work: Work, meetingId: string, clusterId?: string): Promise<void> {
    const clusters = await this.polls.clustersVotedOn(meetingId, work.manager);
    if (clusterId ? clusters.includes(clusterId) : clusters.length) throw new DomainError('CLUSTERS_VOTED_ON');
  }

  /** The latest vote over the clusters of a meeting that the actor got from here. */
  async clusterVote(actor: Actor, meetingId: string): Promise<SeenPoll | null> {
    return (await this.ofSession(actor, meetingId)).findLast(({ clusterIds }) => clusterIds) ?? null;
  }

  /** What was asked in a session that the actor got from here, oldest first. */
  ofSession(actor: Actor, liveSessionId: string): Promise<SeenPoll[]> {
    return this.polls.ofSession(liveSessionId, actor.accountId);
  }

  /** Votes, once. @throws DomainError VOTE_EXISTS, POLL_CLOSED, POLL_CHOICE_INVALID, POLL_REASON_MISSING for an objection without one */
  async vote(actor: Actor, input: unknown): Promise<LiveSession> {
    const { pollId, options, reason } = check(bounds.vote, input);
    const { liveSessionId, clusterIds } = await this.stored(pollId);
    return this.change(actor, liveSessionId, async (work, session) => {
      await work.require('poll.vote', sessionRef(liveSessionId));
      const poll = await this.openPoll(work, pollId);
      const accountId = accountIdOf(work.actor);
      if (await this.polls.hasVoted(pollId, accountId, work.manager)) throw new DomainError('VOTE_EXISTS');
      if (!isChoice(poll, options)) throw new DomainError('POLL_CHOICE_INVALID');
      const words = reasonFor(poll, options);
      if (words === 'must' && !reason) throw new DomainError('POLL_REASON_MISSING');
      if (words === 'none' && reason) throw new DomainError('INPUT_INVALID', { fields: { reason: 'not_asked' } });
      await work.manager.insert(PollBallot, { pollId, accountId });
      await work.manager.insert(PollVote, { id: byChance(), pollId, accountId: poll.anonymous ? null : accountId, organisationId: votingSeat(work.actor, session.groupId)!, options, reason });
      const turnout = await this.polls.turnout(pollId, work.manager);
      const event = work.record('poll.voted', { pollId, voterCount: turnout.people, enough: isEnough(poll, turnout) }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
      // Before it is opened by nobody: who observes the session does not learn who is in the group.
      if (!session.openedAt) event.actorId = null;
    }, clusterIds !== null);
  }

  /** Closes a poll and tells what came out. @throws DomainError POLL_CLOSED when that was done before */
  async close(actor: Actor, input: unknown): Promise<LiveSession> {
    const { pollId } = check(bounds.close, input);
    const { liveSessionId, clusterIds } = await this.stored(pollId);
    return this.change(actor, liveSessionId, async (work) => {
      await work.require('poll.close', sessionRef(liveSessionId));
      await this.count(work, await this.openPoll(work, pollId));
    }, clusterIds !== null);
  }

  /** Closes what is still open when a session ends. */
  async closeAll(work: Work, liveSessionId: string): Promise<void> {
    for (const poll of await this.polls.open(liveSessionId, work.manager)) await this.count(work, poll);
  }

  /** Counts once and for all: nothing is ever counted again with one vote more or less, from which that vote could be known. */
  private async count(work: Work, poll: Poll): Promise<void> {
    const enough = isEnough(poll, await this.polls.turnout(poll.id, work.manager));
    const result = enough ? tally(poll, await this.polls.votes(poll.id, work.manager), randomInt) : null;
    await work.manager.update(Poll, poll.id, { closedAt: work.now, result });
    if (poll.anonymous) await work.manager.delete(PollVote, { pollId: poll.id });
    const news = { pollId: poll.id, closedAt: work.now.toISOString(), result };
    work.record('poll.closed', news, streamOf('live_session', poll.liveSessionId), sessionRef(poll.liveSessionId));
  }

  private async ask(work: Work, liveSessionId: string, { poll: asked, following }: PollSetUp): Promise<void> {
    if ((await this.polls.count(liveSessionId, work.manager)) >= limits.polls) throw new DomainError('POLLS_FULL');
    const poll = { id: uuid(), ...asked };
    await work.manager.insert(Poll, { ...poll, following, liveSessionId, openedAt: work.now, closedAt: null, result: null });
    work.record('poll.opened', { poll: { ...poll, openedAt: work.now.toISOString() } }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
  }

  private async stored(pollId: string): Promise<Poll> {
    const poll = await this.polls.find(pollId);
    if (!poll) throw new DomainError('NOT_FOUND');
    return poll;
  }

  private async openPoll(work: Work, pollId: string): Promise<Poll> {
    const poll = await this.polls.find(pollId, work.manager);
    if (poll!.closedAt) throw new DomainError('POLL_CLOSED');
    return poll!;
  }

  /** @param ahead whether the session need not be opened yet, as in a vote over clusters */
  private async change(actor: Actor, liveSessionId: string, act: (work: Work, session: LiveSession) => Promise<void>, ahead = false): Promise<LiveSession> {
    await this.works.run(actor, async (work) => act(work, await (ahead ? this.lockBeforeEnd(work, liveSessionId) : this.speaking.lockOpen(work, liveSessionId))));
    return (await this.sessions.find(liveSessionId))!;
  }

  /** A session that the actor may read and that is open or still to come, held until the transaction ends. */
  private async lockBeforeEnd(work: Work, liveSessionId: string): Promise<LiveSession> {
    await work.require('live_session.read', sessionRef(liveSessionId));
    const session = await this.sessions.lock(liveSessionId, work.manager);
    if (session!.cancelledAt) throw new DomainError('MEETING_CANCELLED');
    if (session!.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
    return session!;
  }
}
