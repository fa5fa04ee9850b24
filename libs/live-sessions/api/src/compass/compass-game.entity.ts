import type { AxisPoles, CompassDistribution, CompassStep, Dilemma } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { LiveSession } from '../live-session.entity';

/** A case that a session plays, with a copy of its words, and where it stands. A session plays one. */
@Entity('compass_games')
@Unique(['liveSessionId'])
@Check('ck_compass_games_step', `step IN ('before', 'talk', 'after', 'reveal', 'done') AND (step = 'done') = (ended_at IS NOT NULL)`)
export class CompassGame {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => LiveSession)
  @Column('uuid')
  liveSessionId: string;

  @Column('text')
  title: string;

  /** Markdown. */
  @Column('text')
  situation: string;

  @Column('jsonb', { nullable: true })
  freePoles: AxisPoles | null;

  @Column('jsonb')
  dilemmas: Dilemma[];

  @Column('text')
  step: CompassStep;

  /** Which dilemma, from 0. */
  @Column('int')
  dilemma: number;

  /** From 1, up with every step. */
  @Column('int')
  revision: number;

  /** Of the dilemmas that were shown, in order, as they were counted then; never counted again. Null: too few people chose. */
  @Column('jsonb')
  results: (CompassDistribution | null)[];

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}

/** What one person chose of one dilemma, and why. Nobody else ever reads it; it is counted once and stays for the compass of that person. */
@Entity('compass_choices')
@Check('ck_compass_choices_positions', 'before BETWEEN -3 AND 3 AND after BETWEEN -3 AND 3')
export class CompassChoice {
  @ForeignKey(() => CompassGame)
  @PrimaryColumn('uuid')
  compassGameId: string;

  @PrimaryColumn('int')
  dilemma: number;

  @Index()
  @ForeignKey(() => Account)
  @PrimaryColumn('uuid')
  accountId: string;

  /** Before the talk, from −3 (the first pole) to 3 (the second). */
  @Column('int', { nullable: true })
  before: number | null;

  @Column('text', { nullable: true })
  beforeReason: string | null;

  @Column('int', { nullable: true })
  after: number | null;

  @Column('text', { nullable: true })
  afterReason: string | null;
}
