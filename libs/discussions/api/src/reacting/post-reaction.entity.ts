import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReactionKind } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Post } from '../post.entity';

/** What somebody says of a post without writing; one of a kind. */
@Entity('post_reactions')
@Index('ix_post_reactions_account_id', ['accountId'])
@Check('ck_post_reactions_kind', `kind IN ('thanks', 'agree', 'insightful', 'same_here', 'celebrate')`)
export class PostReaction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_post_reactions' })
  @ForeignKey(() => Post)
  postId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_post_reactions' })
  kind: ReactionKind;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_post_reactions' })
  @ForeignKey(() => Account)
  accountId: string;

  @Column('timestamptz')
  createdAt: Date;
}
