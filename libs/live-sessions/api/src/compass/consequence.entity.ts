import type { ConsequenceReach } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CompassGame } from './compass-game.entity';

/** What somebody thinks would follow from one side of a dilemma; open words of the session, unlike choices. */
@Entity('consequences')
@Check('ck_consequences_pole', 'pole IN (0, 1)')
@Check('ck_consequences_reach', `reach IN ('household', 'street', 'village', 'municipality')`)
@Check('ck_consequences_desirability', 'desirability BETWEEN 1 AND 5')
export class Consequence {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => CompassGame)
  @Column('uuid')
  compassGameId: string;

  @Column('int')
  dilemma: number;

  /** 0: the first pole, 1: the second. */
  @Column('int')
  pole: number;

  @Column('text')
  text: string;

  @Column('text')
  reach: ConsequenceReach;

  /** From 1, very undesirable, to 5, very desirable. */
  @Column('int')
  desirability: number;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  authorId: string;

  /** Whose words they are now: who changed it last. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  wordsById: string;

  /** From 1, up with every change. */
  @Column('int')
  revision: number;

  @Column('timestamptz')
  createdAt: Date;
}
