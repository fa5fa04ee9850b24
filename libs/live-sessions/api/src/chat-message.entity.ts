import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VirtualColumn } from 'typeorm';
import type { ContributionKind } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { LiveSession } from './live-session.entity';

/** What a member said in a live session. After a deletion the row stays, without its words. */
@Entity('chat_messages')
@Unique(['liveSessionId', 'ordinal'])
@Unique(['authorId', 'clientId'])
@Index(['liveSessionId', 'authorId', 'createdAt'])
@Check('ck_chat_messages_hidden', `hidden_at IS NULL OR (body = '' AND deleted_at IS NULL)`)
export class ChatMessage {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => LiveSession)
  @Column('uuid')
  liveSessionId: string;

  @ForeignKey(() => Account)
  @Column('uuid')
  authorId: string;

  /** Place in the session, from 1, without gaps; tombstones count. */
  @Column('int')
  ordinal: number;

  @Column('text')
  body: string;

  /** Given by the author's client: the same one again is the same message. */
  @Column('uuid')
  clientId: string;

  /** The event that announced it. */
  @Column('uuid')
  eventId: string;

  /** What it contributed; null when it was just said. */
  @Column('text', { nullable: true })
  kind: ContributionKind | null;

  /** Key of the phase in which it was said; null where there was none. */
  @Column('text', { nullable: true })
  phase: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;

  /** Since when its words stand in `hidden_chat_messages` and not here. */
  @Column('timestamptz', { nullable: true })
  hiddenAt: Date | null;

  /** The message that it answers, which answers none itself. */
  @ForeignKey(() => ChatMessage)
  @Column('uuid', { nullable: true })
  replyToId: string | null;

  /** How many reactions it has. */
  @Column('int', { default: 0 })
  reactionCount: number;

  /** How many files go with it. */
  @Column('smallint', { default: 0 })
  attachmentCount: number;

  /** `seq` of the event that announced it. */
  @VirtualColumn({ type: 'int', query: (alias) => `SELECT seq FROM domain_events WHERE id = ${alias}.event_id` })
  seq: number;
}
