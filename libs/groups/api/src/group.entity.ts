import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Track } from '@leerkring/tracks/api';

/** A learning group: four to twelve municipalities of one track that learn together. */
@Entity('groups')
@Index('uq_groups_track_id_name', { synchronize: false })
export class Group {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Track)
  trackId: string;

  @Column('text')
  name: string;

  @Column('text')
  purpose: string;

  @Column('timestamptz')
  createdAt: Date;

  /** From then on the group can be read and no longer be written in. */
  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;
}
