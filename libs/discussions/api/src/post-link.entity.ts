import type { SubjectType } from '@leerkring/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Post } from './post.entity';

/** Something of this site that a post links to, and that its author could read then. */
@Entity('post_links')
@Index('ix_post_links_subject', ['subjectType', 'subjectId', 'postId'])
export class PostLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_post_links' })
  @ForeignKey(() => Post)
  postId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_post_links' })
  subjectType: SubjectType;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_post_links' })
  subjectId: string;

  /** Places of posts in the thread that it links to. */
  @Column('int', { array: true, default: [] })
  ordinals: number[];
}
