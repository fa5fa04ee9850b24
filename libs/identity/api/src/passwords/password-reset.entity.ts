import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../accounts/account.entity';

/** A one-use link that lets somebody choose a new password. */
@Entity('password_resets')
@Unique('uq_password_resets_token_hash', ['tokenHash'])
export class PasswordReset {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Account)
  @Index('ix_password_resets_account_id')
  accountId: string;

  /** SHA-256 of the token, in hex. */
  @Column('text')
  tokenHash: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
