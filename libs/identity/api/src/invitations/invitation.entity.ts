import type { PlatformRole, SubjectType } from '@leerkring/contract';
import { Organisation } from '@leerkring/organisations/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account, type Language } from '../accounts/account.entity';

/** A one-use link that lets somebody make an account. Its id becomes the id of that account. */
@Entity('invitations')
@Unique('uq_invitations_token_hash', ['tokenHash'])
@Check('ck_invitations_subject', '(subject_type IS NULL) = (subject_id IS NULL)')
export class Invitation {
  @PrimaryColumn('uuid')
  id: string;

  /** In lower case. */
  @Column('text')
  @Index('ix_invitations_email')
  email: string;

  /** SHA-256 of the token, in hex. */
  @Column('text')
  tokenHash: string;

  /** Null: by the operator, on the server itself. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account)
  invitedById: string | null;

  /** Role that the account gets on acceptance, beside `participant`. */
  @Column('text', { nullable: true })
  role: PlatformRole | null;

  /** Language of the mail and of the new account. */
  @Column('text')
  language: Language;

  /** Organisation of the new account, unless its owner chooses another one. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Organisation)
  organisationId: string | null;

  /** What the person is asked to take part in; the link leads there when the account is made. */
  @Column('text', { nullable: true })
  subjectType: SubjectType | null;

  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
