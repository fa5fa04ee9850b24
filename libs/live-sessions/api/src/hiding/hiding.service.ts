import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { AccountsLoader } from '@leerkring/identity/api';
import { Access, DomainError, Works, accountIdOf, check, type Actor, type KnownFacts, type Work } from '@leerkring/platform/api';
import { ChatAttachments } from '../attaching/chat-attachments.service';
import type { ChatMessage } from '../chat-message.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { MessagePinning } from '../pinning/pinning.service';
import type { HiddenMessage } from './hidden-message.entity';
import { HiddenMessagesRepository } from './hidden-messages.repository';
import { hiding, unhiding, type ChatMessageHidingType } from './hiding.type';

const messageRef = (id: string): SubjectRef => ({ type: 'chat_message', id });

/** Hides the words of messages from everybody but their authors and facilitators, also after the close. Each of it is in the audit log. */
@Injectable()
export class MessageHiding {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly messages: LiveSessionsRepository,
    private readonly repository: HiddenMessagesRepository,
    private readonly pinning: MessagePinning,
    private readonly accounts: AccountsLoader,
    private readonly files: ChatAttachments,
  ) {}

  /**
   * Takes the words of a message away from everybody else, out of all earlier events too; its place stays. Again changes nothing, the
   * first reason stays.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CHAT_MESSAGE_DELETED, INPUT_INVALID, INPUT_TOO_LONG
   */
  hide(actor: Actor, input: unknown): Promise<ChatMessage> {
    const { id, reason } = check(hiding, input);
    return this.change(actor, id, async (work, message) => {
      if (message.deletedAt) throw new DomainError('CHAT_MESSAGE_DELETED');
      if (message.hiddenAt) return this.same(work, message, 'it was hidden already');
      await this.repository.hide({ chatMessageId: id, body: message.body, reason, hiddenBy: accountIdOf(actor) }, work.now, work.manager);
      const event = work.record('chat_message.hidden', { chatMessage: { id, hiddenAt: work.now.toISOString() } }, streamOf('live_session', message.liveSessionId), messageRef(id));
      await work.blankEarlierWords(event);
      await this.pinning.release(work, [id]);
      await work.audit('chat_message.hide', messageRef(id));
      return { ...message, body: '', hiddenAt: work.now };
    });
  }

  /**
   * Everybody reads the message again. Doing it twice changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  unhide(actor: Actor, input: unknown): Promise<ChatMessage> {
    const { id } = check(unhiding, input);
    return this.change(actor, id, async (work, message) => {
      if (!message.hiddenAt) return this.same(work, message, 'everybody reads it already');
      const body = await this.repository.show(id, work.manager);
      const attachments = (await this.files.of([message])).get(id);
      work.record('chat_message.unhidden', { chatMessage: { id, body, reactionCount: message.reactionCount, ...(attachments && { attachments }) } }, streamOf('live_session', message.liveSessionId), messageRef(id));
      await work.audit('chat_message.unhide', messageRef(id));
      return { ...message, body, hiddenAt: null };
    });
  }

  /** Hidden words and reasons of these messages, as far as the actor may read them: their author's own, and all for facilitators. */
  async of(actor: Actor, ids: readonly string[]): Promise<Map<string, ChatMessageHidingType>> {
    const known: KnownFacts = new Map();
    await this.access.learn(ids.map(messageRef), undefined, known);
    const asked = await Promise.all(ids.map((id) => this.access.granted(actor, ['chat_message.read_words'], messageRef(id), undefined, known)));
    const readable = ids.filter((_, index) => asked[index]!.size);
    const rows: Map<string, HiddenMessage> = readable.length ? await this.repository.of(readable) : new Map();
    const [people, files] = await Promise.all([this.accounts.loadAll([...rows.values()].map(({ hiddenBy }) => hiddenBy)), this.files.ofAny([...rows.keys()])]);
    return new Map([...rows].map(([id, { reason, body, hiddenBy }]) => [id, { reason, body, hiddenBy: people.get(hiddenBy)!, attachments: files.get(id) ?? [] }]));
  }

  /** @param task changes the message, which is held until commit */
  private change(actor: Actor, id: string, task: (work: Work, message: ChatMessage) => Promise<ChatMessage>): Promise<ChatMessage> {
    return this.works.run(actor, async (work) => {
      await work.require('chat_message.read', messageRef(id));
      const message = await this.messages.lockMessage(id, work.manager);
      await work.require('live_session.hide_messages', { type: 'live_session', id: message.liveSessionId });
      return task(work, message);
    });
  }

  private same(work: Work, message: ChatMessage, why: string): ChatMessage {
    work.silently(why);
    return message;
  }
}
