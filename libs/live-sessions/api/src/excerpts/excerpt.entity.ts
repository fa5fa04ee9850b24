import type { ExcerptPlaceType } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ChatMessage } from '../chat-message.entity';
import { LiveSession } from '../live-session.entity';

/** Messages of the chat of a session that go on elsewhere, by reference: their words stand in the chat alone. */
@Entity('excerpts')
@Check('ck_excerpts_place_type', `place_type IN ('thread', 'case_note', 'lesson')`)
@Unique(['placeId'])
export class Excerpt {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => LiveSession)
  @Column('uuid')
  liveSessionId: string;

  /** What shows it, in another room. */
  @Column('text')
  placeType: ExcerptPlaceType;

  @Column('uuid')
  placeId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  madeById: string;

  @Column('timestamptz')
  madeAt: Date;

  /** Until then each author can take their own words out of it. */
  @Column('timestamptz')
  objectionsUntil: Date;
}

/** One of them. */
@Entity('excerpt_messages')
export class ExcerptMessage {
  @ForeignKey(() => Excerpt)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_excerpt_messages' })
  excerptId: string;

  @Index()
  @ForeignKey(() => ChatMessage)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_excerpt_messages' })
  chatMessageId: string;

  /** Since when its author does not want it in there. */
  @Column('timestamptz', { nullable: true })
  takenOutAt: Date | null;
}
