import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Clock, Jobs, Reactions, Works, systemActor } from '@leerkring/platform/api';
import { AgendaEvent } from '../agenda-event.entity';
import { PreparationRepository } from './preparation.repository';
import { ProgrammeRepository } from './programme.repository';
import { SeatBook, agendaEventRef } from './seat-book';
import type { Seat } from './seat.entity';
import { SeatsRepository } from './seats.repository';

/** What happens to seats by itself: places that were not confirmed in time go to the next, and who is forgotten, or left the group, leaves theirs. */
@Injectable()
export class SeatOffers implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly clock: Clock,
    private readonly book: SeatBook,
    private readonly seats: SeatsRepository,
    private readonly programme: ProgrammeRepository,
    private readonly preparation: PreparationRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'pass-on-seats', async () => void (await this.passOn()));
    this.reactions.on('account.erased', 'agenda.leave-seats', ({ payload: { accountId, withWords } }) => this.forget(accountId, withWords));
    this.reactions.on('membership.ended', 'agenda.leave-seats-of-group', ({ payload: { groupId, accountId } }) => this.leaveGroup(groupId, accountId));
  }

  /** Passes on places that were not confirmed in time. Returns how many sessions had some. */
  async passOn(): Promise<number> {
    const sessions = await this.seats.sessionsWithExpired(this.clock.now());
    for (const { id } of sessions) await this.passOnIn(id);
    return sessions.length;
  }

  private passOnIn(sessionId: string): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('an offer is over');
      const session = (await this.programme.lockSessions([sessionId], work.manager)).get(sessionId);
      const expired = session ? await this.seats.expired(sessionId, work.now, work.manager) : [];
      if (!session || !expired.length) return work.silently('somebody confirmed just now');
      const event = await work.manager.findOneByOrFail(AgendaEvent, { id: session.agendaEventId });
      for (const seat of expired) await this.book.move(work, seat, { state: 'expired' }, { by: null });
      await this.book.fill(work, event, session);
    });
  }

  /** Who does not find the events of a group any more holds no place in them. */
  private async leaveGroup(groupId: string, accountId: string): Promise<void> {
    if (accountId) for (const seat of await this.seats.runningOf(accountId, groupId)) await this.leave(seat);
  }

  private async forget(accountId: string, withWords: boolean): Promise<void> {
    for (const seat of await this.seats.runningOf(accountId)) await this.leave(seat);
    await this.works.run(systemActor, async (work) => {
      work.asSystem('who is forgotten takes their words along');
      const events = withWords ? [...(await this.seats.forgetReasons(accountId, work.manager)), ...(await this.preparation.forgetAnswers(accountId, work.manager))] : [];
      for (const agendaEventId of new Set(events)) work.record('seat.words_removed', { agendaEventId }, streamOf('agenda_event', agendaEventId), agendaEventRef(agendaEventId));
      if (!events.length) work.silently('nothing is left');
    });
  }

  private leave({ id, accountId, agendaEventId, sessionId }: Seat): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who is forgotten, or left the group, does not come');
      await this.seats.lockPerson(accountId, agendaEventId, work.manager);
      const session = (await this.programme.lockSessions([sessionId], work.manager)).get(sessionId);
      const seat = (await this.seats.running(accountId, agendaEventId, work.manager)).find((one) => one.id === id && one.sessionId === sessionId);
      if (!session || !seat) return work.silently('it is over already');
      const event = await work.manager.findOneByOrFail(AgendaEvent, { id: agendaEventId });
      await this.book.leave(work, event, session, seat, 'withdrawn', { by: null });
    });
  }
}
