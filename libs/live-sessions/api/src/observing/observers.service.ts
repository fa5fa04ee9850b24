import { Injectable } from '@nestjs/common';
import { limits, streamOf, type SubjectRef } from '@leerkring/contract';
import { GroupsService } from '@leerkring/groups/api';
import { AccountsService } from '@leerkring/identity/api';
import { DomainError, Works, accountIdOf, check, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { Observer } from './observer.entity';
import { observerBounds } from './observer.type';
import { ObserversRepository, type Ground } from './observers.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });
const accountRef = (id: string): SubjectRef => ({ type: 'account', id });

/** Who may watch one session without being a member of its group. Each change takes cached rights and open streams along. */
@Injectable()
export class ObserversService {
  constructor(
    private readonly works: Works,
    private readonly sessions: LiveSessionsRepository,
    private readonly repository: ObserversRepository,
    private readonly groups: GroupsService,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * Lets somebody with an account watch a session that is planned or open.
   * @throws DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_CLOSED, MEETING_CANCELLED, ACCOUNT_UNKNOWN, OBSERVER_IS_MEMBER, OBSERVER_EXISTS, OBSERVERS_FULL
   */
  async invite(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId, email, reason } = check(observerBounds.invite, input);
    await this.works.run(actor, async (work) => {
      const session = await this.lock(work, liveSessionId);
      await work.require('observer.invite', sessionRef(liveSessionId));
      const account = await this.accounts.byEmail(email, work.manager);
      if (!account || account.blockedAt) throw new DomainError('ACCOUNT_UNKNOWN');
      const seats = await this.groups.seats(session.groupId, work.manager);
      if (seats.some(({ accountId }) => accountId === account.id)) throw new DomainError('OBSERVER_IS_MEMBER');
      const others = await this.repository.now(liveSessionId, work.manager);
      if (others.some(({ accountId }) => accountId === account.id)) throw new DomainError('OBSERVER_EXISTS');
      if (others.length >= limits.observers) throw new DomainError('OBSERVERS_FULL');
      const observer = { id: uuid(), liveSessionId, accountId: account.id, invitedById: accountIdOf(actor), reason, invitedAt: work.now, endedAt: null };
      await work.manager.insert(Observer, observer);
      await work.audit(`observer.invite ${account.id}`, sessionRef(liveSessionId));
      await this.tell(work, 'observer.invited', observer);
    });
    return (await this.sessions.find(liveSessionId))!;
  }

  /** Ends somebody's observing, at once; who did not observe any more is left alone. @throws DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_CLOSED */
  async takeBack(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id } = check(observerBounds.takeBack, input);
    const liveSessionId = await this.works.run(actor, async (work) => {
      const found = await this.repository.find(id, work.manager);
      if (!found) throw new DomainError('NOT_FOUND');
      await this.lock(work, found.liveSessionId);
      await work.require('observer.take_back', sessionRef(found.liveSessionId));
      const { liveSessionId: of, accountId } = found;
      if (await this.end(work, { liveSessionId: of, accountId })) await work.audit(`observer.take_back ${accountId}`, sessionRef(of));
      else work.silently('somebody did that before');
      return of;
    });
    return (await this.sessions.find(liveSessionId))!;
  }

  /** In the transaction that closes a session or calls its meeting off. */
  async endAllOf(work: Work, liveSessionId: string): Promise<void> {
    await this.end(work, { liveSessionId });
  }

  /** What observing rested on is gone, and does not bring it back when it is there again. */
  async endFor(reason: string, ground: Ground): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem(reason);
      if (!(await this.end(work, ground))) work.silently('nobody observed');
    });
  }

  /** A person was erased: observing ends, and why they were invited goes. */
  async forget(accountId: string, withWords: boolean): Promise<void> {
    await this.endFor('a person was erased', { accountId });
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a person was erased');
      work.silently('reasons stand in no event');
      await this.repository.forgetReasons(accountId, withWords, work.manager);
    });
  }

  /** Returns how many. */
  private async end(work: Work, ground: Ground): Promise<number> {
    const ending = await this.repository.resting(ground, work.manager);
    for (const observer of ending) {
      await work.manager.update(Observer, observer.id, { endedAt: work.now });
      await this.tell(work, 'observer.ended', observer);
    }
    return ending.length;
  }

  /** Tells the session and the person. */
  private async tell(work: Work, event: 'observer.invited' | 'observer.ended', { liveSessionId, accountId }: Pick<Observer, 'liveSessionId' | 'accountId'>): Promise<void> {
    work.record(event, { liveSessionId, accountId }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
    work.record('account.access_changed', { accountId }, streamOf('account', accountId), accountRef(accountId));
    await work.changeAccess(accountId);
  }

  /** The session, held until the transaction ends: its end ends observing, and ten are ten. */
  private async lock(work: Work, id: string): Promise<LiveSession> {
    await work.require('live_session.read', sessionRef(id));
    const session = (await this.sessions.lock(id, work.manager))!;
    if (session.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
    if (session.cancelledAt) throw new DomainError('MEETING_CANCELLED');
    return session;
  }
}
