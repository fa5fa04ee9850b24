import type { MunicipalFunction } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { TaxonomyTerm, Track } from '@leerkring/tracks/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../application.entity';

/** A municipality lays the questions that it chose before who looks after the track. */
@Entity('local_intakes')
export class LocalIntake {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Application)
  applicationId: string;

  @Column('timestamptz')
  laidBeforeAt: Date;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  laidBeforeById: string;
}

/** A learning question that somebody misses in the taxonomy. Its words are of who proposes it, not of a municipality. */
@Entity('learning_question_proposals')
@Check('ck_learning_question_proposals_settled', 'term_id IS NULL OR declined_at IS NULL')
export class LearningQuestionProposal {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Track)
  @Column('uuid')
  trackId: string;

  @Column('text')
  nameNl: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  proposedById: string;

  @Column('timestamptz')
  proposedAt: Date;

  /** What it became. */
  @ForeignKey(() => TaxonomyTerm)
  @Column('uuid', { nullable: true })
  termId: string | null;

  @Column('timestamptz', { nullable: true })
  declinedAt: Date | null;

  /** Why it was declined. */
  @Column('text')
  reason: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  settledById: string | null;
}

/** A question that somebody in the municipality asked. */
@Entity('local_questions')
export class LocalQuestion {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Application)
  @Column('uuid')
  applicationId: string;

  @Column('text')
  question: string;

  /** The function of who asked it; no name. */
  @Column('text')
  askedBy: MunicipalFunction;

  /** From 1, up with every change of its words. */
  @Column('int')
  revision: number;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  addedById: string;

  @Column('timestamptz')
  addedAt: Date;

  /** It goes along to who looks after the track. */
  @Column('timestamptz', { nullable: true })
  chosenAt: Date | null;

  /** The learning question that it belongs to. */
  @Index()
  @ForeignKey(() => TaxonomyTerm)
  @Column('uuid', { nullable: true })
  termId: string | null;

  /** The learning question that was proposed for it. */
  @Index()
  @ForeignKey(() => LearningQuestionProposal)
  @Column('uuid', { nullable: true })
  proposalId: string | null;
}

/** Somebody of the municipality says that a question matters. */
@Entity('local_question_marks')
export class LocalQuestionMark {
  @PrimaryColumn('uuid')
  @ForeignKey(() => LocalQuestion, { onDelete: 'CASCADE' })
  localQuestionId: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId: string;
}
