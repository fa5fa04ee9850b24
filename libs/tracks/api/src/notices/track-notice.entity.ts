import { Account } from '@leerkring/identity/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Track } from '../track.entity';

/** Somebody wants to be told when a track opens. The row goes when they are told, take it back or are forgotten. */
@Entity('track_notices')
@Index('ix_track_notices_account_id', ['accountId'])
@Index('ix_track_notices_opened_event_id', ['openedEventId'], { where: 'opened_event_id IS NOT NULL' })
export class TrackNotice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_track_notices' })
  @ForeignKey(() => Track)
  trackId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_track_notices' })
  @ForeignKey(() => Account)
  accountId: string;

  @Column('timestamptz')
  askedAt: Date;

  /** The event by which the track opened, until they are told of it; null while the track is in preparation. */
  @Column('uuid', { nullable: true })
  openedEventId: string | null;
}
