import { Account } from '@leerkring/identity/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
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

/** What somebody brings in for a meeting: a sentence, perhaps with an explanation. */
@Entity('inputs')
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
}
