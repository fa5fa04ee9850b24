import type { Presence, SeatState } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Organisation } from '@leerkring/organisations/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgendaEvent } from '../agenda-event.entity';
import { EventBlock, EventQuestion, ParallelSession } from './programme.entity';

/** Somebody takes part in a parallel session, wants to, or did. One at a time goes on for a person and a block. */
@Entity('seats')
@Index('uq_seats_running', ['accountId', 'blockId'], { unique: true, where: `state IN ('requested', 'contacted', 'waitlisted', 'offered', 'confirmed')` })
@Index('ix_seats_session_id_place', ['sessionId', 'place'])
@Index('ix_seats_confirm_by', ['confirmBy'], { where: `state = 'offered'` })
@Check('ck_seats_state', `state IN ('requested', 'contacted', 'waitlisted', 'offered', 'confirmed', 'declined', 'withdrawn', 'expired')`)
@Check('ck_seats_confirm_by', `(state = 'offered') = (confirm_by IS NOT NULL)`)
@Check('ck_seats_presence', `presence IN ('present', 'absent')`)
export class Seat {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => AgendaEvent)
  @Column('uuid')
  agendaEventId: string;

  @Index()
  @ForeignKey(() => EventBlock)
  @Column('uuid')
  blockId: string;

  @ForeignKey(() => ParallelSession)
  @Column('uuid')
  sessionId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  accountId: string;

  /** Whom the person stands for there. */
  @Index()
  @ForeignKey(() => Organisation)
  @Column('uuid')
  organisationId: string;

  @Column('text')
  state: SeatState;

  /** In order of arrival in this session. */
  @Column('int')
  place: number;

  /** Until when an offered place can be confirmed. */
  @Column('timestamptz', { nullable: true })
  confirmBy: Date | null;

  @Column('timestamptz')
  askedAt: Date;

  @Column('text', { nullable: true })
  presence: Presence | null;
}

/** One step of a seat. Rows are only added. */
@Entity('seat_changes')
export class SeatChange {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Seat)
  @Column('uuid')
  seatId: string;

  /** Where the seat was after it. */
  @Index()
  @ForeignKey(() => ParallelSession)
  @Column('uuid')
  sessionId: string;

  @Column('text', { nullable: true })
  fromState: SeatState | null;

  @Column('text')
  toState: SeatState;

  /** Null: the waiting list by itself. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  madeById: string | null;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  madeAt: Date;
}

/** Somebody who came without a seat, written down at the door. */
@Entity('walk_ins')
export class WalkIn {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => ParallelSession)
  @Column('uuid')
  sessionId: string;

  @Column('text')
  name: string;

  @Column('text')
  organisation: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  addedById: string;

  @Column('timestamptz')
  addedAt: Date;
}

/** Somebody read the preparation pack, as it was then. */
@Entity('pack_readings')
export class PackReading {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AgendaEvent)
  agendaEventId: string;

  @PrimaryColumn('uuid')
  @Index()
  @ForeignKey(() => Account)
  accountId: string;

  @Column('int')
  packRevision: number;

  @Column('timestamptz')
  readAt: Date;
}

/** What somebody answers before the event. */
@Entity('event_answers')
export class EventAnswer {
  @PrimaryColumn('uuid')
  @ForeignKey(() => EventQuestion)
  questionId: string;

  @PrimaryColumn('uuid')
  @Index()
  @ForeignKey(() => Account)
  accountId: string;

  @Column('text')
  text: string;

  @Column('timestamptz')
  savedAt: Date;
}
