import { Account } from '@leerkring/identity/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity';

/** What a group makes of its inputs for one meeting, whose id it has. */
@Entity('joint_agendas')
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

/** What somebody brings in for a meeting: a sentence, perhaps with an explanation. It stands in one cluster of that meeting, or by itself. */
@Entity('inputs')
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

  /** Null: by itself. */
  @Index()
  @Column('uuid', { nullable: true })
  clusterId: string | null;

  /** From 1, up with every move. */
  @Column('int', { default: 1 })
  revision: number;
}
