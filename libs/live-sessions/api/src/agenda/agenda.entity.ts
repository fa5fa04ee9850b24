import type { InputPlace } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity';

/** What a group makes of its inputs for one meeting, whose id it has. */
@Entity('joint_agendas')
@Check('ck_joint_agendas_box_minutes', 'box_minutes BETWEEN 1 AND 960')
export class JointAgenda {
  @ForeignKey(() => Meeting)
  @PrimaryColumn('uuid')
  id: string;

  /** From this moment on no input is given, changed or taken back. */
  @Index()
  @Column('timestamptz')
  inputsUntil: Date;

  /** When input was last asked for: with it people heard of that moment. */
  @Column('timestamptz')
  askedAt: Date;

  /** The deadline that people were reminded of; another one is told again. */
  @Column('timestamptz', { nullable: true })
  remindedOf: Date | null;

  /** Minutes that its items may take together; null: as long as the meeting lasts. */
  @Column('int', { nullable: true })
  boxMinutes: number | null;

  /** From 1, up with every change of its items or of the time for them, and when it is settled. */
  @Column('int', { default: 1 })
  revision: number;

  /** Since when every input has a place; null again when input is asked for anew. */
  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}

/** Inputs that are about the same, under what they have in common. */
@Entity('clusters')
@Unique(['id', 'meetingId'])
export class Cluster {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => JointAgenda)
  @Column('uuid')
  meetingId: string;

  /** Their common denominator. */
  @Column('text')
  name: string;

  /** Whose words the name is. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  namedById: string;

  /** From 1, up with every other name. */
  @Column('int')
  revision: number;

  @Column('timestamptz')
  createdAt: Date;
}

/** A cluster that the group talks about, with the time for it. Its name is that of the cluster. */
@Entity('agenda_items')
@Unique(['meetingId', 'position'])
@ForeignKey(() => Cluster, ['clusterId', 'meetingId'], ['id', 'meetingId'])
@Check('ck_agenda_items_position', 'position >= 1')
@Check('ck_agenda_items_minutes', 'minutes BETWEEN 1 AND 960')
export class AgendaItem {
  @PrimaryColumn('uuid')
  clusterId: string;

  @Column('uuid')
  meetingId: string;

  /** Its place in the order, from 1. */
  @Column('int')
  position: number;

  @Column('int')
  minutes: number;
}

/** What somebody brings in for a meeting: a sentence, perhaps with an explanation. It stands in exactly one place. */
@Entity('inputs')
@Check('ck_inputs_place', `place IN ('loose', 'cluster', 'local_support', 'parked')`)
@Check('ck_inputs_cluster', `(place = 'cluster') = (cluster_id IS NOT NULL)`)
@Check('ck_inputs_parked', `(place = 'parked') = (park_reason IS NOT NULL) AND (place = 'parked') = (parked_by_id IS NOT NULL)`)
@Check('ck_inputs_park_reason', 'length(park_reason) <= 500')
@ForeignKey(() => Cluster, ['clusterId', 'meetingId'], ['id', 'meetingId'])
export class Input {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => JointAgenda)
  @Column('uuid')
  meetingId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  authorId: string;

  @Column('text')
  text: string;

  /** May be empty. */
  @Column('text')
  explanation: string;

  @Column('timestamptz')
  createdAt: Date;

  /** When its author last put it in other words. */
  @Column('timestamptz', { nullable: true })
  changedAt: Date | null;

  @Column('text', { default: 'loose' })
  place: InputPlace;

  /** The cluster of its meeting in which it stands; null in any other place. */
  @Index()
  @Column('uuid', { nullable: true })
  clusterId: string | null;

  /** Why it is parked; empty when who said so wanted the words gone. Null in any other place. */
  @Column('text', { nullable: true })
  parkReason: string | null;

  /** Whose words the reason is. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  parkedById: string | null;

  /** Of which place its author was told last: a place, or the id of a cluster; null: of none. */
  @Column('text', { nullable: true })
  toldPlace: string | null;

  /** From 1, up with every move. */
  @Column('int', { default: 1 })
  revision: number;
}
