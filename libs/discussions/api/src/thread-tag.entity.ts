import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TaxonomyTerm } from '@leerkring/tracks/api';
import { Thread } from './thread.entity';

/** A word of one of the four taxonomies that a thread is labelled with. */
@Entity('thread_tags')
@Index(['termId'])
export class ThreadTag {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Thread)
  threadId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => TaxonomyTerm)
  termId: string;
}
