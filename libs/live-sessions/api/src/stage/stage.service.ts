import { Injectable } from '@nestjs/common';
import { limits, streamOf } from '@leerkring/contract';
import { DomainError, EventLog, Works, accountIdOf, check, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import { z } from 'zod';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { SpeakingService } from '../speaking/speaking.service';
import { newsOf, questionRef, sessionRef, type SeenQuestion } from './stage-questions.service';
import { Stage, StageQuestion } from './stage.entity';
import { stagePolicy } from './stage.policy';
import { StageRepository } from './stage.repository';

/** The stage as one reader sees it. */
export type SeenStage = Pick<Stage, 'openedAt' | 'closedAt'> & { questions: SeenQuestion[] };

const bounds = {
  stage: z.object({ liveSessionId: z.uuid() }),
  question: z.object({ id: z.uuid() }),
  setAside: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(limits.stageReason) }),
};

const waiting = { takenAt: null, settledAt: null, outcome: null, settledById: null, reason: null };

/** Facilitators lead the stage of a session. All throw DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED. */
@Injectable()
export class StageService {
  constructor(
    private readonly works: Works,
    private readonly log: EventLog,
    private readonly sessions: LiveSessionsRepository,
    private readonly speaking: SpeakingService,
    private readonly repository: StageRepository,
  ) {}

  /** The stage of a session that the actor got from here, with the questions that they may read; null when it was never opened. */
  async ofSession(actor: Actor, { id, groupId }: Pick<LiveSession, 'id' | 'groupId'>): Promise<SeenStage | null> {
    const stage = await this.repository.stage(id);
    if (!stage) return null;
    const [questions, voted] = await Promise.all([this.repository.questions(id), actor.accountId ? this.repository.votedBy(actor.accountId, id) : new Set<string>()]);
    // Who got the session from here may read it.
    const readable = questions.filter((question) => stagePolicy['stage_question.read']({ actor, facts: { ...question, groupId }, about: () => true }));
    return { ...stage, questions: readable.map((question) => ({ ...question, groupId, viewerVoted: voted.has(question.id) })) };
  }

  /** Lets people ask and vote; again changes nothing. */
  open(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId } = check(bounds.stage, input);
    return this.lead(actor, liveSessionId, async (work) => {
      const stage = await this.repository.lockAlone(liveSessionId, work.manager);
      if (stage && !stage.closedAt) return work.silently('it is open already');
      if (stage) await work.manager.update(Stage, liveSessionId, { openedAt: work.now, closedAt: null });
      else await work.manager.insert(Stage, { liveSessionId, openedAt: work.now, closedAt: null, countedAt: null });
      work.record('stage.opened', { openedAt: work.now.toISOString() }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
    });
  }

