import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '@leerkring/identity/api';
import { Post } from '../post.entity';

/** A post that one person keeps at hand; nobody else knows. */
@Entity('bookmarks')
@Unique(['accountId', 'postId'])
@Index('ix_bookmarks_account_id', ['accountId', 'id'])
@Index('ix_bookmarks_remind_at', ['remindAt'], { where: 'remind_at IS NOT NULL AND reminded_at IS NULL' })
export class Bookmark {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_bookmarks' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  @Column('uuid')
  @Index('ix_bookmarks_post_id')
  @ForeignKey(() => Post)
  postId: string;

  /** What the person wants to remember with it; empty when there is nothing. */
  @Column('text')
  note: string;

  /** When the person wants to be reminded of it. */
  @Column('timestamptz', { nullable: true })
  remindAt: Date | null;

  /** When that moment was dealt with: they were told, or could not read the post then. */
  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
