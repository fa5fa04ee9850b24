import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EditionRole } from '@leerkring/contract';
import { Organisation } from '@leerkring/organisations/api';
import { Track } from '../track.entity';

/** A period of the programme, with the organisations that carry it and the tracks that run in it. */
@Entity('editions')
@Check('ck_editions_period', 'starts_on < ends_on')
export class Edition {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  nameNl: string;

  @Column('text')
  nameEn: string;

  /** As '2026-09-01'. */
  @Column('date')
  startsOn: string;

  @Column('date')
  endsOn: string;

  /** One more with each change. */
  @Column('int')
  revision: number;
}

/** An organisation has a role in an edition. */
@Entity('edition_organisations')
@Index('ix_edition_organisations_organisation_id', ['organisationId'])
@Check('ck_edition_organisations_role', `role IN ('commissioner', 'executor', 'partner')`)
export class EditionOrganisation {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Edition)
  editionId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Organisation)
  organisationId: string;

  @PrimaryColumn('text')
  role: EditionRole;
}

/** A track runs in an edition, for about a year from this day. */
@Entity('edition_tracks')
@Index('ix_edition_tracks_track_id', ['trackId'])
export class EditionTrack {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Edition)
  editionId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Track)
  trackId: string;

  @Column('date')
  startsOn: string;
}
