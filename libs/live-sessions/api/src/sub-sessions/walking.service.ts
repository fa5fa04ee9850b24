import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { Actors, Batch, CONFIG, DomainError, RateLimits, Reactions, Works, accountIdOf, check, systemActor, type Actor, type Config, type KnownFacts, type Work } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository, type LockedSession } from '../live-sessions.repository';
import { SpeakingService } from '../speaking/speaking.service';
import { Room } from './room';
import { bounds } from './sub-session.type';
import { SubSessionsRepository } from './sub-sessions.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

interface Walk {
  actor: Actor;
  id: string;
}

/** Who sits in which sub-session. A walk is told to who walked; the others hear how many sit where, of all who walk at the same moment together. Their hands go down where they sat. */
@Injectable()
export class Walking implements OnModuleInit {
  private readonly batch = new Batch<Walk, true>((walks) => this.write(walks));

  constructor(
    private readonly works: Works,
    private readonly actors: Actors,
    private readonly reactions: Reactions,
    private readonly rates: RateLimits,
    private readonly sessions: LiveSessionsRepository,
    private readonly repository: SubSessionsRepository,
    private readonly speaking: SpeakingService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.reactions.onMany('sub_session.walked', 'live-sessions.count-seats', async (events) => {
      for (const [mainId, walks] of Map.groupBy(events, ({ payload }) => payload.liveSessionId)) {
        await this.tellCount(mainId);
        await this.speaking.walkAway(mainId, walks.map(({ actorId }) => actorId!));
      }
    });
    this.reactions.on('membership.ended', 'live-sessions.leave-seat', ({ payload }) => this.takeAway(payload.accountId, payload.groupId));
    this.reactions.on('account.erased', 'live-sessions.forget-seats', ({ payload }) => this.takeAway(payload.accountId, null));
  }

  /**
   * Takes a seat in a sub-session and leaves the one that the actor had; sitting there already changes nothing. Who is refused keeps their seat.
   * @throws DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_CLOSED, SUB_SESSION_FULL, LIMIT_EXCEEDED
   */
  async walk(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id } = check(bounds.walk, input);
    this.rates.take(`walk:${accountIdOf(actor)}`, this.config.CHAT_RATE);
    await this.batch.add({ actor, id });
    return (await this.sessions.find(id))!;
  }

  /**
   * Seats those who walk at the same moment, in one commit. The rows of the sub-sessions are held, so that of many who come as many get in as there
   * are places, also over several nodes.
   */
  private write(walks: Walk[]): Promise<(true | DomainError)[]> {
    const known: KnownFacts = new Map();
    return this.works.runTogether(walks.map(({ actor }) => actor), known, async (works) => {
      const { manager, send, now } = works[0]!;
      const actors = await this.actors.renewed(walks.map(({ actor }) => actor));
      const parts = await this.sessions.lockAll(walks.map(({ id }) => id), send);
      // Read after the rows are held: whoever was waited for sits in it.
      const room = new Room(await this.repository.places([...parts.keys()], manager));
      const outcomes: (true | DomainError)[] = [];
      for (const [index, { id }] of walks.entries()) {
        const actor = actors[index];
        if (actor) works[index]!.actAs(actor);
        outcomes.push(actor ? await this.decide(works[index]!, parts.get(id), id, room) : new DomainError('UNAUTHENTICATED'));
      }
      if (room.moved.size) await this.repository.seat([...room.moved.values()], now, manager);
      return outcomes;
    });
  }

  private async decide(work: Work, part: LockedSession | undefined, id: string, room: Room): Promise<true | DomainError> {
    const accountId = accountIdOf(work.actor);
    try {
      await work.require('live_session.read', sessionRef(id));
      if (part!.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
      await work.require('sub_session.walk', sessionRef(id));
      if (!room.take({ mainId: part!.partOfId!, subSessionId: id, accountId })) work.silently('sits there already');
      else work.record('sub_session.walked', { liveSessionId: part!.partOfId!, subSessionId: id }, streamOf('account', accountId), sessionRef(id));
      return true;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
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
