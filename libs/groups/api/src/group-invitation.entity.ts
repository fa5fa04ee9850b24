import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { GroupRole } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Organisation } from '@leerkring/organisations/api';
import { Group } from './group.entity';

/** A seat that waits for somebody who was invited by mail and has no account yet. */
@Entity('group_invitations')
@Index('uq_group_invitations_group_id_email', { synchronize: false })
@Index('ix_group_invitations_email', { synchronize: false })
@Index('ix_group_invitations_unsent', { synchronize: false })
@Check('ck_group_invitations_role', `role IN ('participant', 'facilitator')`)
export class GroupInvitation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Group)
  groupId: string;

  /** In lower case. */
  @Column('text')
  email: string;

  @Column('text')
  role: GroupRole;

  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  invitedById: string;

  @Column('timestamptz')
  invitedAt: Date;

  /** When it was mailed; null while it waits for somebody to say that it may. */
  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  /** When the person joined, or was taken off the list. */
  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}
