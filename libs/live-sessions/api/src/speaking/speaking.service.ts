import { Inject, Injectable } from '@nestjs/common';
import {
  handKinds, inOrder, limits, phaseOf, speakerOf, streamOf, type HandKind, type HeldPhase, type SpeakingQueue, type SubjectRef,
} from '@leerkring/contract';
import { GroupsService } from '@leerkring/groups/api';
import { CONFIG, DomainError, Presence, RateLimits, Works, accountIdOf, check, systemActor, type Actor, type Config, type Work } from '@leerkring/platform/api';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { LiveSession } from '../live-session.entity';
import { hasPlace } from '../live-sessions.policy';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { SpeakingTurn, type TurnOutcome } from './speaking-turn.entity';
import { SpeakingTurnsRepository } from './speaking-turns.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

const bounds = {
  raise: z.object({ liveSessionId: z.uuid(), kind: z.enum(handKinds) }),
  turn: z.object({ turnId: z.uuid() }),
  give: z.object({ liveSessionId: z.uuid(), turnId: z.uuid().nullish() }),
  move: z.object({ turnId: z.uuid(), place: z.int().min(1).max(limits.hands) }),
  queue: z.object({ liveSessionId: z.uuid(), accountId: z.uuid() }),
};

/**
 * The speaking queue of a session. Its order is that of `inOrder` in the contract: fair, and explained to who waits.
 * All throw DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED.
 */
@Injectable()
export class SpeakingService {
  constructor(
    private readonly works: Works,
    private readonly sessions: LiveSessionsRepository,
    private readonly turns: SpeakingTurnsRepository,
    private readonly groups: GroupsService,
    private readonly presence: Presence,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asks for the word. @throws DomainError TURN_EXISTS, PHASE_OWNER_LISTENS, PHASE_FACILITATORS_ONLY, LIMIT_EXCEEDED */
  async raiseHand(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId, kind } = check(bounds.raise, input);
    this.rates.take(`hand:${accountIdOf(actor)}`, this.config.CHAT_RATE);
    return this.change(actor, liveSessionId, async (work, session) => {
      await work.require('live_session.raise_hand', sessionRef(liveSessionId));
      await this.add(work, session, accountIdOf(actor), kind);
    });
  }

  /** Takes one's own hand down, or gives one's turn away; in a round that is a pass. @throws DomainError TURN_OVER */
  async passTurn(actor: Actor, input: unknown): Promise<LiveSession> {
    const { turnId } = check(bounds.turn, input);
    return this.changeTurn(actor, turnId, async (work, turn) => {
      await work.require('live_session.raise_hand', sessionRef(turn.liveSessionId));
      if (turn.accountId !== actor.accountId) throw new DomainError('FORBIDDEN');
      await this.end(work, [turn.id], turn.calledAt || turn.kind === null ? 'passed' : 'withdrawn');
    });
  }

  /** Ends the turn of who has the word, by that person or a facilitator; a facilitator also takes out who waits. @throws DomainError TURN_OVER */
  async endTurn(actor: Actor, input: unknown): Promise<LiveSession> {
    const { turnId } = check(bounds.turn, input);
    return this.changeTurn(actor, turnId, async (work, turn) => {
      const own = turn.accountId === actor.accountId && turn.calledAt !== null;
      await work.require(own ? 'live_session.raise_hand' : 'live_session.run', sessionRef(turn.liveSessionId));
      await this.end(work, [turn.id], turn.calledAt ? 'spoken' : 'skipped');
    });
  }

