import { Inject, Injectable } from '@nestjs/common';
import { limits, streamOf, type StageQuestionNews, type SubjectRef } from '@leerkring/contract';
import { CONFIG, DomainError, RateLimits, Works, accountIdOf, check, type Actor, type Config, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { StageCounts } from './stage-counts';
import { StageQuestion } from './stage.entity';
import { StageRepository } from './stage.repository';

/** A question as one reader sees it: with the group of its session, which rights on it ask for. */
export type SeenQuestion = StageQuestion & { groupId: string; viewerVoted: boolean };

export const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });
export const questionRef = (id: string): SubjectRef => ({ type: 'stage_question', id });

const text = z.string().trim().min(1).max(limits.stageQuestion);
const bounds = {
  ask: z.object({ liveSessionId: z.uuid(), text }),
  edit: z.object({ id: z.uuid(), text }),
  withdraw: z.object({ id: z.uuid() }),
  vote: z.object({ id: z.uuid(), voted: z.boolean() }),
};

/** What who may talk does on the stage of a session: ask, and vote for what others ask. All throw DomainError NOT_FOUND, FORBIDDEN, STAGE_CLOSED. */
@Injectable()
export class StageQuestions {
  constructor(
    private readonly works: Works,
    private readonly sessions: LiveSessionsRepository,
    private readonly repository: StageRepository,
    private readonly counts: StageCounts,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asks something. @throws DomainError STAGE_QUESTIONS_OWN_FULL, STAGE_FULL, LIMIT_EXCEEDED */
  async ask(actor: Actor, input: unknown): Promise<SeenQuestion> {
    const wish = check(bounds.ask, input);
    this.limit(actor);
    return this.works.run(actor, async (work) => {
      await work.require('live_session.read', sessionRef(wish.liveSessionId));
      const stage = await this.repository.lock(wish.liveSessionId, work.manager);
      if (!stage || stage.closedAt) throw new DomainError('STAGE_CLOSED');
      await work.require('stage_question.ask', sessionRef(wish.liveSessionId));
      const authorId = accountIdOf(actor);
      const { all, waiting, own } = await this.repository.counts(wish.liveSessionId, authorId, work.manager);
      if (own >= limits.ownStageQuestions) throw new DomainError('STAGE_QUESTIONS_OWN_FULL');
      if (waiting >= limits.waitingStageQuestions || all >= limits.stageQuestions) throw new DomainError('STAGE_FULL');
      const fresh = { votes: 0, toldVotes: 0, editedAt: null, takenAt: null, settledAt: null, outcome: null, settledById: null, reason: null };
      const question: StageQuestion = { id: uuid(), ...wish, authorId, askedAt: work.now, ...fresh };
      await work.manager.insert(StageQuestion, question);
      work.record('stage_question.asked', { stageQuestion: newsOf(question) }, streamOf('live_session', wish.liveSessionId), questionRef(question.id));
      return this.seen(work, question, false);
    });
  }

  /** Puts other words in the place of one's own, while it waits. @throws DomainError STAGE_QUESTION_PASSED */
  async edit(actor: Actor, input: unknown): Promise<SeenQuestion> {
    const wish = check(bounds.edit, input);
    return this.change(actor, wish.id, async (work, before) => {
      if (before.takenAt || before.outcome) throw new DomainError('STAGE_QUESTION_PASSED');
      await work.require('stage_question.change', questionRef(wish.id));
      const changed = { ...before, text: wish.text, editedAt: work.now };
      await work.manager.update(StageQuestion, wish.id, { text: wish.text, editedAt: work.now });
      const event = work.record('stage_question.edited', { stageQuestion: { id: wish.id, text: wish.text, editedAt: work.now.toISOString() } }, streamOf('live_session', before.liveSessionId), questionRef(wish.id));
      await work.blankEarlierWords(event);
      return this.seen(work, changed, false);
    });
  }

  /** Takes one's own question back with its words, unless it was talked about; also after the close. @throws DomainError STAGE_QUESTION_PASSED */
  async withdraw(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id } = check(bounds.withdraw, input);
    const liveSessionId = await this.change(actor, id, async (work, before) => {
      if (before.authorId === actor.accountId && before.takenAt && before.outcome !== 'set_aside') throw new DomainError('STAGE_QUESTION_PASSED');
      await work.require('stage_question.withdraw', questionRef(id));
      await this.repository.remove([id], work.manager);
      const event = work.record('stage_question.withdrawn', { questionId: id }, streamOf('live_session', before.liveSessionId), questionRef(id));
      await work.blankEarlierWords(event);
      return before.liveSessionId;
    });
    return (await this.sessions.find(liveSessionId))!;
  }

  /**
   * Votes for a question of somebody else, or takes that back; a person counts once, and again changes nothing. All others hear of it together
   * with other votes. @throws DomainError STAGE_VOTE_OWN, STAGE_QUESTION_PASSED, LIMIT_EXCEEDED
   */
  async vote(actor: Actor, input: unknown): Promise<SeenQuestion> {
    const { id, voted } = check(bounds.vote, input);
    this.limit(actor);
    const liveSessionId = await this.sessionOf(id);
    const seen = await this.works.run(actor, async (work) => {
      await work.require('stage_question.read', questionRef(id));
      await work.require('stage_question.vote', sessionRef(liveSessionId));
      const stage = await this.repository.keep(liveSessionId, work.manager);
      if (!stage || stage.closedAt) throw new DomainError('STAGE_CLOSED');
      const question = await this.held(id, work);
      if (question.authorId === actor.accountId) throw new DomainError('STAGE_VOTE_OWN');
      if (question.takenAt || question.outcome) throw new DomainError('STAGE_QUESTION_PASSED');
      work.silently('votes are told together');
      const votes = await this.repository.vote(question, accountIdOf(actor), voted, work.now, work.manager);
      return this.seen(work, { ...question, votes }, voted);
    });
    this.counts.changed(liveSessionId);
    return seen;
  }

  private change<T>(actor: Actor, id: string, act: (work: Work, question: StageQuestion) => Promise<T>): Promise<T> {
    return this.works.run(actor, async (work) => {
      await work.require('stage_question.read', questionRef(id));
      return act(work, await this.held(id, work));
    });
  }

  private async held(id: string, work: Work): Promise<StageQuestion> {
    const question = await this.repository.lockQuestion(id, work.manager);
    if (!question) throw new DomainError('NOT_FOUND');
    return question;
  }

  private async sessionOf(id: string): Promise<string> {
    const question = await this.repository.find(id);
    if (!question) throw new DomainError('NOT_FOUND');
    return question.liveSessionId;
  }

  /** Asked in the transaction: whoever waits for another connection while they hold one makes a crowd wait for itself. */
  private async seen(work: Work, question: StageQuestion, viewerVoted: boolean): Promise<SeenQuestion> {
    return { ...question, viewerVoted, groupId: (await this.sessions.find(question.liveSessionId, work.manager))!.groupId };
  }

  private limit(actor: Actor): void {
    this.rates.take(`stage:${accountIdOf(actor)}`, this.config.CHAT_RATE);
  }
}

/** A question as all hear of it. */
export function newsOf({ id, authorId, text: words, votes, askedAt, editedAt, takenAt, settledAt, outcome }: StageQuestion): StageQuestionNews {
  const at = (time: Date | null): string | null => time?.toISOString() ?? null;
  return { id, authorId, text: words, votes, askedAt: askedAt.toISOString(), editedAt: at(editedAt), takenAt: at(takenAt), settledAt: at(settledAt), outcome };
}
