import type { TrackState } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Track } from '../track.entity';

/** One step of a track from state to state. Rows are only added. */
@Entity('track_changes')
@Check('ck_track_changes_from_state', `from_state IN ('in_preparation', 'open', 'running', 'closing', 'closed')`)
@Check('ck_track_changes_to_state', `to_state IN ('in_preparation', 'open', 'running', 'closing', 'closed')`)
export class TrackChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_track_changes' })
  id: string;

  @Index('ix_track_changes_track_id')
  @ForeignKey(() => Track)
  @Column('uuid')
  trackId: string;

  @Column('text')
  fromState: TrackState;

  @Column('text')
  toState: TrackState;

  @Index('ix_track_changes_made_by_id')
  @ForeignKey(() => Account)
  @Column('uuid')
  madeById: string;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  madeAt: Date;
}
