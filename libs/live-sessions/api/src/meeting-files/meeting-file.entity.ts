import { Account } from '@leerkring/identity/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity';

/** A file that goes with a meeting, such as a paper for its agenda. Its bytes lie in the storage under its id. */
@Entity('meeting_files')
@Unique(['uploadId'])
@Index('ix_meeting_files_removed', ['removedAt'], { where: 'removed_at IS NOT NULL' })
export class MeetingFile {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Meeting)
  @Column('uuid')
  meetingId: string;

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
