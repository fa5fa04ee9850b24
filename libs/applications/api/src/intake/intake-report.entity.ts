import { intakeQuestions, type IntakeKind, type IntakeQuestion } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Application } from '../application.entity';

/** How a talk or an intake went. Facilitators write it together; its municipality reads it once it lies before it. */
@Entity('intake_reports')
@Unique(['applicationId', 'kind'])
@Check('ck_intake_reports_kind', `kind IN ('talk', 'intake')`)
export class IntakeReport {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Application)
  @Column('uuid')
  applicationId: string;

  @Column('text')
  kind: IntakeKind;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  laidBeforeAt: Date | null;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  laidBeforeById: string | null;

  /** What the municipality says about it. */
  @Column('text')
  remark: string;

  @Column('int')
  remarkRevision: number;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  remarkedById: string | null;

  @Column('timestamptz', { nullable: true })
  remarkedAt: Date | null;
}

/** What stands at one question of a report; each is saved by itself. */
@Entity('intake_answers')
@Check('ck_intake_answers_question', `question IN (${intakeQuestions.map((question) => `'${question}'`).join(', ')})`)
export class IntakeAnswer {
  @PrimaryColumn('uuid')
  @ForeignKey(() => IntakeReport)
  reportId: string;

  @PrimaryColumn('text')
  question: IntakeQuestion;

  /** Empty: nothing was filled in, or it was taken out again. */
  @Column('text')
  value: string;

  /** From 1, up with every change. */
  @Column('int')
  revision: number;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  savedById: string;

  @Column('timestamptz')
  savedAt: Date;
}
