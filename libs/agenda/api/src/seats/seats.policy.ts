import { isSeatHolding, isSeatRunning, type SeatState, type SubjectRef } from '@leerkring/contract';
import type { Policy, Question } from '@leerkring/platform/api';
import { agendaPolicy, looksAfter, type AgendaEventFacts } from '../agenda.policy';

/** What policies know of a seat; it is about its event. */
export interface SeatFacts {
  about: SubjectRef;
  accountId: string;
  state: SeatState;
}

/** What policies know of a file of a preparation: it is about its event, or while no preparation names it about who added it. */
export interface PackAttachmentFacts {
  about: SubjectRef;
  uploaderId: string;
  /** Who has a place at the event. */
  holderIds: readonly string[];
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    seat: SeatFacts;
    pack_attachment: PackAttachmentFacts;
  }
}

type AboutEvent = Question<AgendaEventFacts>;
type AboutSeat = Question<SeatFacts>;

/**
 * Who finds an event sees its programme, and asks a seat there. A seat is its person's; who looks after the event sees who comes, and takes
 * seats further as long as the event can be changed. Nobody else learns who comes.
 */
export const seatsPolicy: Policy<'event_programme' | 'seat' | 'walk_in' | 'preparation_pack' | 'pack_attachment' | 'event_answer'> = {
  'event_programme.arrange': (asked) => agendaPolicy['agenda_event.change'](asked),
  'seat.ask': (asked) => asked.actor.accountId !== null && asked.facts.publishedAt !== null && agendaPolicy['agenda_event.read'](asked),
  'seat.oversee': (asked) => agendaPolicy['agenda_event.read'](asked) && looksAfter(asked),
  'seat.read': (asked) => isOwn(asked) || asked.about('seat.oversee'),
  'seat.withdraw': isOwn,
  'seat.confirm': isOwn,
  'seat.switch': isOwn,
  'seat.handle': organises,
  'seat.move': organises,
  'seat.mark': organises,
  'walk_in.add': organisesEvent,
  'walk_in.remove': organisesEvent,
  'preparation_pack.write': organisesEvent,
  'preparation_pack.read': (asked) => isOwn(asked) && isSeatHolding(asked.facts.state),
  'preparation_pack.confirm': (asked) => isOwn(asked) && isSeatHolding(asked.facts.state),
  'pack_attachment.add': organisesEvent,
  'pack_attachment.read': readsAttachment,
  'event_answer.give': (asked) => isOwn(asked) && isSeatRunning(asked.facts.state),
};

/** Who may not find the event any more has no say in a seat there either. */
function isOwn({ actor, facts, about }: AboutSeat): boolean {
  return actor.accountId === facts.accountId && about('agenda_event.read');
}

function readsAttachment({ actor, facts, about }: Question<PackAttachmentFacts>): boolean {
  if (facts.about.type !== 'agenda_event') return actor.accountId === facts.uploaderId;
  return about('seat.oversee') || (about('agenda_event.read') && actor.accountId !== null && facts.holderIds.includes(actor.accountId));
}

function organises({ about }: AboutSeat): boolean {
  return about('seat.oversee') && about('agenda_event.change');
}

function organisesEvent(asked: AboutEvent): boolean {
  return looksAfter(asked) && agendaPolicy['agenda_event.change'](asked);
}
