import type { HandKind } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LiveSession } from '../live-session.entity';

/** How a turn ended: spoken, passed on purpose, taken back, or skipped by the facilitator. */
export const turnOutcomes = ['spoken', 'passed', 'withdrawn', 'skipped'] as const;
export type TurnOutcome = (typeof turnOutcomes)[number];

/** A turn to speak in a session: waited for, had, or passed. Who waits and who has the word are the open ones; at most one per person. */
@Entity('speaking_turns')
@Index('uq_speaking_turns_open', { synchronize: false })
@Index('uq_speaking_turns_speaker', { synchronize: false })
@Index(['liveSessionId', 'phase'])
@Check('ck_speaking_turns_kind', `kind IN ('new_point', 'on_this_point')`)
@Check('ck_speaking_turns_outcome', `outcome IN ('spoken', 'passed', 'withdrawn', 'skipped')`)
@Check('ck_speaking_turns_ended', '(ended_at IS NULL) = (outcome IS NULL)')
export class SpeakingTurn {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => LiveSession)
  @Column('uuid')
  liveSessionId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  accountId: string;

  /** Key of the phase in which the hand went up; null where there are no phases. */
  @Column('text', { nullable: true })
  phase: string | null;

  /** Null: everybody's turn in a round. */
  @Column('text', { nullable: true })
  kind: HandKind | null;

  @Column('timestamptz')
  raisedAt: Date;

  /** Where a facilitator put it; null: the order decides. */
  @Column('int', { nullable: true })
  place: number | null;

  @Column('timestamptz', { nullable: true })
  calledAt: Date | null;

  /** When the turn should end; null while waiting, and where turns have no length. */
  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true })
  outcome: TurnOutcome | null;
}
