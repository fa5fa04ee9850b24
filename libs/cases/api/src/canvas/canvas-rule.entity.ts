import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CaseFile } from '../case-file.entity';

/** A rule of the game in the process of a case. */
@Entity('canvas_rules')
@Unique(['caseFileId', 'clientId'])
export class CanvasRule {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => CaseFile)
  @Column('uuid')
  caseFileId: string;

  @Column('uuid')
  clientId: string;

  @Column('text')
  text: string;

  /** From 0, without gaps among those of one case. */
  @Column('int')
  place: number;

  /** From 1, up with every change of its words; another place is no change. */
  @Column('int')
  revision: number;
}
