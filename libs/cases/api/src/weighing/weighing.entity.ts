import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CaseFile } from '../case-file.entity';

/** A weighing framework of a case: options that are compared on criteria, to answer one question. */
@Entity('weighings')
@Unique(['authorId', 'clientId'])
export class Weighing {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => CaseFile)
  @Column('uuid')
  caseFileId: string;

  @ForeignKey(() => Account)
  @Column('uuid')
  authorId: string;

  @Column('uuid')
  clientId: string;

  /** The one of the same group whose criteria it began with. */
  @Index()
  @ForeignKey(() => Weighing)
  @Column('uuid', { nullable: true })
  fromId: string | null;

  @Column('text')
  title: string;

  @Column('text')
  question: string;

  /** Of its title and question: from 1, up with every change. Criteria, options and scores have their own. */
  @Column('int')
  revision: number;

  @Column('timestamptz')
  createdAt: Date;
}

/** What options are compared on. */
@Entity('weighing_criteria')
@Check('ck_weighing_criteria_weight', 'weight BETWEEN 1 AND 5')
@Unique(['weighingId', 'clientId'])
export class WeighingCriterion {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Weighing)
  @Column('uuid')
  weighingId: string;

  @Column('uuid')
  clientId: string;

  @Column('text')
  name: string;

  @Column('text')
  explanation: string;

  @Column('int')
  weight: number;

  /** From 1, up with every change. */
  @Column('int')
  revision: number;
}

/** What can be chosen. */
@Entity('weighing_options')
@Unique(['weighingId', 'clientId'])
export class WeighingOption {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Weighing)
  @Column('uuid')
  weighingId: string;

  @Column('uuid')
  clientId: string;

  @Column('text')
  name: string;

  @Column('text')
  explanation: string;

  /** From 1, up with every change. */
  @Column('int')
  revision: number;
}

/** How well an option does on a criterion, and why. */
@Entity('weighing_scores')
@Check('ck_weighing_scores_score', `score BETWEEN 1 AND 5 AND reason <> '' OR score IS NULL AND reason = ''`)
@Unique(['criterionId', 'optionId'])
export class WeighingScore {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Weighing)
  @Column('uuid')
  weighingId: string;

  @ForeignKey(() => WeighingCriterion)
  @Column('uuid')
  criterionId: string;

  @Index()
  @ForeignKey(() => WeighingOption)
  @Column('uuid')
  optionId: string;

  /** Null: taken back. */
  @Column('int', { nullable: true })
  score: number | null;

  @Column('text')
  reason: string;

  /** From 1, up with every change. */
  @Column('int')
  revision: number;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  scoredById: string;

  @Column('timestamptz')
  scoredAt: Date;
}
