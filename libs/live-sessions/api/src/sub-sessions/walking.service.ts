import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { CONFIG, DomainError, RateLimits, Reactions, Works, accountIdOf, check, systemActor, type Actor, type Config } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { bounds } from './sub-session.type';
import { SubSessionsRepository } from './sub-sessions.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

/** Who sits in which sub-session. A walk is told to who walked; the others hear how many sit where, of all who walk at the same moment together. */
@Injectable()
export class Walking implements OnModuleInit {
  constructor(
    private readonly works: Works,
    private readonly reactions: Reactions,
    private readonly rates: RateLimits,
    private readonly sessions: LiveSessionsRepository,
    private readonly repository: SubSessionsRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.reactions.onMany('sub_session.walked', 'live-sessions.count-seats', async (events) => {
      for (const mainId of new Set(events.map(({ payload }) => payload.liveSessionId))) await this.tellCount(mainId);
    });
    this.reactions.on('membership.ended', 'live-sessions.leave-seat', ({ payload }) => this.takeAway(payload.accountId, payload.groupId));
    this.reactions.on('account.erased', 'live-sessions.forget-seats', ({ payload }) => this.takeAway(payload.accountId, null));
  }

  /**
   * Takes a seat in a sub-session and leaves the one that the actor had; sitting there already changes nothing. The row of the session is held, so
   * that of many who come at the same moment as many get in as there are places. Who is refused keeps their seat.
   * @throws DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_CLOSED, SUB_SESSION_FULL, LIMIT_EXCEEDED
   */
  async walk(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id } = check(bounds.walk, input);
    const accountId = accountIdOf(actor);
    this.rates.take(`walk:${accountId}`, this.config.CHAT_RATE);
    await this.works.run(actor, async (work) => {
      await work.require('live_session.read', sessionRef(id));
      const part = (await this.sessions.lock(id, work.manager))!;
      if (part.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
      await work.require('sub_session.walk', sessionRef(id));
      // Read again: the row that was locked may have waited for others who sat down.
      const seated = (await this.sessions.find(id, work.manager))!.seatedIds ?? [];
      if (seated.includes(accountId)) return work.silently('sits there already');
      if (seated.length >= (await this.repository.placesOf(id, work.manager))) throw new DomainError('SUB_SESSION_FULL');
      await this.repository.seat(part.partOfId!, [{ subSessionId: id, accountId }], work.now, work.manager);
      work.record('sub_session.walked', { liveSessionId: part.partOfId!, subSessionId: id }, streamOf('account', accountId), sessionRef(id));
    });
    return (await this.sessions.find(id))!;
  }

  private async tellCount(mainId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('people walked');
      const taken = await this.repository.count(mainId, work.manager);
      if (!Object.keys(taken).length) return work.silently('all sub-sessions are closed');
      work.record('sub_sessions.counted', { taken }, streamOf('sub_sessions', mainId), sessionRef(mainId));
    });
  }

  /** @param groupId null: of all groups, with where the person ever sat */
  private async takeAway(accountId: string, groupId: string | null): Promise<void> {
    const freed = await this.works.run(systemActor, async (work) => {
      work.asSystem('who left sits nowhere');
      work.silently('how many sit where is told apart');
      return this.repository.takeAway(accountId, groupId, work.manager);
    });
    for (const mainId of new Set(freed)) await this.tellCount(mainId);
  }
}
