import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Post } from '../post.entity';

/** What a post said before its author changed it, and whom that mentioned. The words of now stand in `posts`. */
@Entity('post_versions')
export class PostVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_post_versions' })
  @ForeignKey(() => Post)
  postId: string;

  /** From 1, in the order of writing; those in between may be gone. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_post_versions' })
  number: number;

  @Column('text')
  body: string;

  @Column('uuid', { array: true })
  mentions: string[];

  @Column('timestamptz')
  writtenAt: Date;
}
