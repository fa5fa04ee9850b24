import type { SeatConfirmation } from '@leerkring/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgendaEvent } from '../agenda-event.entity';

/** How people sign up for an event, and what is asked of them before. There is none until somebody arranges its programme. */
@Entity('seat_plans')
@Check('ck_seat_plans_confirmation', `confirmation IN ('automatic', 'by_contact')`)
export class SeatPlan {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AgendaEvent)
  agendaEventId: string;

  @Column('text')
  confirmation: SeatConfirmation;

  /** Goes up with every change of the programme. */
  @Column('int')
  revision: number;

  /** Until when the questions can be answered. */
  @Column('timestamptz', { nullable: true })
  answerBy: Date | null;

  /** Since when people were reminded of the questions; null again when the deadline moves. */
  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  /** What people read before the event, as Markdown; empty when there is nothing. */
  @Column('text')
  pack: string;

  /** Goes up when the pack gets other words: who read it reads it again. */
  @Column('int')
  packRevision: number;

  /** Goes up with every change of the pack or the questions. */
  @Column('int')
  preparationRevision: number;
}

/** A part of the day. Its times follow the event: they are kept as minutes after it begins. */
@Entity('event_blocks')
@Check('ck_event_blocks_minutes', 'from_minute >= 0 AND until_minute > from_minute')
export class EventBlock {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => AgendaEvent)
  @Column('uuid')
  agendaEventId: string;

  @Column('text')
  title: string;

  @Column('int')
  fromMinute: number;

  @Column('int')
  untilMinute: number;
}

/** One of the sessions of a block, of which a person chooses one. */
@Entity('parallel_sessions')
@Check('ck_parallel_sessions_capacity', 'capacity BETWEEN 1 AND 5000')
export class ParallelSession {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => EventBlock)
  @Column('uuid')
  blockId: string;

  @Index()
  @ForeignKey(() => AgendaEvent)
  @Column('uuid')
  agendaEventId: string;

  /** In the order in which they stand in the block. */
  @Column('int')
  position: number;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @Column('text')
  room: string;

  /** In words: it need not be somebody with an account. */
  @Column('text')
  ledBy: string;

  /** Null: as many as come. */
  @Column('int', { nullable: true })
  capacity: number | null;

  /** From how many minutes before the block people can walk in. */
  @Column('int')
  walkInMinutes: number;

  /** The number that was given out last; given out under the lock of this row, so that the waiting list is in order of arrival. */
  @Column('int')
  lastPlace: number;
}

/** What is asked of people before the event. */
@Entity('event_questions')
export class EventQuestion {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => AgendaEvent)
  @Column('uuid')
  agendaEventId: string;

  @Column('int')
  position: number;

  @Column('text')
  text: string;
}