  /** Nobody asks and votes any more; what waits can still be taken. Again changes nothing. */
  close(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId } = check(bounds.stage, input);
    return this.lead(actor, liveSessionId, async (work) => {
      if (!(await this.closeNow(work, liveSessionId))) work.silently('it is closed already');
    });
  }

  /** Puts a question that waits on the stage; what stood there is answered. @throws DomainError STAGE_QUESTION_PASSED */
  take(actor: Actor, input: unknown): Promise<LiveSession> {
    return this.leadQuestion(actor, check(bounds.question, input).id, async (work, question) => {
      if (question.takenAt || question.outcome) throw new DomainError('STAGE_QUESTION_PASSED');
      const before = await this.repository.onStage(question.liveSessionId, work.manager);
      if (before) await this.settle(work, before, accountIdOf(actor));
      await work.manager.update(StageQuestion, question.id, { takenAt: work.now });
      work.record('stage_question.taken', { questionId: question.id, takenAt: work.now.toISOString() }, streamOf('live_session', question.liveSessionId), questionRef(question.id));
    });
  }

  /** The question on the stage is answered, and the stage is free. @throws DomainError STAGE_QUESTION_PASSED when it is not on it */
  answer(actor: Actor, input: unknown): Promise<LiveSession> {
    return this.leadQuestion(actor, check(bounds.question, input).id, async (work, question) => {
      if (!question.takenAt || question.outcome) throw new DomainError('STAGE_QUESTION_PASSED');
      await this.settle(work, question, accountIdOf(actor));
    });
  }

  /** Takes a question out of everybody's sight but that of its asker, who reads why, and facilitators. It is in the audit log. @throws DomainError STAGE_QUESTION_PASSED */
  setAside(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id, reason } = check(bounds.setAside, input);
    return this.leadQuestion(actor, id, async (work, question) => {
      if (question.outcome) throw new DomainError('STAGE_QUESTION_PASSED');
      await work.manager.update(StageQuestion, id, { settledAt: work.now, outcome: 'set_aside', settledById: accountIdOf(actor), reason });
      const event = work.record('stage_question.set_aside', { questionId: id, settledAt: work.now.toISOString() }, streamOf('live_session', question.liveSessionId), questionRef(id));
      await work.blankEarlierWords(event);
      await work.audit('stage_question.set_aside', questionRef(id));
    });
  }

  /** Lets a question wait again that was taken, answered or set aside. @throws DomainError STAGE_QUESTION_PASSED when it waits already */
  giveBack(actor: Actor, input: unknown): Promise<LiveSession> {
    return this.leadQuestion(actor, check(bounds.question, input).id, async (work, question) => {
      if (!question.takenAt && !question.outcome) throw new DomainError('STAGE_QUESTION_PASSED');
      await work.manager.update(StageQuestion, question.id, waiting);
      work.record('stage_question.returned', { stageQuestion: newsOf({ ...question, ...waiting }) }, streamOf('live_session', question.liveSessionId), questionRef(question.id));
      if (question.outcome === 'set_aside') await work.audit('stage_question.return', questionRef(question.id));
    });
  }

  /** The session ends, and its stage with it: what is talked about counts as answered. */
  async endOf(work: Work, liveSessionId: string): Promise<void> {
    await this.closeNow(work, liveSessionId);
    const before = await this.repository.onStage(liveSessionId, work.manager);
    if (before) await this.settle(work, before, null);
  }

  /** Somebody wants to be forgotten with all words: their questions go, for what they voted, and why they set others' aside. */
  async forget(accountId: string): Promise<void> {
    while (await this.forgetSome(accountId));
    await this.works.run(systemActor, async (work) => {
      work.asSystem('who voted wants it gone');
      work.silently('how many voted stays, and reasons stand in no event');
      await this.repository.forget(accountId, work.manager);
    });
  }

  private forgetSome(accountId: string): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who asked this wants it gone');
      const questions = await this.repository.lockSomeOf(accountId, work.manager);
      const ids = questions.map(({ id }) => id);
      await this.repository.remove(ids, work.manager);
      await this.log.blankAllWords(ids, work.manager);
      for (const { id, liveSessionId } of questions) work.record('stage_question.withdrawn', { questionId: id }, streamOf('live_session', liveSessionId), questionRef(id));
      if (!questions.length) work.silently('nothing is left');
      return questions.length > 0;
    });
  }

  private async closeNow(work: Work, liveSessionId: string): Promise<boolean> {
    const stage = await this.repository.lockAlone(liveSessionId, work.manager);
    if (!stage || stage.closedAt) return false;
    await work.manager.update(Stage, liveSessionId, { closedAt: work.now });
    work.record('stage.closed', { closedAt: work.now.toISOString() }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
    return true;
  }

  private async settle(work: Work, { id, liveSessionId }: StageQuestion, settledById: string | null): Promise<void> {
    await work.manager.update(StageQuestion, id, { settledAt: work.now, outcome: 'answered', settledById });
    work.record('stage_question.answered', { questionId: id, settledAt: work.now.toISOString() }, streamOf('live_session', liveSessionId), questionRef(id));
  }

  private async leadQuestion(actor: Actor, id: string, act: (work: Work, question: StageQuestion) => Promise<void>): Promise<LiveSession> {
    const found = await this.repository.find(id);
    if (!found) throw new DomainError('NOT_FOUND');
    return this.lead(actor, found.liveSessionId, async (work) => {
      await this.repository.lock(found.liveSessionId, work.manager);
      const question = await this.repository.lockQuestion(id, work.manager);
      if (!question) throw new DomainError('NOT_FOUND');
      await act(work, question);
    });
  }

  private async lead(actor: Actor, liveSessionId: string, act: (work: Work) => Promise<void>): Promise<LiveSession> {
    await this.works.run(actor, async (work) => {
      await this.speaking.lockOpen(work, liveSessionId);
      await work.require('stage.run', sessionRef(liveSessionId));
      await act(work);
    });
    return (await this.sessions.find(liveSessionId))!;
  }
}
