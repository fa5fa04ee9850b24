import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LiveSession } from '../live-session.entity';

/** That somebody may watch one session without being a member of its group, or might. */
@Entity('observers')
@Index('uq_observers_now', { synchronize: false })
@Check('ck_observers_reason', 'length(reason) <= 200')
export class Observer {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => LiveSession)
  @Column('uuid')
  liveSessionId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  accountId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  invitedById: string;

  /** Why, in the words of who invited; empty when these were to be forgotten. */
  @Column('text')
  reason: string;

  @Column('timestamptz')
  invitedAt: Date;

  /** Since when they may not any more. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
