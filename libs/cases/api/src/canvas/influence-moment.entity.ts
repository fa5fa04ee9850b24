import { influenceRoles, processPhases, type InfluenceRole, type ProcessPhase } from '@leerkring/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CaseFile } from '../case-file.entity';
import { CanvasActor, quoted } from './canvas-actor.entity';

/** A day or a period in which something of the process of a case can be influenced. */
@Entity('influence_moments')
@Check('ck_influence_moments_phase', `phase IN (${quoted(processPhases)})`)
@Check('ck_influence_moments_ends_on', 'ends_on > starts_on')
@Unique(['caseFileId', 'clientId'])
export class InfluenceMoment {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => CaseFile)
  @Column('uuid')
  caseFileId: string;

  @Column('uuid')
  clientId: string;

  @Column('text')
  title: string;

  /** As '2026-12-03'. */
  @Column('date')
  startsOn: string;

  /** Null: it is one day. */
  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('text', { nullable: true })
  phase: ProcessPhase | null;

  /** What can be influenced; may be empty. */
  @Column('text')
  influence: string;

  /** From 1, up with every change of it, its days and who takes part. */
  @Column('int')
  revision: number;
}

/** How an actor takes part in a moment of influence. */
@Entity('involvements')
@Check('ck_involvements_role', `role IN (${quoted(influenceRoles)})`)
export class Involvement {
  @ForeignKey(() => InfluenceMoment)
  @PrimaryColumn('uuid')
  momentId: string;

  @Index()
  @ForeignKey(() => CanvasActor)
  @PrimaryColumn('uuid')
  actorId: string;

  @Column('text')
  role: InfluenceRole;
}
