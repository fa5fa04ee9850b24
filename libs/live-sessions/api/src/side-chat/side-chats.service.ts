import { Inject, Injectable } from '@nestjs/common';
import { namedIn, streamOf, type SubjectRef } from '@leerkring/contract';
import { Access, CONFIG, Cursors, DomainError, RateLimits, Works, accountIdOf, check, type Actor, type Config, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { SideChat, SideChatMessage } from './side-chat.entity';
import { deleting, editing, sending } from './side-chat.type';
import { SideChatsRepository } from './side-chats.repository';

const chatRef = (id: string): SubjectRef => ({ type: 'side_chat', id });
const messageRef = (id: string): SubjectRef => ({ type: 'side_chat_message', id });

/** What the facilitators of a session say among themselves. Its events carry no words: screens ask. */
@Injectable()
export class SideChats {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: SideChatsRepository,
    private readonly cursors: Cursors,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the transaction that opens the session. */
  async make(work: Work, liveSessionId: string): Promise<void> {
    const id = uuid();
    await work.manager.insert(SideChat, { id, liveSessionId });
    await work.openStream(streamOf('side_chat', id));
  }

  /** The one of this session; null for who does not facilitate it, as before there is one. */
  async of(actor: Actor, liveSessionId: string): Promise<SideChat | null> {
    const chat = await this.repository.ofSession(liveSessionId);
    return chat && (await this.access.can(actor, 'side_chat.read', chatRef(chat.id))) ? chat : null;
  }

  /**
   * Stores a message and numbers it; the same `clientId` of the same author again answers with what is stored.
   * @throws DomainError NOT_FOUND, FORBIDDEN (the session is closed), LIMIT_EXCEEDED
   */
  async send(actor: Actor, input: unknown): Promise<SideChatMessage> {
    const { sideChatId, clientId, body } = check(sending, input);
    const authorId = accountIdOf(actor);
    this.rates.take(`chat:${authorId}`, this.config.CHAT_RATE);
    const message = await this.works.run(actor, async (work) => {
      await work.require('side_chat.read', chatRef(sideChatId));
      const chat = await this.repository.lock(sideChatId, work.manager);
      const stored = await this.repository.byClientId(authorId, clientId, work.manager);
      if (stored) return this.repeated(work, stored);
      await work.require('side_chat_message.send', chatRef(sideChatId));
      const ordinal = chat.lastOrdinal + 1;
      // Nobody is mentioned here: who would be told of it reads it anyhow.
      const row = { id: uuid(), sideChatId, authorId, ordinal, body: namedIn(body), clientId, createdAt: work.now, editedAt: null, deletedAt: null };
      await work.manager.insert(SideChatMessage, row);
      await work.manager.update(SideChat, sideChatId, { lastOrdinal: ordinal });
      work.record('side_chat_message.sent', { sideChatMessageId: row.id }, streamOf('side_chat', sideChatId), messageRef(row.id));
      return row;
    });
    // Writing reads up to one's own message.
    this.cursors.seen(authorId, chatRef(message.sideChatId), message.ordinal);
    return message;
  }

  /**
   * Puts other words in the place of one's own, while the session is open.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CHAT_MESSAGE_DELETED, LIMIT_EXCEEDED
   */
  async edit(actor: Actor, input: unknown): Promise<SideChatMessage> {
    const { id, body } = check(editing, input);
    this.rates.take(`chat-edit:${accountIdOf(actor)}`, this.config.CHAT_RATE);
    return this.works.run(actor, async (work) => {
      const message = await this.lockReadable(work, id);
      if (message.deletedAt) throw new DomainError('CHAT_MESSAGE_DELETED');
      await work.require('side_chat_message.edit', messageRef(id));
      const change = { body: namedIn(body), editedAt: work.now };
      await work.manager.update(SideChatMessage, id, change);
      work.record('side_chat_message.edited', { sideChatMessageId: id }, streamOf('side_chat', message.sideChatId), messageRef(id));
      return { ...message, ...change };
    });
  }

  /**
   * Takes one's own words back, also after the close; their place stays. Doing it twice changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  async delete(actor: Actor, input: unknown): Promise<SideChatMessage> {
    const { id } = check(deleting, input);
    return this.works.run(actor, async (work) => {
      const message = await this.lockReadable(work, id);
      if (message.deletedAt && message.authorId === actor.accountId) return this.repeated(work, message);
      await work.require('side_chat_message.delete', messageRef(id));
      const change = { body: '', deletedAt: work.now };
      await work.manager.update(SideChatMessage, id, change);
      this.tellDeleted(work, message);
      return { ...message, ...change };
    });
  }

  /** One bounded step of taking out all words of somebody; false when nothing was left. */
  async forgetSome(work: Work, authorId: string): Promise<boolean> {
    const messages = await this.repository.removeBodies(authorId, work.now, work.manager);
    for (const message of messages) this.tellDeleted(work, message);
    return messages.length > 0;
  }

  private tellDeleted(work: Work, { id, sideChatId }: Pick<SideChatMessage, 'id' | 'sideChatId'>): void {
    work.record('side_chat_message.deleted', { sideChatMessageId: id }, streamOf('side_chat', sideChatId), messageRef(id));
  }

  private repeated(work: Work, message: SideChatMessage): SideChatMessage {
    work.silently('it is so already');
    return message;
  }

  private async lockReadable(work: Work, id: string): Promise<SideChatMessage> {
    await work.require('side_chat_message.read', messageRef(id));
    return this.repository.lockMessage(id, work.manager);
  }
}
