import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Track } from './track.entity';

export const taxonomies = ['theme', 'opgave', 'instrument', 'learning_question'] as const;
export type Taxonomy = (typeof taxonomies)[number];

/** One word of one of the four lists that content is labelled with. */
@Entity('taxonomy_terms')
@Unique('uq_taxonomy_terms_taxonomy_slug', ['taxonomy', 'slug'])
@Check('ck_taxonomy_terms_taxonomy', `taxonomy IN ('theme', 'opgave', 'instrument', 'learning_question')`)
export class TaxonomyTerm {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  taxonomy: Taxonomy;

  @Column('text')
  slug: string;

  /** Place in its list. */
  @Column('int')
  position: number;

  @Column('text')
  nameNl: string;

  @Column('text')
  nameEn: string;
}

/** A track works on this term. */
@Entity('track_terms')
@Index('ix_track_terms_term_id', ['termId'])
export class TrackTerm {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Track)
  trackId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => TaxonomyTerm)
  termId: string;
}
