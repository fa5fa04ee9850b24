import type { PlatformRole } from '@leerkring/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account, type Language } from '../accounts/account.entity';

/** A one-use link that lets somebody make an account. Its id becomes the id of that account. */
@Entity('invitations')
@Unique('uq_invitations_token_hash', ['tokenHash'])
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

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
