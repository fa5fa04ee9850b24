import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique, VirtualColumn } from 'typeorm';
import { Account } from '@leerkring/identity/api';
import { LiveSession } from '../live-session.entity';

/** What the facilitators of a session say among themselves: apart from its chat in everything, so that nothing of it can go along with that. */
@Entity('side_chats')
@Unique(['liveSessionId'])
export class SideChat {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => LiveSession)
  @Column('uuid')
  liveSessionId: string;

  @Column('int', { default: 0 })
  lastOrdinal: number;

  /** Head of its stream, read in the same statement as the row, so never later than what is read after it. */
  @VirtualColumn({ type: 'int', query: (alias) => `SELECT head FROM streams WHERE stream = 'side_chat:' || ${alias}.id` })
  head: number;
}

/** What a facilitator said in it. After a deletion the row stays, without its words. */
@Entity('side_chat_messages')
@Unique(['sideChatId', 'ordinal'])
@Unique(['authorId', 'clientId'])
@Check('ck_side_chat_messages_body', `length(body) <= 4000 AND (body = '') = (deleted_at IS NOT NULL)`)
export class SideChatMessage {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => SideChat)
  @Column('uuid')
  sideChatId: string;

  @ForeignKey(() => Account)
  @Column('uuid')
  authorId: string;

  /** Place in the side chat, from 1, without gaps; tombstones count. */
  @Column('int')
  ordinal: number;

  @Column('text')
  body: string;

  /** Given by the author's client: the same one again is the same message. */
  @Column('uuid')
  clientId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;
}
