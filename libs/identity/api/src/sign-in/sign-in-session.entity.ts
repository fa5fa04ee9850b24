import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../accounts/account.entity';

/** One browser or script that is signed in. The token itself is in its cookie only. */
@Entity('sign_in_sessions')
@Unique('uq_sign_in_sessions_token_hash', ['tokenHash'])
export class SignInSession {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  @Index('ix_sign_in_sessions_account_id')
  accountId: string;

  /** SHA-256 of the token, in hex. */
  @Column('text')
  tokenHash: string;

  /** Browser and system in a few words, so that people recognise it. */
  @Column('text')
  device: string;

  @Column('timestamptz')
  createdAt: Date;

  /** Last use, at most an hour behind. */
  @Column('timestamptz')
  seenAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
