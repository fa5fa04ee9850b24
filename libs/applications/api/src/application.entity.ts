import type { ApplicationField, ApplicationState, CommitmentParty, MunicipalFunction } from '@leerkring/contract';
import { Group } from '@leerkring/groups/api';
import { Account } from '@leerkring/identity/api';
import { Organisation } from '@leerkring/organisations/api';
import { Track } from '@leerkring/tracks/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A municipality asks to take part in a track. One at a time is on its way for both; those that led to a place stay beside it. */
@Entity('applications')
@Index('uq_applications_running', ['organisationId', 'trackId'], { unique: true, where: `state NOT IN ('declined', 'withdrawn', 'placed')` })
@Check('ck_applications_state', `state IN ('draft', 'submitted', 'talk_first', 'intake_planned', 'intake_held', 'local_intake', 'accepted', 'waitlisted', 'declined', 'withdrawn', 'placed')`)
@Index('ix_applications_confirm_by', ['confirmBy'], { where: 'confirm_by IS NOT NULL AND confirmed_at IS NULL' })
@Check('ck_applications_confirmed_at', 'confirmed_at IS NULL OR confirm_by IS NOT NULL')
@Check('ck_applications_confirm_by', `confirm_by IS NULL OR state IN ('accepted', 'placed')`)
@Check('ck_applications_submitted_at', `submitted_at IS NOT NULL OR state IN ('draft', 'withdrawn')`)
export class Application {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Organisation)
  @Column('uuid')
  organisationId: string;

  @Index()
  @ForeignKey(() => Track)
  @Column('uuid')
  trackId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  begunById: string;

  @Column('text')
  state: ApplicationState;

  @Column('timestamptz')
  createdAt: Date;

  /** First time; until then nobody outside the municipality learns that it exists. */
  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  /** Where it has a place, or where one is kept until it is confirmed. */
  @Index()
  @ForeignKey(() => Group)
  @Column('uuid', { nullable: true })
  groupId: string | null;

  /** It came from the waiting list and says until then that it takes the place. */
  @Column('timestamptz', { nullable: true })
  confirmBy: Date | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  /** It let a place go by: whoever composes groups may offer another one, the waiting list does not. */
  @Column('timestamptz', { nullable: true })
  lapsedAt: Date | null;
}

/** What stands at one question of its form; each is saved by itself. */
@Entity('application_answers')
@Check('ck_application_answers_field', `field IN ('instrument', 'maturity', 'size', 'project', 'joint', 'joint_reason', 'learning', 'contact')`)
export class ApplicationAnswer {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Application)
  applicationId: string;

  @PrimaryColumn('text')
  field: ApplicationField;

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

/** One step in its history. Rows are only added. */
@Entity('application_changes')
export class ApplicationChange {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Application)
  @Column('uuid')
  applicationId: string;

  @Column('text')
  fromState: ApplicationState;

  @Column('text')
  toState: ApplicationState;

  @Index()
  @ForeignKey(() => Account)
  /** Null: nobody did, a moment came. */
  @Column('uuid', { nullable: true })
  madeById: string | null;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  madeAt: Date;
}

/** Somebody committed themselves for a party of the municipality, in the function that they had then. */
@Entity('commitments')
@Unique(['applicationId', 'givenById'])
@Check('ck_commitments_party', `party IN ('college', 'raad', 'ambtenaren')`)
export class Commitment {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Application)
  applicationId: string;

  @PrimaryColumn('text')
  party: CommitmentParty;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  givenById: string;

  @Column('text')
  function: MunicipalFunction;

  @Column('timestamptz')
  givenAt: Date;
}
