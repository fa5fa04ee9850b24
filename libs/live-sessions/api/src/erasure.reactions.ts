import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { EventLog, Jobs, Reactions, Works, systemActor } from '@leerkring/platform/api';
import { ChatAttachments } from './attaching/chat-attachments.service';
import { removeAgreements, removeBodies, removeConsequences, removeObjections, removeReasons } from './erasure.repository';
import { MessagePinning } from './pinning/pinning.service';
import { SideChats } from './side-chat/side-chats.service';
import { ChatReactionsRepository } from './reacting/chat-reactions.repository';

const REMOVE = 'remove-chat-messages';

/** Takes the words of people who want them gone out of live sessions: of the chat, where their places stay, of decisions and actions, and of votes. */
@Injectable()
export class ErasureReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly jobs: Jobs,
    private readonly works: Works,
    private readonly log: EventLog,
    private readonly pinning: MessagePinning,
    private readonly chatReactions: ChatReactionsRepository,
    private readonly sideChats: SideChats,
    private readonly files: ChatAttachments,
  ) {}

  onModuleInit(): void {
    this.reactions.on('account.erased', 'live-sessions.remove-words', async ({ payload: { accountId, withWords } }) => {
      if (withWords) await this.jobs.add(REMOVE, { accountId });
    });
    this.jobs.on<{ accountId: string }>(REMOVE, async ({ accountId }) => {
      while (await this.removeSome(accountId));
      while (await this.removeSomeOfSideChats(accountId));
      while (await this.removeSomeReactions(accountId));
      while (await this.removeSomeAgreements(accountId));
      while (await this.removeSomeConsequences(accountId));
      await this.removeObjections(accountId);
    });
  }

  /** One bounded step; false when nothing was left. */
  private removeSome(authorId: string): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who said this wants it gone');
      await removeReasons(authorId, work.manager);
      const messages = await removeBodies(authorId, work.now, work.manager);
      await this.log.blankAllWords(messages.map(({ id }) => id), work.manager);
      this.files.removeWith(messages, work);
      await this.chatReactions.forget(messages.map(({ id }) => id), work.manager);
      await this.pinning.release(work, messages.map(({ id }) => id));
      for (const { id, liveSessionId } of messages) {
        const news = { chatMessage: { id, deletedAt: work.now.toISOString() } };
        work.record('chat_message.deleted', news, streamOf('live_session', liveSessionId), { type: 'chat_message', id });
      }
      if (!messages.length) work.silently('nothing is left');
      return messages.length > 0;
    });
  }

  /** The same for what they said among facilitators. */
  private removeSomeOfSideChats(authorId: string): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who said this wants it gone');
      const some = await this.sideChats.forgetSome(work, authorId);
      if (!some) work.silently('nothing is left');
      return some;
    });
  }

  /** The same for what they said of messages without writing. */
  private removeSomeReactions(accountId: string): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who reacted wants it gone');
      const reactions = await this.chatReactions.removeOf(accountId, work.manager);
      for (const { chatMessageId, kind, liveSessionId } of reactions) {
        work.record('chat_reaction.removed', { chatMessageId, kind, accountId }, streamOf('live_session', liveSessionId), { type: 'chat_message', id: chatMessageId });
      }
      if (!reactions.length) work.silently('nothing is left');
      return reactions.length > 0;
    });
  }

  /** The same for decisions and actions that nobody else put in other words. */
  private removeSomeAgreements(wordsById: string): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who wrote this wants it gone');
      const agreements = await removeAgreements(wordsById, work.manager);
      await this.log.blankAllWords(agreements.map(({ id }) => id), work.manager);
      for (const { id, liveSessionId } of agreements) {
        work.record('agreement.removed', { agreementId: id }, streamOf('live_session', liveSessionId), { type: 'agreement', id });
      }
      if (!agreements.length) work.silently('nothing is left');
      return agreements.length > 0;
    });
  }

  /** The same for consequences that they noted in a compass. */
  private removeSomeConsequences(wordsById: string): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who noted this wants it gone');
      const consequences = await removeConsequences(wordsById, work.manager);
      for (const { id, liveSessionId } of consequences) work.record('consequence.removed', { consequenceId: id }, streamOf('live_session', liveSessionId), { type: 'consequence', id });
      if (!consequences.length) work.silently('nothing is left');
      return consequences.length > 0;
    });
  }

  private removeObjections(accountId: string): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who had something against this wants it gone');
      work.silently('reasons stand in no event');
      await removeObjections(accountId, work.manager);
    });
  }
}
