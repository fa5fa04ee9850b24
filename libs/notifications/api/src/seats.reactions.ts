import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PreparationRepository, SeatsRepository } from '@leerkring/agenda/api';
import type { NotificationReason, SeatState } from '@leerkring/contract';
import { Reactions, Works, systemActor, type StoredEvent } from '@leerkring/platform/api';
import { NotificationsReactions } from './notifications.reactions';
import type { NewNotification } from './notifications.repository';

/** What somebody hears of the own seat; what one asked or gave up oneself is no news. */
const reasons: Partial<Record<SeatState, NotificationReason>> = {
  confirmed: 'seat_confirmed',
  waitlisted: 'seat_waitlisted',
  offered: 'seat_offered',
  expired: 'seat_expired',
  declined: 'seat_declined',
  contacted: 'seat_contacted',
};

/** Tells people what became of their seats in an event, and that its questions wait for them. */
@Injectable()
export class SeatsReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly seats: SeatsRepository,
    private readonly preparation: PreparationRepository,
    private readonly notifications: NotificationsReactions,
  ) {}

  onModuleInit(): void {
    this.reactions.on('seat.moved', 'notifications.tell-of-event-seat', (event) => this.tell(event));
    this.reactions.on('event_answer.reminded', 'notifications.remind-of-questions', (event) => this.remind(event));
  }

  private async tell({ id, payload: { agendaEventId, seatId, to, own } }: StoredEvent<'seat.moved'>): Promise<void> {
    const reason = reasons[to];
    if (!reason || own) return;
    const seat = await this.seats.find(seatId);
    if (seat) await this.add(id, reason, agendaEventId, [seat.accountId]);
  }

  private async remind({ id, payload: { agendaEventId } }: StoredEvent<'event_answer.reminded'>): Promise<void> {
    await this.add(id, 'seat_reminder', agendaEventId, await this.preparation.unanswered(agendaEventId));
  }

  private async add(eventId: string, reason: NotificationReason, agendaEventId: string, people: readonly string[]): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells people of their seats');
      work.silently('perhaps they may not find the event any more');
      const rows = people.map((accountId): NewNotification => ({ accountId, reason, subject: { type: 'agenda_event', id: agendaEventId }, postId: null, eventId, actorId: null }));
      await this.notifications.add(work, await this.notifications.readable(rows, new Map()));
    });
  }
}
