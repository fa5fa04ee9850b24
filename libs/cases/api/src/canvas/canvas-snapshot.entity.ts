import { Account } from '@leerkring/identity/api';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CaseFile, type CaseMoment } from '../case-file.entity';
import type { Canvas } from './canvas.repository';

/** How the canvas of a case stood once, for instance for a meeting; it never changes. */
@Entity('canvas_snapshots')
@Unique(['caseFileId', 'clientId'])
export class CanvasSnapshot {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => CaseFile)
  @Column('uuid')
  caseFileId: string;

  @Column('uuid')
  clientId: string;

  @Column('text')
  label: string;

  /** The live session that it is kept for, in another room. */
  @Column('uuid', { nullable: true })
  liveSessionId: string | null;

  @Column('jsonb', { select: false })
  canvas: Canvas;

  /** The timeline of the case at that time. */
  @Column('jsonb', { select: false })
  caseMoments: CaseMoment[];

  @ForeignKey(() => Account)
  @Column('uuid')
  keptById: string;

  @Column('timestamptz')
  keptAt: Date;
}
