import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Post } from '../post.entity';
import { CopyConsent } from './copy-consent.entity';

/** That a post is a copy of another one, by whose consent. */
@Entity('post_copies')
export class PostCopy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_post_copies' })
  @ForeignKey(() => Post)
  postId: string;

  @Column('uuid')
  @Index('ix_post_copies_consent_id')
  @ForeignKey(() => CopyConsent)
  consentId: string;

  @Column('uuid')
  @Index('ix_post_copies_origin_post_id')
  @ForeignKey(() => Post)
  originPostId: string;
}
