import type { AgendaFeedScope } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** That one person has the agenda in a calendar of their own, at an address that nobody can guess. */
@Entity('agenda_feeds')
@Unique('uq_agenda_feeds_account_id', ['accountId'])
@Index('uq_agenda_feeds_secret_hash', ['secretHash'], { unique: true })
@Check('ck_agenda_feeds_scope', `scope IN ('own', 'all')`)
export class AgendaFeed {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Account)
  @Column('uuid')
  accountId: string;

  /** SHA-256 of the secret in the address, which is shown once and not kept. */
  @Column('text')
  secretHash: string;

  @Column('text')
  scope: AgendaFeedScope;

  @Column('timestamptz')
  createdAt: Date;
}
