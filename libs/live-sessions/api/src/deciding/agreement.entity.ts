import type { AgreementKind } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LiveSession } from '../live-session.entity';

/** What a session agreed on: a decision, or an action of one of its group. People are ids: names render at reading. */
@Entity('agreements')
@Check('ck_agreements_kind', `kind IN ('decision', 'action')`)
@Check('ck_agreements_person', `(kind = 'action') = (person_id IS NOT NULL)`)
@Check('ck_agreements_decision', `kind = 'action' OR (due_on IS NULL AND done_at IS NULL)`)
export class Agreement {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => LiveSession)
  @Column('uuid')
  liveSessionId: string;

  @Column('text')
  kind: AgreementKind;

  @Column('text')
  text: string;

  /** Who wrote it first. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  authorId: string;

  /** Whose words they are now: who changed it last. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  wordsById: string;

  /** Who does it; null for a decision. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Last day on which it is to be done, as '2026-12-03'. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  /** From 1, up with every change of words, person or day. */
  @Column('int')
  revision: number;

  @Column('timestamptz')
  createdAt: Date;
}
