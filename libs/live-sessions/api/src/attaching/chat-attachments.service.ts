import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AttachmentNews } from '@leerkring/contract';
import { AttachedFiles, AttachingTools, check, type AnyFacts } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import type { ChatAttachmentFacts } from '../live-sessions.policy';
import { ChatAttachment } from './chat-attachment.entity';

/** What a message has of files, as far as its row tells. */
interface Carrier {
  id: string;
  attachmentCount: number;
}

const upload = z.object({ liveSessionId: z.uuid() });

/** Files that go with chat messages. */
@Injectable()
export class ChatAttachments extends AttachedFiles implements OnModuleInit {
  constructor(private readonly parts: AttachingTools) {
    super(parts, {
      entity: ChatAttachment,
      table: 'chat_attachments',
      carrier: 'chat_message_id',
      subject: 'chat_attachment',
      add: 'chat_attachment.add',
      read: 'chat_attachment.read',
      placeOf: (_, metadata) => ({ type: 'live_session', id: check(upload, metadata).liveSessionId }),
      path: '/files/chat-attachments',
      folder: 'chat-attachments',
      forgetting: 'live-sessions.remove-loose-attachments',
    });
  }

  onModuleInit(): Promise<void> {
    this.parts.access.registerFacts('chat_attachment', (ids, manager) => this.facts(ids, manager));
    return this.open();
  }

  /** The files of these messages, of hidden ones too; asks nothing when there are none. */
  of(messages: readonly Carrier[]): Promise<Map<string, AttachmentNews[]>> {
    return this.ofAny(messages.filter((message) => message.attachmentCount > 0).map(({ id }) => id));
  }

  /** The same where nobody knows whether they have any. */
  async ofAny(ids: readonly string[]): Promise<Map<string, AttachmentNews[]>> {
    return ids.length ? this.repository.ofCarriers(ids) : new Map<string, AttachmentNews[]>();
  }

  /** Files that are not removed, with the message that they go with. */
  private async facts(ids: string[], manager: EntityManager): Promise<Map<string, ChatAttachmentFacts & AnyFacts>> {
    const rows = await manager.query<{ id: string; uploaderId: string; messageId: string | null }[]>(
      'SELECT id, uploader_id AS "uploaderId", chat_message_id AS "messageId" FROM chat_attachments WHERE id = ANY($1) AND removed_at IS NULL',
      [ids.filter((id) => isUuid(id))],
    );
    return new Map(rows.map(({ id, uploaderId, messageId }) => [id, { uploaderId, about: messageId ? { type: 'chat_message', id: messageId } : { type: 'account', id: uploaderId } }]));
  }
}
