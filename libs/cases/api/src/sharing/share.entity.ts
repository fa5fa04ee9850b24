import type { ShareAudience } from '@leerkring/contract';
import { Group } from '@leerkring/groups/api';
import { Account } from '@leerkring/identity/api';
import { Track } from '@leerkring/tracks/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFile } from '../case-file.entity';
import { DocumentVersion } from '../document-version.entity';

/**
 * The request to let others read versions of documents of a case: proposed by one person of its municipality, decided by another.
 * The database itself refuses a decision by the proposer, and one by nobody unless the share is from before there was consent.
 */
@Entity('shares')
@Index('ix_shares_running', { synchronize: false })
@Check('ck_shares_audience', `CASE audience WHEN 'group' THEN group_id IS NOT NULL AND track_id IS NULL WHEN 'track' THEN track_id IS NOT NULL AND group_id IS NULL WHEN 'network' THEN group_id IS NULL AND track_id IS NULL ELSE false END`)
@Check('ck_shares_purpose', 'char_length(purpose) <= 300')
@Check('ck_shares_reason', 'char_length(reason) <= 500')
@Check('ck_shares_four_eyes', 'decided_by_id <> proposed_by_id')
@Check('ck_shares_decided', '(approved_at IS NOT NULL OR refused_at IS NOT NULL) = (decided_by_id IS NOT NULL OR kept_at IS NOT NULL) AND (kept_at IS NULL OR decided_by_id IS NULL)')
@Check('ck_shares_one_end', 'num_nonnulls(refused_at, retracted_at, withdrawn_at) <= 1 AND num_nonnulls(approved_at, refused_at, retracted_at) <= 1 AND (withdrawn_at IS NULL OR approved_at IS NOT NULL)')
@Check('ck_shares_ended_by_id', '(ended_by_id IS NOT NULL) = (retracted_at IS NOT NULL OR withdrawn_at IS NOT NULL)')
export class Share {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => CaseFile)
  @Column('uuid')
  caseFileId: string;

  @Column('text')
  audience: ShareAudience;

  /** Whose members may read, for a group. */
  @Index()
  @ForeignKey(() => Group)
  @Column('uuid', { nullable: true })
  groupId: string | null;

  /** In whose groups members may read, for a track. */
  @Index()
  @ForeignKey(() => Track)
  @Column('uuid', { nullable: true })
  trackId: string | null;

  /** What it is for; empty when it is from before there was consent, or when who wrote it was forgotten. */
  @Column('text')
  purpose: string;

  /** From this moment on nobody reads by it. */
  @Column('timestamptz')
  endsAt: Date;

  /** Otherwise readers see that it is there and what it is, and cannot fetch it. */
  @Column('boolean')
  mayDownload: boolean;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  proposedById: string;

  @Column('timestamptz')
  proposedAt: Date;

  /** Who approved or refused. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  refusedAt: Date | null;

  /** Since when it stands without anybody's decision: what a group could read before there was consent. */
  @Column('timestamptz', { nullable: true })
  keptAt: Date | null;

  /** Who retracted or withdrew it. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  endedById: string | null;

  @Column('timestamptz', { nullable: true })
  retractedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  /** Why it was refused or withdrawn. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** When people were told that it ends in seven days. */
  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  /** When open screens and running downloads were told that it is over; reading ended with `endsAt` itself. */
  @Column('timestamptz', { nullable: true })
  expiryToldAt: Date | null;
}

/** A version that a share is about: exactly these, never a later one. */
@Entity('share_versions')
export class ShareVersion {
  @ForeignKey(() => Share)
  @PrimaryColumn('uuid')
  shareId: string;

  @Index()
  @ForeignKey(() => DocumentVersion)
  @PrimaryColumn('uuid')
  versionId: string;
}
