import { Account } from '@leerkring/identity/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Application } from '../application.entity';

/** A file about the case that a municipality applies with. Its bytes lie in the storage under its id. */
@Entity('application_papers')
@Unique(['uploadId'])
@Index('ix_application_papers_removed', ['removedAt'], { where: 'removed_at IS NOT NULL' })
export class ApplicationPaper {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Application)
  @Column('uuid')
  applicationId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  addedById: string;

  @Column('timestamptz')
  addedAt: Date;

  /** The upload that it was made of: the end of an upload may be told twice. */
  @Column('text')
  uploadId: string;

  @Column('text')
  fileName: string;

  /** As the ending of its name says. */
  @Column('text')
  mediaType: string;

  @Column('int')
  bytes: number;

  /** In hexadecimal. */
  @Column('text')
  sha256: string;

  /** Since when nobody may have it any more; soon its bytes go, and then this row. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
