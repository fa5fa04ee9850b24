import type { ApplicationPart, DelegationKind, MunicipalFunction } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../application.entity';

/** How the municipality of an application takes part. Its members are people of the application. */
@Entity('delegations')
@Check('ck_delegations_kind', `kind IN ('council_group', 'officer', 'mixed')`)
export class Delegation {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Application)
  applicationId: string;

  @Column('text')
  kind: DelegationKind;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  chosenById: string;

  @Column('timestamptz')
  chosenAt: Date;
}

/** Somebody whom a municipality asks for its delegation, or to work on its application. */
@Entity('application_people')
@Index('uq_application_people_application_id_part_email', ['applicationId', 'part', 'email'], { unique: true, where: 'removed_at IS NULL' })
@Index('ix_application_people_email', ['email'], { where: 'removed_at IS NULL' })
@Check('ck_application_people_part', `part IN ('delegation', 'form')`)
@Check('ck_application_people_function', `(function IS NOT NULL) = (part = 'delegation')`)
@Check('ck_application_people_joined_at', '(joined_at IS NULL) = (account_id IS NULL)')
@Check('ck_application_people_email', 'email = lower(email)')
export class ApplicationPerson {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Application)
  @Column('uuid')
  applicationId: string;

  @Column('text')
  part: ApplicationPart;

  /** Empty for who was removed, like the name of who never joined. */
  @Column('text')
  email: string;

  /** As whoever invites wrote it; who joined is called by the own name. */
  @Column('text')
  name: string;

  /** In which the person is in the delegation; null for who is in none. */
  @Column('text', { nullable: true })
  function: MunicipalFunction | null;

  @Column('text')
  note: string;

  /** From 1, up with every change of name, function or note. */
  @Column('int')
  revision: number;

  /** Who joined. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** The link that was mailed last to somebody without an account. */
  @Column('uuid', { nullable: true })
  invitationId: string | null;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  invitedById: string;

  @Column('timestamptz')
  invitedAt: Date;

  /** When the last mail went out, or would have. */
  @Column('timestamptz')
  mailedAt: Date;

  @Column('timestamptz', { nullable: true })
  joinedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
