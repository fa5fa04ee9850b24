import { Injectable } from '@nestjs/common';
import { limits, phaseOf, streamOf, type Rundown, type RundownChange, type SubjectRef } from '@leerkring/contract';
import { GroupsService } from '@leerkring/groups/api';
import { DomainError, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { z } from 'zod';
import { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { SpeakingService } from '../speaking/speaking.service';
import { inOtherOrder, newRundown, pause, resume, toNext, toPrevious, withTime } from './rundown-steps';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

const seen = { liveSessionId: z.uuid(), revision: z.int().min(0) };
const accountId = z.uuid();
const bounds = {
  step: z.object({ ...seen, step: z.enum(['next', 'back']), skipTurns: z.boolean().nullish() }),
  time: z.object({ ...seen, seconds: z.int().min(-limits.phaseSeconds.max).max(limits.phaseSeconds.max).refine((seconds) => seconds !== 0) }),
  pause: z.object({ ...seen, paused: z.boolean() }),
  order: z.object({ ...seen, keys: z.array(z.string().max(limits.name)).max(50) }),
  lead: z.object({ ...seen, accountId }),
  caseOwner: z.object({ ...seen, accountId: accountId.nullish() }),
};

type Change = { name: RundownChange; make: (rundown: Rundown, now: Date, work: Work, session: LiveSession) => Rundown | Promise<Rundown> };

/**
 * How a session goes on: only the server moves it, and every facilitator of the group may. Whoever changes the rundown says which one they saw,
 * so that two who press "next" at the same moment do not skip a phase.
 * All throw DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED, RUNDOWN_CHANGED.
 */
@Injectable()
export class RundownService {
  constructor(
    private readonly works: Works,
    private readonly repository: LiveSessionsRepository,
    private readonly speaking: SpeakingService,
    private readonly groups: GroupsService,
  ) {}

  /**
   * Goes to the next phase or back to the one before. Hands that are up go down; in a phase where everybody gets a turn they get one.
   * @throws DomainError RUNDOWN_AT_BORDER; ROUND_NOT_DONE while people who are here wait for their turn in a round, unless they are to be skipped
   */
  step(actor: Actor, input: unknown): Promise<LiveSession> {
    const { step, skipTurns, ...which } = check(bounds.step, input);
    const make: Change['make'] = async (rundown, now, work, session) => {
      const moved = step === 'next' ? toNext(rundown, now) : toPrevious(rundown, now);
      await this.speaking.endPhase(work, session, { skip: skipTurns === true || step === 'back' });
      await this.speaking.beginPhase(work, session, phaseOf(moved)!);
      return moved;
    };
    return this.change(actor, which, { name: step, make });
  }

  /** Adds time to the phase of now, or drops it. @throws DomainError INPUT_INVALID, RUNDOWN_AT_BORDER before the first phase */
  addTime(actor: Actor, input: unknown): Promise<LiveSession> {
    const { seconds, ...which } = check(bounds.time, input);
    return this.change(actor, which, { name: 'time', make: (rundown, now) => withTime(rundown, seconds, now) });
  }

  /** Stops the clock, or lets it run on. @throws DomainError RUNDOWN_AT_BORDER before the first phase */
  pause(actor: Actor, input: unknown): Promise<LiveSession> {
    const { paused, ...which } = check(bounds.pause, input);
    return this.change(actor, which, { name: paused ? 'pause' : 'resume', make: paused ? pause : resume });
  }

  /** Puts the phases to come in another order. @throws DomainError INPUT_INVALID when these are not the phases to come */
  reorder(actor: Actor, input: unknown): Promise<LiveSession> {
    const { keys, ...which } = check(bounds.order, input);
    return this.change(actor, which, { name: 'order', make: (rundown) => inOtherOrder(rundown, keys) });
  }

  /** Hands the lead to a facilitator of the group, or takes it over. @throws DomainError INPUT_INVALID when that person does not facilitate it */
  lead(actor: Actor, input: unknown): Promise<LiveSession> {
    const { accountId: leaderId, ...which } = check(bounds.lead, input);
    const make: Change['make'] = async (rundown, _, work, session) => {
      await this.requireSeat(work, session.groupId, leaderId, 'facilitator');
      return { ...rundown, leaderId };
    };
    return this.change(actor, which, { name: 'leader', make });
  }

  /** Says whose case is talked about; null: nobody's. @throws DomainError INPUT_INVALID when that person is no member */
  chooseCaseOwner(actor: Actor, input: unknown): Promise<LiveSession> {
    const { accountId: ownerId = null, ...which } = check(bounds.caseOwner, input);
    const make: Change['make'] = async (rundown, _, work, session) => {
      if (ownerId) await this.requireSeat(work, session.groupId, ownerId);
      return { ...rundown, caseOwnerId: ownerId };
    };
    return this.change(actor, which, { name: 'case_owner', make });
  }

  private async requireSeat(work: Work, groupId: string, person: string, role?: 'facilitator'): Promise<void> {
    const seats = await this.groups.seats(groupId, work.manager);
    const seat = seats.find((candidate) => candidate.accountId === person);
    if (!seat || (role && seat.role !== role)) throw new DomainError('INPUT_INVALID', { fields: { accountId: role ? 'no_facilitator' : 'no_member' } });
  }

  private async change(actor: Actor, { liveSessionId, revision }: { liveSessionId: string; revision: number }, { name, make }: Change): Promise<LiveSession> {
    await this.works.run(actor, async (work) => {
      const session = await this.speaking.lockOpen(work, liveSessionId);
      await work.require('live_session.run', sessionRef(liveSessionId));
      // A session that was opened before there were rundowns has none.
      const seenNow = session.rundown ?? newRundown(session.format, session.openedById!);
      if (seenNow.revision !== revision) throw new DomainError('RUNDOWN_CHANGED', { revision: seenNow.revision });
      const made = await make(seenNow, work.now, work, session);
      const rundown: Rundown = { ...made, revision: revision + 1 };
      await work.manager.update(LiveSession, liveSessionId, { rundown });
      work.record('rundown.changed', { rundown, change: name }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
    });
    return (await this.repository.find(liveSessionId))!;
  }
}
