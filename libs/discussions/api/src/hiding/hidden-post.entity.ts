import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '@leerkring/identity/api';
import type { WrittenLink } from '../link-words';
import { Post } from '../post.entity';

/** What a hidden post says, whom it mentions and what it links to, kept apart until a facilitator shows it again. */
@Entity('hidden_posts')
export class HiddenPost {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_hidden_posts' })
  @ForeignKey(() => Post)
  postId: string;

  @Column('text')
  body: string;

  @Column('uuid', { array: true })
  mentions: string[];

  @Column('jsonb')
  links: WrittenLink[];

  /** Why, in the words of the facilitator. */
  @Column('text')
  reason: string;

  @Column('uuid')
  @Index('ix_hidden_posts_hidden_by')
  @ForeignKey(() => Account)
  hiddenBy: string;
}
