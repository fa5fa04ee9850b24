import type { IntakeKind, IntakeWay } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Track } from '@leerkring/tracks/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../application.entity';

/** A moment at which somebody who facilitates a track has time for one municipality. */
@Entity('intake_slots')
@Index(['trackId', 'startsAt'])
@Index(['offeredById', 'startsAt'])
@Check('ck_intake_slots_way', `way IN ('visit', 'call', 'video')`)
@Check('ck_intake_slots_ends_at', 'ends_at > starts_at')
export class IntakeSlot {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Track)
  @Column('uuid')
  trackId: string;

  @ForeignKey(() => Account)
  @Column('uuid')
  offeredById: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text')
  way: IntakeWay;

  /** Where exactly, or which number is called; empty: at the town hall, or agreed later. */
  @Column('text')
  place: string;

  /** Of the video call; only whoever meets there gets it. */
  @Column('text')
  link: string;

  /** Made for one application, outside what was offered; nobody else gets it when that moves. */
  @Index()
  @ForeignKey(() => Application)
  @Column('uuid', { nullable: true })
  plannedForId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}

/** A municipality and a facilitator meet: at first or again at one of the moments above. It keeps its id when it moves, so calendars follow. */
@Entity('intakes')
@Index('uq_intakes_slot_id', ['slotId'], { unique: true, where: 'cancelled_at IS NULL' })
@Check('ck_intakes_kind', `kind IN ('talk', 'intake')`)
export class Intake {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Application)
  @Column('uuid')
  applicationId: string;

  @ForeignKey(() => IntakeSlot)
  @Column('uuid')
  slotId: string;

  @Column('text')
  kind: IntakeKind;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  bookedById: string;

  @Column('timestamptz')
  bookedAt: Date;

  /** Goes up when it moves or is called off, as RFC 5545 asks (3.8.7.4). */
  @Column('int')
  sequence: number;

  @Column('timestamptz', { nullable: true })
  changedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  cancelledById: string | null;

  /** Why it was called off. */
  @Column('text')
  reason: string;
}
