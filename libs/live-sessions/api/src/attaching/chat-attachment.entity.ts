import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '@leerkring/identity/api';
import { AttachedFile } from '@leerkring/platform/api';
import { ChatMessage } from '../chat-message.entity';

/** A file of somebody: loose until a chat message names it, then it goes with that message. */
@Entity('chat_attachments')
@Unique(['uploadId'])
@Index('ix_chat_attachments_chat_message_id', ['chatMessageId'])
@Index('ix_chat_attachments_loose', ['uploaderId'], { where: 'chat_message_id IS NULL' })
@Index('ix_chat_attachments_removed', ['removedAt'], { where: 'removed_at IS NOT NULL' })
@Check('ck_chat_attachments_size', '(width IS NULL) = (height IS NULL)')
export class ChatAttachment extends AttachedFile {
  /** Null until a message names it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => ChatMessage)
  chatMessageId: string | null;

  @Column('uuid')
  @ForeignKey(() => Account)
  override uploaderId: string;
}
