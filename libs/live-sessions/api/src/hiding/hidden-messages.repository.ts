import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { ChatMessage } from '../chat-message.entity';
import { HiddenMessage } from './hidden-message.entity';

/** The only one who reads the words of hidden messages. */
@Injectable()
export class HiddenMessagesRepository {
  constructor(private readonly database: DataSource) {}

  /** Words and reasons of these messages, by message; those that are not hidden are left out. */
  async of(ids: readonly string[]): Promise<Map<string, HiddenMessage>> {
    const rows = await this.database.manager.findBy(HiddenMessage, { chatMessageId: In([...ids]) });
    return new Map(rows.map((row) => [row.chatMessageId, row]));
  }

  /** Takes the words of a message that is locked out of where messages are read. */
  async hide(hidden: HiddenMessage, now: Date, manager: EntityManager): Promise<void> {
    await manager.insert(HiddenMessage, hidden);
    await manager.update(ChatMessage, hidden.chatMessageId, { body: '', hiddenAt: now });
  }

  /** Puts the words back, and returns them. */
  async show(id: string, manager: EntityManager): Promise<string> {
    const { body } = await manager.findOneByOrFail(HiddenMessage, { chatMessageId: id });
    await this.forget(id, manager);
    await manager.update(ChatMessage, id, { body, hiddenAt: null });
    return body;
  }

  /** The message is deleted or shown again. */
  async forget(id: string, manager: EntityManager): Promise<void> {
    await manager.delete(HiddenMessage, { chatMessageId: id });
  }
}
