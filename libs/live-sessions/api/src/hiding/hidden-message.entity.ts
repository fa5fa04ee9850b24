import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '@leerkring/identity/api';
import { ChatMessage } from '../chat-message.entity';

/** What a hidden message says, kept apart until a facilitator shows it again. */
@Entity('hidden_chat_messages')
export class HiddenMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_hidden_chat_messages' })
  @ForeignKey(() => ChatMessage)
  chatMessageId: string;

  @Column('text')
  body: string;

  /** Why, in the words of the facilitator. */
  @Column('text')
  reason: string;

  @Column('uuid')
  @Index('ix_hidden_chat_messages_hidden_by')
  @ForeignKey(() => Account)
  hiddenBy: string;
}
