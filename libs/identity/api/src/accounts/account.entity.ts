import { municipalFunctions, type MunicipalFunction, type PlatformRole } from '@leerkring/contract';
import { Organisation } from '@leerkring/organisations/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** A person who can sign in, or a placeholder for somebody whose words were brought in from elsewhere. */
@Entity('accounts')
@Unique('uq_accounts_email', ['email'])
@Unique('uq_accounts_placeholder_key', ['placeholderKey'])
@Check('ck_accounts_email', 'email = lower(email)')
@Check('ck_accounts_placeholder_key', '(email IS NULL) = (placeholder_key IS NOT NULL)')
@Check('ck_accounts_function', `function IN (${listed(municipalFunctions)})`)
@Check('ck_accounts_language', `language IN (${listed(languages)})`)
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  /** In lower case: an address is unique without case. Null for a placeholder, with which nobody signs in. */
  @Column('text', { nullable: true })
  email: string | null;

  /** Code of who a placeholder stands for; null for everybody who can sign in. */
  @Column('text', { nullable: true })
  placeholderKey: string | null;

  @Column('text')
  name: string;

  @Column('text')
  function: MunicipalFunction;

  @Column('text', { nullable: true })
  jobTitle: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Organisation)
  @Index('ix_accounts_organisation_id')
  organisationId: string | null;

  /** argon2id, in PHC notation. */
  @Column('text')
  passwordHash: string;

  @Column('text')
  language: Language;

  /** Rises with every change of rights: an Actor with an older one no longer counts. */
  @Column('int', { default: 1 })
  accessVersion: number;

  @Column('timestamptz', { nullable: true })
  blockedAt: Date | null;

  /** Since when only a pseudonym is left; blocked for good then. */
  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}

/** A role on the whole platform that somebody was given. */
@Entity('role_grants')
export class RoleGrant {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  @PrimaryColumn('text')
  @Index('ix_role_grants_role')
  role: PlatformRole;

  @Column('timestamptz')
  grantedAt: Date;

  /** Null: by the software, as the invitation said. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  grantedById: string | null;
}
