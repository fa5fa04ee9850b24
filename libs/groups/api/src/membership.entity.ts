import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { GroupRole } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Organisation } from '@leerkring/organisations/api';
import { Group } from './group.entity';

/** One person's seat in a group, from joining to leaving, and the organisation that it represents. */
@Entity('memberships')
@Index('uq_memberships_group_id_account_id', { synchronize: false })
@Index('ix_memberships_account_id', { synchronize: false })
@Check('ck_memberships_role', `role IN ('participant', 'facilitator')`)
@Check('ck_memberships_organisation_id', `role = 'facilitator' OR organisation_id IS NOT NULL`)
export class Membership {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Group)
  groupId: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  @Column('text')
  role: GroupRole;

  /** Null only for a facilitator who comes from no organisation. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Organisation)
  organisationId: string | null;

  @Column('timestamptz')
  joinedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  endedById: string | null;
}
