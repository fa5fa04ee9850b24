import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '@leerkring/identity/api';
import { AttachedFile } from '@leerkring/platform/api';
import { Post } from '../post.entity';

/** A file of somebody: loose until a post names it, then it goes with that post wherever that stands. */
@Entity('attachments')
@Unique(['uploadId'])
@Index('ix_attachments_post_id', ['postId'])
@Index('ix_attachments_loose', ['uploaderId'], { where: 'post_id IS NULL' })
@Index('ix_attachments_removed', ['removedAt'], { where: 'removed_at IS NOT NULL' })
@Check('ck_attachments_size', '(width IS NULL) = (height IS NULL)')
export class Attachment extends AttachedFile {
  /** Null until a post names it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Post)
  postId: string | null;

  @Column('uuid')
  @ForeignKey(() => Account)
  override uploaderId: string;
}
