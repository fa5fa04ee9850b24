import { Injectable } from '@nestjs/common';
import { isChoice, limits, pollKinds, pollWeights, streamOf, tally, type SubjectRef } from '@leerkring/contract';
import { DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v4 as byChance, v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { votingSeat } from '../live-sessions.policy';
import { SpeakingService } from '../speaking/speaking.service';
import { Poll, PollBallot, PollVote } from './poll.entity';
import { PollsRepository, type SeenPoll } from './polls.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

const bounds = {
  open: z.object({
    liveSessionId: z.uuid(),
    question: z.string().trim().min(1).max(limits.title),
    kind: z.enum(pollKinds),
    weight: z.enum(pollWeights),
    anonymous: z.boolean(),
    options: z.array(z.string().trim().min(1).max(limits.pollOption)).min(limits.pollOptions.min).max(limits.pollOptions.max),
    dots: z.int().min(1).max(limits.pollDots).nullish(),
  }),
  vote: z.object({ pollId: z.uuid(), options: z.array(z.int()).min(1).max(limits.pollOptions.max * limits.pollDots) }),
  close: z.object({ pollId: z.uuid() }),
};

/**
 * Polls in a session. What people choose is told to nobody before the poll is closed, not even to the facilitator; then its scores are, and who
 * chose what unless it is anonymous. All throw DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED.
 */
@Injectable()
export class PollsService {
  constructor(
    private readonly works: Works,
    private readonly sessions: LiveSessionsRepository,
    private readonly speaking: SpeakingService,
    private readonly polls: PollsRepository,
  ) {}

  /** Asks the session something. @throws DomainError POLLS_FULL, INPUT_INVALID for two options that are the same */
  open(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId, dots, ...asked } = check(bounds.open, input);
    if (new Set(asked.options).size !== asked.options.length) throw new DomainError('INPUT_INVALID', { fields: { options: 'not_different' } });
    return this.change(actor, liveSessionId, async (work) => {
      await work.require('poll.open', sessionRef(liveSessionId));
      if ((await this.polls.count(liveSessionId, work.manager)) >= limits.polls) throw new DomainError('POLLS_FULL');
      const poll = { id: uuid(), ...asked, dots: asked.kind === 'dots' ? (dots ?? 1) : 1 };
      await work.manager.insert(Poll, { ...poll, liveSessionId, openedAt: work.now, closedAt: null, result: null });
      work.record('poll.opened', { poll: { ...poll, openedAt: work.now.toISOString() } }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
    });
  }

  /** What was asked in a session that the actor got from here, oldest first. */
  ofSession(actor: Actor, liveSessionId: string): Promise<SeenPoll[]> {
    return this.polls.ofSession(liveSessionId, actor.accountId);
  }

  /** Votes, once. @throws DomainError VOTE_EXISTS, POLL_CLOSED, POLL_CHOICE_INVALID */
  async vote(actor: Actor, input: unknown): Promise<LiveSession> {
    const { pollId, options } = check(bounds.vote, input);
    const liveSessionId = await this.sessionOf(pollId);
    return this.change(actor, liveSessionId, async (work, session) => {
      await work.require('poll.vote', sessionRef(liveSessionId));
      const poll = await this.openPoll(work, pollId);
      const accountId = accountIdOf(work.actor);
      if (await this.polls.hasVoted(pollId, accountId, work.manager)) throw new DomainError('VOTE_EXISTS');
      if (!isChoice(poll, options)) throw new DomainError('POLL_CHOICE_INVALID');
      await work.manager.insert(PollBallot, { pollId, accountId });
      await work.manager.insert(PollVote, { id: byChance(), pollId, accountId: poll.anonymous ? null : accountId, organisationId: votingSeat(work.actor, session.groupId)!, options });
      const voterCount = await this.polls.voterCount(pollId, work.manager);
      work.record('poll.voted', { pollId, voterCount }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
    });
  }

  /** Closes a poll and tells what came out. @throws DomainError POLL_CLOSED when that was done before */
  async close(actor: Actor, input: unknown): Promise<LiveSession> {
    const { pollId } = check(bounds.close, input);
    const liveSessionId = await this.sessionOf(pollId);
    return this.change(actor, liveSessionId, async (work) => {
      await work.require('poll.close', sessionRef(liveSessionId));
      await this.count(work, await this.openPoll(work, pollId));
    });
  }

  /** Closes what is still open when a session ends. */
  async closeAll(work: Work, liveSessionId: string): Promise<void> {
    for (const poll of await this.polls.open(liveSessionId, work.manager)) await this.count(work, poll);
  }

  private async count(work: Work, poll: Poll): Promise<void> {
    const result = tally(poll, await this.polls.votes(poll.id, work.manager));
    await work.manager.update(Poll, poll.id, { closedAt: work.now, result });
    const news = { pollId: poll.id, closedAt: work.now.toISOString(), result };
    work.record('poll.closed', news, streamOf('live_session', poll.liveSessionId), sessionRef(poll.liveSessionId));
  }

  private async sessionOf(pollId: string): Promise<string> {
    const poll = await this.polls.find(pollId);
    if (!poll) throw new DomainError('NOT_FOUND');
    return poll.liveSessionId;
  }

  private async openPoll(work: Work, pollId: string): Promise<Poll> {
    const poll = await this.polls.find(pollId, work.manager);
    if (poll!.closedAt) throw new DomainError('POLL_CLOSED');
    return poll!;
  }

  private async change(actor: Actor, liveSessionId: string, act: (work: Work, session: LiveSession) => Promise<void>): Promise<LiveSession> {
    await this.works.run(actor, async (work) => act(work, await this.speaking.lockOpen(work, liveSessionId)));
    return (await this.sessions.find(liveSessionId))!;
  }
}
