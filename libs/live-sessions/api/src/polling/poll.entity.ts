import type { PollKind, PollResult, PollWeight, ScaleEnds, StatementRound, TieRule } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Organisation } from '@leerkring/organisations/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LiveSession } from '../live-session.entity';

/** A question to who sits in a session, and what came out of it. */
@Entity('polls')
@Index('uq_polls_open_cluster_vote', { synchronize: false })
@Check('ck_polls_kind', `kind IN ('one', 'several', 'dots', 'scale', 'consent', 'statements')`)
@Check('ck_polls_weight', `weight IN ('per_head', 'per_municipality')`)
@Check('ck_polls_tie', `tie IN ('talk', 'again', 'lot')`)
@Check('ck_polls_ends', `(kind = 'scale') = (ends IS NOT NULL)`)
@Check('ck_polls_consent', `kind <> 'consent' OR NOT anonymous`)
@Check('ck_polls_clusters', `cluster_ids IS NULL OR (kind = 'dots' AND weight = 'per_municipality' AND jsonb_array_length(options) = 0)`)
@Check('ck_polls_closed', '(closed_at IS NOT NULL AND (result IS NOT NULL OR anonymous)) OR (closed_at IS NULL AND result IS NULL)')
export class Poll {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => LiveSession)
  @Column('uuid')
  liveSessionId: string;

  @Column('text')
  question: string;

  @Column('text')
  kind: PollKind;

  @Column('text')
  weight: PollWeight;

  @Column('boolean')
  anonymous: boolean;

  /** Stored empty in a vote over clusters: they are called what the clusters are called. */
  @Column('jsonb')
  options: string[];

  /** The clusters of the joint agenda that are its options, in order; null for all other polls. */
  @Column('uuid', { array: true, nullable: true })
  clusterIds: string[] | null;

  /** Dots that each person has; 1 for other kinds. */
  @Column('int')
  dots: number;

  /** What is done at an equal score; null where there is no winner. */
  @Column('text', { nullable: true })
  tie: TieRule | null;

  /** What the first and the last number of a scale mean. */
  @Column('jsonb', { nullable: true })
  ends: ScaleEnds | null;

  /** Its place in a round of statements that are put one after the other. */
  @Column('jsonb', { nullable: true })
  round: StatementRound | null;

  /** Statements that come after this one, which nobody hears before; empty once the next one is asked. */
  @Column('jsonb', { default: [] })
  following: string[];

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** Null also when it is closed but too few people voted for an anonymous result. */
  @Column('jsonb', { nullable: true })
  result: PollResult | null;
}

/** That somebody voted: at most once in each poll. What was chosen stands in PollVote, which an anonymous poll cannot bring together with this. */
@Entity('poll_ballots')
export class PollBallot {
  @ForeignKey(() => Poll)
  @PrimaryColumn('uuid')
  pollId: string;

  @Index()
  @ForeignKey(() => Account)
  @PrimaryColumn('uuid')
  accountId: string;
}

/** What was chosen, for which municipality; by whom only when the poll is not anonymous. Without a time and with an id by chance, so that neither tells. Of an anonymous poll they are counted at its close and then gone. */
@Entity('poll_votes')
export class PollVote {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Poll)
  @Column('uuid')
  pollId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Index()
  @ForeignKey(() => Organisation)
  @Column('uuid')
  organisationId: string;

  /** Indexes of options, one for each vote or dot. */
  @Column('int', { array: true })
  options: number[];

  /** What somebody has against a proposal, in their words. Not in any event: it goes with its author. */
  @Column('text', { nullable: true })
  reason: string | null;
}
