import type { AxisPoles, Dilemma } from '@leerkring/contract';
import { Group } from '@leerkring/groups/api';
import { Account } from '@leerkring/identity/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A case for the democratic compass that facilitators of a group wrote. A game takes a copy of it, whatever changes here later. */
@Entity('compass_cases')
export class CompassCase {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Group)
  @Column('uuid')
  groupId: string;

  @Column('text')
  title: string;

  /** Markdown. */
  @Column('text')
  situation: string;

  /** What the ends of the free axis are called; null where no dilemma lies on it. */
  @Column('jsonb', { nullable: true })
  freePoles: AxisPoles | null;

  @Column('jsonb')
  dilemmas: Dilemma[];

  /** Counts changes, from 1. */
  @Column('int')
  version: number;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  changedById: string;

  @Column('timestamptz')
  changedAt: Date;

  /** Since when it is not offered any more; it is not deleted. */
  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;
}
