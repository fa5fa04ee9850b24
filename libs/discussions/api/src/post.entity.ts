import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '@leerkring/identity/api';
import { Thread } from './thread.entity';

/** What one person says in a thread. A deleted one stays as a tombstone without words. */
@Entity('posts')
@Unique(['threadId', 'ordinal'])
@Unique(['authorId', 'clientId'])
@Index(['threadId', 'authorId'])
@Index('ix_posts_moved_to_post_id', ['movedToPostId'], { where: 'moved_to_post_id IS NOT NULL' })
@Check('ck_posts_hidden', `hidden_at IS NULL OR (body = '' AND deleted_at IS NULL)`)
@Check('ck_posts_moved', `moved_to_post_id IS NULL OR (deleted_at IS NOT NULL AND body = '')`)
export class Post {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_posts' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Thread)
  threadId: string;

  /** The post that this one answers; null for an answer to the thread as a whole. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Post)
  parentId: string | null;

  @Column('uuid')
  @ForeignKey(() => Account)
  authorId: string;

  @Column('int')
  ordinal: number;

  /** Markdown. */
  @Column('text')
  body: string;

  @Column('uuid')
  clientId: string;

  /** How many files go with it: a page of posts asks for files only where there are some. */
  @Column('smallint', { default: 0 })
  attachmentCount: number;

  /** The event that created it, whose `seq` is its place in the thread's stream. */
  @Column('uuid')
  eventId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;

  /** Since when its words stand in `hidden_posts` and not here. */
  @Column('timestamptz', { nullable: true })
  hiddenAt: Date | null;

  /** The post that stood here, wherever it stands now: this one only keeps its place. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Post)
  movedToPostId: string | null;
}
