import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '@leerkring/identity/api';
import { Post } from './post.entity';

/** Somebody whom a post mentions, and who could read it when it was written. */
@Entity('post_mentions')
export class PostMention {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_post_mentions' })
  @ForeignKey(() => Post)
  postId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_post_mentions' })
  @ForeignKey(() => Account)
  accountId: string;
}
