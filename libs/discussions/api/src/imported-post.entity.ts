import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Group } from '@leerkring/groups/api';
import { Post } from './post.entity';

/** Where a post of another place ended up here: bringing it in again finds it. */
@Entity('imported_posts')
export class ImportedPost {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Group)
  groupId: string;

  /** What the post is known by where it comes from, as a hash. */
  @PrimaryColumn('text')
  sourceKey: string;

  @Column('uuid')
  @ForeignKey(() => Post)
  @Index('ix_imported_posts_post_id')
  postId: string;

  @Column('timestamptz')
  importedAt: Date;
}