  /** Gives the word to the next who is here, or to this one; who had it is done. With nobody left, nobody has it. @throws DomainError TURN_OVER */
  async giveTurn(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId, turnId } = check(bounds.give, input);
    return this.change(actor, liveSessionId, async (work, session) => {
      await work.require('live_session.run', sessionRef(liveSessionId));
      const phase = session.rundown && phaseOf(session.rundown);
      if (phase?.turns === 'round') await this.addToRound(work, session, phase);
      const queue = await this.turns.queue(liveSessionId, work.manager);
      const speaker = speakerOf(queue);
      if (speaker && speaker.id !== turnId) await this.end(work, [speaker.id], 'spoken');
      const here = this.here(liveSessionId);
      const next = inOrder(queue).find((turn) => (turnId ? turn.id === turnId : here.has(turn.accountId)));
      if (turnId && !next) throw new DomainError('TURN_OVER');
      if (next) await this.call(work, next.id, phase ?? null);
    });
  }

  /** Puts who waits at this place, from 1; who stood there moves down. @throws DomainError TURN_OVER */
  async moveTurn(actor: Actor, input: unknown): Promise<LiveSession> {
    const { turnId, place } = check(bounds.move, input);
    return this.changeTurn(actor, turnId, async (work, turn) => {
      await work.require('live_session.run', sessionRef(turn.liveSessionId));
      const waiting = inOrder(await this.turns.queue(turn.liveSessionId, work.manager)).map(({ id }) => id);
      if (!waiting.includes(turnId)) throw new DomainError('TURN_OVER');
      const order = waiting.filter((id) => id !== turnId);
      order.splice(place - 1, 0, turnId);
      await this.turns.place(order, work.manager);
    });
  }

  /** Puts a member in the queue who does not do so. @throws DomainError TURN_EXISTS, INPUT_INVALID when that is no member */
  async queueSpeaker(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId, accountId } = check(bounds.queue, input);
    return this.change(actor, liveSessionId, async (work, session) => {
      await work.require('live_session.run', sessionRef(liveSessionId));
      const seats = await this.groups.seats(session.groupId, work.manager);
      if (!seats.some((seat) => seat.accountId === accountId)) throw new DomainError('INPUT_INVALID', { fields: { accountId: 'no_member' } });
      await this.add(work, session, accountId, 'new_point');
    });
  }

  /** Takes somebody out of the queues of the open session of a group and its sub-sessions: they left it. */
  async leave(groupId: string, accountId: string): Promise<void> {
    for (const liveSessionId of await this.sessions.openInGroup(groupId)) await this.leaveQueue(liveSessionId, accountId);
  }

  /** Takes these people out of the queues of sub-sessions of a session from which they walked away. */
  async walkAway(mainId: string, accountIds: readonly string[]): Promise<void> {
    for (const { liveSessionId, accountId } of await this.turns.awayFromSeat(mainId, accountIds)) await this.leaveQueue(liveSessionId, accountId);
  }

  private async leaveQueue(liveSessionId: string, accountId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('who leaves a room leaves its queue');
      await this.sessions.lock(liveSessionId, work.manager);
      const queue = await this.turns.queue(liveSessionId, work.manager);
      const open = queue.turns.filter((turn) => turn.accountId === accountId).map(({ id }) => id);
      if (!open.length) return work.silently('was not in the queue');
      await this.end(work, open, 'withdrawn');
      await this.tell(work, liveSessionId);
    });
  }

  /** Holds an open session until commit. @throws DomainError NOT_FOUND, LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED, SUB_SESSION_NO_SEAT */
  async lockOpen(work: Work, liveSessionId: string): Promise<LiveSession> {
    await work.require('live_session.read', sessionRef(liveSessionId));
    const session = await this.sessions.lock(liveSessionId, work.manager);
    if (session!.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
    if (!session!.openedAt) throw new DomainError('LIVE_SESSION_NOT_OPEN');
    if (!hasPlace(work.actor, session!)) throw new DomainError('SUB_SESSION_NO_SEAT');
    return session!;
  }

  /**
   * Takes all hands down at the end of a phase, or of the session; who has the word has had a turn.
   * @throws DomainError ROUND_NOT_DONE while somebody who is here waits for their turn in a round, unless `skip`
   */
  async endPhase(work: Work, session: LiveSession, { skip }: { skip: boolean }): Promise<void> {
    const phase = session.rundown && phaseOf(session.rundown);
    if (phase?.turns === 'round' && !skip) await this.addToRound(work, session, phase);
    const { turns } = await this.turns.queue(session.id, work.manager);
    const here = this.here(session.id);
    const waiting = turns.filter(({ calledAt, kind, accountId }) => !calledAt && kind === null && here.has(accountId)).length;
    if (waiting && !skip) throw new DomainError('ROUND_NOT_DONE', { waiting });
    const ids = (called: boolean, round: boolean): string[] =>
      turns.filter(({ calledAt, kind }) => (calledAt !== null) === called && (called || (kind === null) === round)).map(({ id }) => id);
    await this.end(work, ids(true, false), 'spoken');
    await this.end(work, ids(false, true), 'skipped');
    await this.end(work, ids(false, false), 'withdrawn');
    if (turns.length) await this.tell(work, session.id);
  }

  /** Gives everybody who is here a turn, in a phase where everybody gets one. */
  async beginPhase(work: Work, session: LiveSession, phase: HeldPhase): Promise<void> {
    if (phase.turns === 'round' && (await this.addToRound(work, session, phase))) await this.tell(work, session.id);
  }

  /** Participants who are here and had no turn in this phase yet, who spoke least first. @returns how many came in */
  private async addToRound(work: Work, { id, groupId, rundown, partOfId, seatedIds }: LiveSession, phase: HeldPhase): Promise<number> {
    const [seats, had, { spoken, turns }] = await Promise.all([
      this.groups.seats(groupId, work.manager),
      this.turns.hadTurnIn(id, phase.key, work.manager),
      this.turns.queue(id, work.manager),
    ]);
    const here = this.here(id);
    const times = new Map(spoken.map(({ accountId, times: count }) => [accountId, count]));
    const listens = (accountId: string): boolean => phase.owner !== 'takes_part' && accountId === rundown?.caseOwnerId;
    const open = new Set(turns.map(({ accountId }) => accountId));
    // In a sub-session who only reads along gets no turn.
    const sits = (accountId: string): boolean => !partOfId || (seatedIds ?? []).includes(accountId);
    const coming = seats.filter(({ accountId, role }) => role === 'participant' && here.has(accountId) && sits(accountId) && !had.has(accountId) && !open.has(accountId) && !listens(accountId));
    coming.sort((a, b) => (times.get(a.accountId) ?? 0) - (times.get(b.accountId) ?? 0) || (a.accountId < b.accountId ? -1 : 1));
    await work.manager.insert(SpeakingTurn, coming.map(({ accountId }) => this.turnOf(work, id, phase, accountId, null)));
    return coming.length;
  }

  private async add(work: Work, session: LiveSession, accountId: string, hand: HandKind): Promise<void> {
    const phase = session.rundown && phaseOf(session.rundown);
    const queue = await this.turns.queue(session.id, work.manager);
    if (queue.turns.some((turn) => turn.accountId === accountId)) throw new DomainError('TURN_EXISTS');
    if (queue.turns.length >= limits.hands) throw new DomainError('LIMIT_EXCEEDED', { retryAfter: 60 });
    if (accountId === session.rundown?.caseOwnerId && phase?.owner === 'listens') throw new DomainError('PHASE_OWNER_LISTENS');
    const everybodys = phase?.turns === 'round' && !(await this.turns.hadTurnIn(session.id, phase.key, work.manager)).has(accountId);
    await work.manager.insert(SpeakingTurn, this.turnOf(work, session.id, phase, accountId, everybodys ? null : hand));
  }

  private turnOf(work: Work, liveSessionId: string, phase: HeldPhase | null, accountId: string, kind: HandKind | null): SpeakingTurn {
    const waiting = { place: null, calledAt: null, endsAt: null, endedAt: null, outcome: null };
    return { id: uuid(), liveSessionId, accountId, phase: phase?.key ?? null, kind, raisedAt: work.now, ...waiting };
  }

  private async call(work: Work, id: string, phase: HeldPhase | null): Promise<void> {
    const endsAt = phase?.turnSeconds ? new Date(work.now.getTime() + phase.turnSeconds * 1000) : null;
    await work.manager.update(SpeakingTurn, id, { calledAt: work.now, endsAt });
  }

  private async end(work: Work, ids: readonly string[], outcome: TurnOutcome): Promise<void> {
    if (ids.length) await work.manager.update(SpeakingTurn, { id: In([...ids]) }, { endedAt: work.now, outcome });
  }

  private here(liveSessionId: string): Set<string> {
    return this.presence.accountsIn(streamOf('live_session', liveSessionId));
  }

  private async changeTurn(actor: Actor, turnId: string, act: (work: Work, turn: SpeakingTurn) => Promise<void>): Promise<LiveSession> {
    const found = await this.turns.sessionOf(turnId);
    if (!found) throw new DomainError('NOT_FOUND');
    return this.change(actor, found, async (work) => {
      const turn = await this.turns.find(turnId, work.manager);
      if (turn!.endedAt) throw new DomainError('TURN_OVER');
      await act(work, turn!);
    });
  }

  private async change(actor: Actor, liveSessionId: string, act: (work: Work, session: LiveSession) => Promise<void>): Promise<LiveSession> {
    await this.works.run(actor, async (work) => {
      const session = await this.lockOpen(work, liveSessionId);
      await act(work, session);
      await this.tell(work, liveSessionId);
    });
    return (await this.sessions.find(liveSessionId))!;
  }

  private async tell(work: Work, liveSessionId: string): Promise<void> {
    const speakingQueue: SpeakingQueue = await this.turns.queue(liveSessionId, work.manager);
    work.record('speaking_queue.changed', { speakingQueue }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
  }
}
