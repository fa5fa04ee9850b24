import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReactionKind } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { ChatMessage } from '../chat-message.entity';

/** What somebody says of a message without writing; one of a kind. */
@Entity('chat_reactions')
@Index('ix_chat_reactions_account_id', ['accountId'])
@Check('ck_chat_reactions_kind', `kind IN ('thanks', 'agree', 'insightful', 'same_here', 'celebrate')`)
export class ChatReaction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_chat_reactions' })
  @ForeignKey(() => ChatMessage)
  chatMessageId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_chat_reactions' })
  kind: ReactionKind;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_chat_reactions' })
  @ForeignKey(() => Account)
  accountId: string;

  @Column('timestamptz')
  createdAt: Date;
}
