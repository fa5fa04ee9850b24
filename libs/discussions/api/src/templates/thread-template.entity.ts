import type { ThreadKind } from '@leerkring/contract';
import { Track } from '@leerkring/tracks/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A beginning of threads that the facilitators of a track keep: what it is for and what stands in the form already. */
@Entity('thread_templates')
@Index('uq_thread_templates_name', { synchronize: false })
@Check('ck_thread_templates_kind', `kind IN ('question', 'experience', 'best_practice', 'hot_issue', 'announcement')`)
export class ThreadTemplate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_thread_templates' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Track)
  trackId: string;

  /** How it is called in the list to choose from; no two of a track are called the same. */
  @Column('text')
  name: string;

  @Column('text')
  kind: ThreadKind;

  /** Beginning of a title; may be empty. */
  @Column('text')
  title: string;

  /** Opening words in Markdown. */
  @Column('text')
  body: string;

  /** Words of the taxonomies; one that is not there any more is left out when it is shown. */
  @Column('uuid', { array: true })
  termIds: string[];

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  /** When it was put away: nobody is offered it any more. */
  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;
}
