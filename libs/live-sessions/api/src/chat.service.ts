import { Inject, Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import {
  CONFIG, DomainError, RateLimits, Works, accountIdOf, check, violates, type Actor, type Config, type Work,
} from '@leerkring/platform/api';
import { ChatAttachments } from './attaching/chat-attachments.service';
import { ChatMessage } from './chat-message.entity';
import { ChatWriter } from './chat.writer';
import { HiddenMessagesRepository } from './hiding/hidden-messages.repository';
import { bounds } from './live-session.inputs';
import { LiveSessionsRepository } from './live-sessions.repository';
import { ChatMentions } from './mentioning/mentioning.service';
import { MessagePinning } from './pinning/pinning.service';
import { ChatReactionsRepository } from './reacting/chat-reactions.repository';

const messageRef = (id: string): SubjectRef => ({ type: 'chat_message', id });

/** What is said in live sessions. The socket's `chat.send` and GraphQL's `sendChatMessage` both end here. */
@Injectable()
export class ChatService {
  constructor(
    private readonly works: Works,
    private readonly repository: LiveSessionsRepository,
    private readonly writer: ChatWriter,
    private readonly hidden: HiddenMessagesRepository,
    private readonly pinning: MessagePinning,
    private readonly reactions: ChatReactionsRepository,
    private readonly mentions: ChatMentions,
    private readonly files: ChatAttachments,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Stores a message and numbers it; the same `clientId` of the same author again answers with what is stored.
   * @throws DomainError NOT_FOUND, FORBIDDEN (not open yet), LIVE_SESSION_CLOSED, CHAT_REPLY_NOT_IN_SESSION, ATTACHMENT_GONE, CHAT_SLOW, LIMIT_EXCEEDED
   */
  async send(actor: Actor, input: unknown): Promise<ChatMessage> {
    const sending = check(bounds.send, input);
    const authorId = accountIdOf(actor);
    this.rates.take(`chat:${authorId}`, this.config.CHAT_RATE);
    try {
      // Who is a member now is mentioned; what follows from it asks again.
      return await this.writer.add({ actor, sending: { ...sending, body: await this.mentions.settle(sending.liveSessionId, sending.body) } });
    } catch (error) {
      // The same clientId at the same moment in another session: the row lock did not see it, the constraint did.
      const stored = violates(error, 'uq_chat_messages_author_id_client_id') && (await this.repository.byClientId(authorId, sending.clientId));
      if (stored) return stored;
      throw error;
    }
  }

  /**
   * Puts other words in the place of one's own, while the session is open.
   * @throws DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_CLOSED, CHAT_MESSAGE_DELETED, CHAT_MESSAGE_HIDDEN, LIMIT_EXCEEDED
   */
  async edit(actor: Actor, input: unknown): Promise<ChatMessage> {
    const { id, body: written } = check(bounds.edit, input);
    this.rates.take(`chat-edit:${accountIdOf(actor)}`, this.config.CHAT_RATE);
    return this.works.run(actor, async (work) => {
      const message = await this.lockReadable(work, id);
      if (message.deletedAt) throw new DomainError('CHAT_MESSAGE_DELETED');
      if (message.hiddenAt && message.authorId === actor.accountId) throw new DomainError('CHAT_MESSAGE_HIDDEN');
      const session = await this.repository.lock(message.liveSessionId, work.manager);
      if (session!.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
      await work.require('chat_message.edit', messageRef(id));
      const body = await this.mentions.settle(message.liveSessionId, written);
      await work.manager.update(ChatMessage, id, { body, editedAt: work.now });
      const attachments = (await this.files.of([message])).get(id);
      const news = { chatMessage: { id, body, editedAt: work.now.toISOString(), ...(attachments && { attachments }) } };
      const event = work.record('chat_message.edited', news, streamOf('live_session', message.liveSessionId), messageRef(id));
      await work.blankEarlierWords(event);
      this.mentions.tell(work, { id, body }, message.body);
      return { ...message, body, editedAt: work.now };
    });
  }

  /**
   * Takes one's own words back, out of the row and out of the log; also after the close. Doing it twice changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  async delete(actor: Actor, input: unknown): Promise<ChatMessage> {
    const { id } = check(bounds.delete, input);
    return this.works.run(actor, async (work) => {
      const message = await this.lockReadable(work, id);
      if (message.deletedAt && message.authorId === actor.accountId) {
        work.silently('was deleted before');
        return message;
      }
      await work.require('chat_message.delete', messageRef(id));
      await work.manager.update(ChatMessage, id, { body: '', deletedAt: work.now, hiddenAt: null, attachmentCount: 0 });
      if (message.hiddenAt) await this.hidden.forget(id, work.manager);
      if (message.attachmentCount) this.files.removeWith([message], work);
      if (message.reactionCount) await this.reactions.forget([id], work.manager);
      const news = { chatMessage: { id, deletedAt: work.now.toISOString() } };
      const event = work.record('chat_message.deleted', news, streamOf('live_session', message.liveSessionId), messageRef(id));
      await work.blankEarlierWords(event);
      await this.pinning.release(work, [id]);
      return { ...message, body: '', deletedAt: work.now, hiddenAt: null, reactionCount: 0, attachmentCount: 0 };
    });
  }

  private async lockReadable(work: Work, id: string): Promise<ChatMessage> {
    await work.require('chat_message.read', messageRef(id));
    return this.repository.lockMessage(id, work.manager);
  }
}
