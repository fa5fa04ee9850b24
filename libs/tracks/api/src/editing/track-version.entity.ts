import { Account, type Language } from '@leerkring/identity/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Track, type TrackTexts } from '../track.entity';

/** What a track said before somebody changed it. Rows are only added. */
@Entity('track_versions')
export class TrackVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_track_versions' })
  @ForeignKey(() => Track)
  trackId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_track_versions' })
  revision: number;

  @Column('jsonb')
  texts: Record<Language, TrackTexts>;

  @Index('ix_track_versions_replaced_by_id')
  @ForeignKey(() => Account)
  @Column('uuid')
  replacedById: string;

  @Column('timestamptz')
  replacedAt: Date;
}
