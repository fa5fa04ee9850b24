import type { WeighingOutcome } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Organisation } from '@leerkring/organisations/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Weighing } from './weighing.entity';

/** A whole weighing framework as it was; of who is forgotten the reasons go. */
export interface KeptWeighing {
  title: string;
  question: string;
  criteria: { criterionId: string; name: string; explanation: string; weight: number }[];
  options: { optionId: string; name: string; explanation: string }[];
  scores: { criterionId: string; optionId: string; score: number; reason: string; scoredById: string; scoredAt: string }[];
}

/** A version of a weighing framework: what it says never changes. It can be laid before the group, which adopts it or does not. */
@Entity('weighing_versions')
@Check('ck_weighing_versions_outcome', `outcome IN ('adopted', 'not_adopted')`)
@Check('ck_weighing_versions_settled_at', 'settled_at IS NULL OR laid_before_at IS NOT NULL')
@Check('ck_weighing_versions_settled', '(settled_at IS NULL) = (outcome IS NULL)')
@Unique(['weighingId', 'clientId'])
@Unique(['weighingId', 'number'])
export class WeighingVersion {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Weighing)
  @Column('uuid')
  weighingId: string;

  @Column('uuid')
  clientId: string;

  /** From 1, in each weighing framework. */
  @Column('int')
  number: number;

  @Column('text')
  label: string;

  /** May be empty. */
  @Column('text')
  note: string;

  @Column('jsonb')
  kept: KeptWeighing;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  authorId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  laidBeforeAt: Date | null;

  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  laidBeforeById: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  settledById: string | null;

  @Column('text', { nullable: true })
  outcome: WeighingOutcome | null;

  /** Why it was adopted or not; may be empty. */
  @Column('text')
  reason: string;

  /** The municipalities of the group that had said nothing when it was settled. */
  @Column('jsonb')
  silentIds: string[];
}

/** What a municipality said of a version. Rows are only added; its last one counts. */
@Entity('weighing_voices')
@Check('ck_weighing_voices_reason', `adopts OR reason <> ''`)
@Unique(['versionId', 'clientId'])
export class WeighingVoice {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => WeighingVersion)
  @Column('uuid')
  versionId: string;

  @Column('uuid')
  clientId: string;

  @Index()
  @ForeignKey(() => Organisation)
  @Column('uuid')
  organisationId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  accountId: string;

  @Column('boolean')
  adopts: boolean;

  /** May be empty for a yes. */
  @Column('text')
  reason: string;

  @Column('timestamptz')
  saidAt: Date;
}
