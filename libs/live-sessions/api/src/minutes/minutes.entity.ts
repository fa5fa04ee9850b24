import type { AmendmentState, MinutesSectionKey, MinutesState } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VirtualColumn } from 'typeorm';
import { LiveSession } from '../live-session.entity';

/** What is written down of a session that was held: one row for each version. The database lets nobody change a final one. */
@Entity('minutes')
@Unique(['liveSessionId', 'version'])
@Check('ck_minutes_state', `state IN ('draft', 'submitted', 'final')`)
@Check('ck_minutes_final', `(state = 'final') = (hash IS NOT NULL) AND (state = 'final') = (final_at IS NOT NULL)`)
@Check('ck_minutes_correction', '(version > 1) = (replaces_id IS NOT NULL) AND (replaces_id IS NULL) = (reason IS NULL)')
export class Minutes {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_minutes' })
  id: string;

  @ForeignKey(() => LiveSession)
  @Column('uuid')
  liveSessionId: string;

  /** From 1; each correction is the next one. */
  @Column('int')
  version: number;

  @Column('text')
  state: MinutesState;

  @Column('text')
  title: string;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  endedAt: Date;

  @Column('text', { nullable: true })
  place: string | null;

  /** Chat message, agreement or cluster → the line that it became, so that what is taken back leaves what is not final. */
  @Column('jsonb')
  quotes: Record<string, string>;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finalAt: Date | null;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  finalById: string | null;

  /** SHA-256, in hexadecimal, of what was made final; see `canonicalOf`. */
  @Column('text', { nullable: true })
  hash: string | null;

  /** The version that this one corrects. */
  @Index()
  @ForeignKey(() => Minutes)
  @Column('uuid', { nullable: true })
  replacesId: string | null;

  /** Why it is corrected. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Head of its stream, read in the same statement as the row, so never later than what is read after it. */
  @VirtualColumn({ type: 'int', query: (alias) => `SELECT head FROM streams WHERE stream = 'minutes:' || ${alias}.id` })
  head: number;

  @VirtualColumn({ type: 'uuid', query: (alias) => `SELECT group_id FROM live_sessions WHERE id = ${alias}.live_session_id` })
  groupId: string;

  /** Whether there is no later version. */
  @VirtualColumn({ type: 'boolean', query: (alias) => `SELECT NOT EXISTS (SELECT FROM minutes o WHERE o.live_session_id = ${alias}.live_session_id AND o.version > ${alias}.version)` })
  latest: boolean;
}

/** The words of one part, as Markdown. People stand in it as `[@](mention:<account id>)`: their names render at reading. */
@Entity('minutes_sections')
export class MinutesSection {
  @ForeignKey(() => Minutes)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_minutes_sections' })
  minutesId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_minutes_sections' })
  key: MinutesSectionKey;

  @Column('text')
  text: string;

  /** From 1, up with every change. */
  @Column('int')
  revision: number;
}

/** Other words that a member proposes for a part of minutes, and what became of that. */
@Entity('amendments')
@Check('ck_amendments_state', `state IN ('open', 'adopted', 'rejected')`)
@Check('ck_amendments_answered', `(state = 'open') = (answered_at IS NULL)`)
export class Amendment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_amendments' })
  id: string;

  @Index()
  @ForeignKey(() => Minutes)
  @Column('uuid')
  minutesId: string;

  @Column('text')
  section: MinutesSectionKey;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  authorId: string;

  /** The whole part as it should be. */
  @Column('text')
  text: string;

  @Column('text')
  reason: string;

  @Column('text')
  state: AmendmentState;

  /** What a facilitator says of it; may be empty when it is taken over. */
  @Column('text')
  answer: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  answeredById: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
