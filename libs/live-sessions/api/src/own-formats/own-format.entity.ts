import type { OwnPhase, SessionFormat } from '@leerkring/contract';
import { Group } from '@leerkring/groups/api';
import { Account } from '@leerkring/identity/api';
import { Track } from '@leerkring/tracks/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A way to hold a session that the facilitators of a group made themselves, or those of a track for its groups, from one that comes with Leerkring. */
@Entity('own_formats')
@Check('ck_own_formats_owner', '(group_id IS NULL) <> (track_id IS NULL)')
export class OwnFormat {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Group)
  @Column('uuid', { nullable: true })
  groupId: string | null;

  /** The track for whose groups it is kept; null when it is that of one group. */
  @Index()
  @ForeignKey(() => Track)
  @Column('uuid', { nullable: true })
  trackId: string | null;

  @Column('text')
  name: string;

  @Column('text')
  copiedFrom: SessionFormat;

  /** Counts changes, from 1. A session keeps the phases that it was opened with, whatever changes here. */
  @Column('int')
  version: number;

  @Column('jsonb')
  phases: OwnPhase[];

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
