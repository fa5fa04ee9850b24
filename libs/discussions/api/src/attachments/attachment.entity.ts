import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '@leerkring/identity/api';
import { Post } from '../post.entity';

/** A file of somebody: loose until a post names it, then it goes with that post wherever that stands. Its bytes lie in the storage under its id. */
@Entity('attachments')
@Unique(['uploadId'])
@Index('ix_attachments_post_id', ['postId'])
@Index('ix_attachments_loose', ['uploaderId'], { where: 'post_id IS NULL' })
@Index('ix_attachments_removed', ['removedAt'], { where: 'removed_at IS NOT NULL' })
@Check('ck_attachments_size', '(width IS NULL) = (height IS NULL)')
export class Attachment {
  @PrimaryColumn('uuid')
  id: string;

  /** Null until a post names it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Post)
  postId: string | null;

  @Column('uuid')
  @ForeignKey(() => Account)
  uploaderId: string;

  /** The upload that it was made of: the end of an upload may be told twice. */
  @Column('text')
  uploadId: string;

  @Column('text')
  fileName: string;

  /** Of an image that pages show as its content says, otherwise as the ending of its name says. */
  @Column('text')
  mediaType: string;

  @Column('int')
  bytes: number;

  /** In hexadecimal. */
  @Column('text')
  sha256: string;

  /** Of an image that pages show, in pixels. */
  @Column('int', { nullable: true })
  width: number | null;

  @Column('int', { nullable: true })
  height: number | null;

  /** Its place among the files of its post. */
  @Column('smallint', { default: 0 })
  position: number;

  @Column('timestamptz')
  createdAt: Date;

  /** Since when nobody may have it any more; soon its bytes go, and then this row. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
