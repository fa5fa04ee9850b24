import type { LessonKind } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CaseFile } from '../case-file.entity';

/** What a case taught: a draft, or ready to be released; until then the group of the case reads it. */
@Entity('lessons')
@Check('ck_lessons_kind', `kind IN ('success_factor', 'pitfall')`)
@Check('ck_lessons_ready_at', `ready_at IS NULL OR (situation <> '' AND action <> '' AND effect <> '')`)
@Unique(['authorId', 'clientId'])
export class Lesson {
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

  /** Whose words they are now: who changed it last. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  wordsById: string;

  @Column('text')
  kind: LessonKind;

  @Column('text')
  title: string;

  @Column('text')
  situation: string;

  @Column('text')
  action: string;

  @Column('text')
  effect: string;

  /** The live session whose words it takes along by reference, in another room. */
  @Column('uuid', { nullable: true })
  liveSessionId: string | null;

  /** From 1, up with every change. */
  @Column('int')
  revision: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;

  /** Since when it is no draft any more. */
  @Column('timestamptz', { nullable: true })
  readyAt: Date | null;
}
