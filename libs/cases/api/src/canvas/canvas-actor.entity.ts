import { canvasActorKinds, processRoles, type CanvasActorKind, type ProcessRole } from '@leerkring/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CaseFile } from '../case-file.entity';

export const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** Somebody, or a body, that the process of a case is about: a lane on its canvas. */
@Entity('canvas_actors')
@Check('ck_canvas_actors_kind', `kind IN (${quoted(canvasActorKinds)})`)
@Check('ck_canvas_actors_role', `role IN (${quoted(processRoles)})`)
@Unique(['caseFileId', 'clientId'])
export class CanvasActor {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => CaseFile)
  @Column('uuid')
  caseFileId: string;

  @Column('uuid')
  clientId: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: CanvasActorKind;

  /** What it does in the process as a whole; null: that is not said. */
  @Column('text', { nullable: true })
  role: ProcessRole | null;

  /** From 0, without gaps among those of one case. */
  @Column('int')
  place: number;

  /** From 1, up with every change of its words; another place is no change. */
  @Column('int')
  revision: number;
}
