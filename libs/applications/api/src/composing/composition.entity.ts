import { Account } from '@leerkring/identity/api';
import { Group } from '@leerkring/groups/api';
import { Track } from '@leerkring/tracks/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Application } from '../application.entity';

/** A board on which the groups of a track are composed; one at a time is not published yet. */
@Entity('compositions')
@Index('uq_compositions_draft', ['trackId'], { unique: true, where: 'published_at IS NULL' })
@Check('ck_compositions_published_at', '(published_at IS NULL) = (published_by_id IS NULL)')
export class Composition {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Track)
  @Column('uuid')
  trackId: string;

  /** From 1, up with everything that changes on the board. */
  @Column('int')
  revision: number;

  /** Of the last proposal. */
  @Column('int', { nullable: true })
  seed: number | null;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  begunById: string;

  @Column('timestamptz')
  begunAt: Date;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  publishedById: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;
}

/** A group as it is meant to be; ids rise, and are its place on the board. */
@Entity('composition_groups')
@Index('uq_composition_groups_composition_id_name', { synchronize: false })
@Unique(['groupId'])
export class CompositionGroup {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Composition)
  @Column('uuid')
  compositionId: string;

  @Column('text')
  name: string;

  @Column('text')
  purpose: string;

  /** From 1, up with every change of its words and facilitators. */
  @Column('int')
  revision: number;

  /** What it became. */
  @ForeignKey(() => Group)
  @Column('uuid', { nullable: true })
  groupId: string | null;
}

/** Who is to facilitate a group. */
@Entity('composition_facilitators')
export class CompositionFacilitator {
  @PrimaryColumn('uuid')
  @ForeignKey(() => CompositionGroup, { onDelete: 'CASCADE' })
  compositionGroupId: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId: string;
}

/** Where an application stands on a board. One without a row stands nowhere yet. */
@Entity('composition_cards')
export class CompositionCard {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Composition)
  compositionId: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Application)
  applicationId: string;

  @Index()
  @ForeignKey(() => CompositionGroup, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  compositionGroupId: string | null;

  /** From then on a proposal leaves it where it is. */
  @Column('timestamptz', { nullable: true })
  pinnedAt: Date | null;

  /** From 1, up with every change. */
  @Column('int')
  revision: number;
}
