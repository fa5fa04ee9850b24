import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { TrackState } from '@leerkring/contract';
import { Account, type Language } from '@leerkring/identity/api';

export const trackLetters = ['I', 'S', 'B', 'V', 'K'] as const;
export type TrackLetter = (typeof trackLetters)[number];

/** What a track says about itself, in one language. */
export interface TrackTexts {
  name: string;
  summary: string;
  goal: string;
  offer: string[];
  ask: string[];
}

/** A development track: a theme in which municipalities learn together for about a year. */
@Entity('tracks')
@Unique('uq_tracks_slug', ['slug'])
@Check('ck_tracks_letter', `letter IN ('I', 'S', 'B', 'V', 'K')`)
@Check('ck_tracks_state', `state IN ('in_preparation', 'open', 'running', 'closing', 'closed')`)
export class Track {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  letter: TrackLetter;

  @Column('text')
  state: TrackState;

  /** Place in lists of tracks. */
  @Column('int')
  position: number;

  @Column('jsonb')
  texts: Record<Language, TrackTexts>;

  /** One more with each change of its texts. */
  @Column('int', { default: 1 })
  revision: number;
}

/** Another name that people use for a track; its slug leads to the track too. */
@Entity('track_aliases')
@Index('ix_track_aliases_track_id', ['trackId'])
export class TrackAlias {
  @PrimaryColumn('text')
  slug: string;

  @Column('uuid')
  @ForeignKey(() => Track)
  trackId: string;

  @Column('text')
  name: string;
}

export const trackFacilitatorRoles = ['lead', 'partner'] as const;
export type TrackFacilitatorRole = (typeof trackFacilitatorRoles)[number];

/** Somebody who guides a track. */
@Entity('track_facilitators')
@Index('ix_track_facilitators_account_id', ['accountId'])
@Check('ck_track_facilitators_role', `role IN ('lead', 'partner')`)
export class TrackFacilitator {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Track)
  trackId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  @Column('text')
  role: TrackFacilitatorRole;

  @Column('timestamptz')
  assignedAt: Date;
}
