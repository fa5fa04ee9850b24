import { Account } from '@leerkring/identity/api';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentVersion } from '../document-version.entity';

/** A municipality asks who reads a version to say so. */
@Entity('read_requests')
export class ReadRequest {
  @ForeignKey(() => DocumentVersion)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_read_requests' })
  versionId: string;

  @ForeignKey(() => Account)
  @Column('uuid')
  askedById: string;

  @Column('timestamptz')
  askedAt: Date;

  /** The last day on which it is asked for. */
  @Column('date', { nullable: true })
  dueOn: string | null;
}

/** Somebody said to have read a version. */
@Entity('read_confirmations')
export class ReadConfirmation {
  @ForeignKey(() => DocumentVersion)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_read_confirmations' })
  versionId: string;

  @ForeignKey(() => Account)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_read_confirmations' })
  accountId: string;

  @Column('timestamptz')
  confirmedAt: Date;
}
