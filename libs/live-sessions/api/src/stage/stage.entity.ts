import type { StageOutcome } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LiveSession } from '../live-session.entity';

/** Where a session takes questions from all who are there. */
@Entity('stages')
export class Stage {
  @ForeignKey(() => LiveSession)
  @PrimaryColumn('uuid')
  liveSessionId: string;

  @Column('timestamptz')
  openedAt: Date;

  /** Since when nobody asks and votes any more; null while they do. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** When the votes were last told to all; null before the first. */
  @Column('timestamptz', { nullable: true })
  countedAt: Date | null;
}

/** What somebody wants to hear talked about on the stage. At most one of a session is on it. */
@Entity('stage_questions')
@Index('uq_stage_questions_on_stage', { synchronize: false })
@Check('ck_stage_questions_outcome', `outcome IN ('answered', 'set_aside')`)
@Check('ck_stage_questions_settled', '(settled_at IS NULL) = (outcome IS NULL)')
@Check('ck_stage_questions_answered', `outcome IS DISTINCT FROM 'answered' OR taken_at IS NOT NULL`)
@Check('ck_stage_questions_reason', `(reason IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'set_aside')`)
export class StageQuestion {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Stage)
  @Column('uuid')
  liveSessionId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  authorId: string;

  @Column('text')
  text: string;

  /** How many people besides the asker want to hear it talked about. */
  @Column('int', { default: 0 })
  votes: number;

  /** What everybody was last told of that. */
  @Column('int', { default: 0 })
  toldVotes: number;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  takenAt: Date | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('text', { nullable: true })
  outcome: StageOutcome | null;

  /** Who set it aside or had it answered; null while neither, and when the end of the session did. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  settledById: string | null;

  /** Why it was set aside, for its asker and facilitators. */
  @Column('text', { nullable: true })
  reason: string | null;
}

/** That somebody wants to hear a question talked about: once, or not. */
@Entity('stage_votes')
export class StageVote {
  @ForeignKey(() => StageQuestion)
  @PrimaryColumn('uuid')
  stageQuestionId: string;

  @Index()
  @ForeignKey(() => Account)
  @PrimaryColumn('uuid')
  accountId: string;

  @Column('timestamptz')
  votedAt: Date;
}
