import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '@leerkring/identity/api';
import { Thread } from './thread.entity';

/** Somebody said to have read an announcement. */
@Entity('announcement_confirmations')
export class AnnouncementConfirmation {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Thread)
  threadId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  @Column('timestamptz')
  confirmedAt: Date;
}
