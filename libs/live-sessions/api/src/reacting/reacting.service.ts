import { Inject, Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { AccountsLoader } from '@leerkring/identity/api';
import { CONFIG, DomainError, RateLimits, Works, accountIdOf, check, type Actor, type Config, type Work } from '@leerkring/platform/api';
import type { ChatMessage } from '../chat-message.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { ChatReactionsRepository } from './chat-reactions.repository';
import { reaction, type ChatReactionsType } from './reacting.type';

const messageRef = (id: string): SubjectRef => ({ type: 'chat_message', id });

/** What people say of messages without writing, while the session is open: one of a kind per person. No phase forbids it, and nobody waits for it. */
@Injectable()
export class ChatReacting {
  constructor(
    private readonly works: Works,
    private readonly messages: LiveSessionsRepository,
    private readonly repository: ChatReactionsRepository,
    private readonly accounts: AccountsLoader,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Says something of a message. Again changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CHAT_MESSAGE_DELETED, CHAT_MESSAGE_HIDDEN, INPUT_INVALID, LIMIT_EXCEEDED
   */
  add(actor: Actor, input: unknown): Promise<ChatMessage> {
    const { id, kind } = check(reaction, input);
    return this.change(actor, id, 'chat_reaction.add', async (work, message) => {
      if (message.deletedAt) throw new DomainError('CHAT_MESSAGE_DELETED');
      if (message.hiddenAt) throw new DomainError('CHAT_MESSAGE_HIDDEN');
      const accountId = accountIdOf(actor);
      if (!(await this.repository.add({ chatMessageId: id, kind, accountId }, work.now, work.manager))) return work.silently('it was said already');
      work.record('chat_reaction.added', { chatMessageId: id, kind, accountId }, streamOf('live_session', message.liveSessionId), messageRef(id));
    });
  }

  /**
   * Says it no longer. Again changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, LIMIT_EXCEEDED
   */
  remove(actor: Actor, input: unknown): Promise<ChatMessage> {
    const { id, kind } = check(reaction, input);
    return this.change(actor, id, 'chat_reaction.remove', async (work, message) => {
      const accountId = accountIdOf(actor);
      if (!(await this.repository.remove({ chatMessageId: id, kind, accountId }, work.manager))) return work.silently('it was not said');
      work.record('chat_reaction.removed', { chatMessageId: id, kind, accountId }, streamOf('live_session', message.liveSessionId), messageRef(id));
    });
  }

  /** Reactions to these messages, which the actor may read, with the names of now. */
  async of(actor: Actor, ids: readonly string[]): Promise<Map<string, ChatReactionsType[]>> {
    const rows = await this.repository.of(ids, actor.accountId);
    const people = await this.accounts.loadAll(rows.flatMap(({ accountIds }) => accountIds));
    const named = rows.map(({ accountIds, ...row }) => ({ ...row, people: accountIds.flatMap((id) => people.get(id) ?? []) }));
    return Map.groupBy(named, ({ chatMessageId }) => chatMessageId);
  }

  /** @param task changes what is said of the message, which is held until commit */
  private async change(actor: Actor, id: string, right: 'chat_reaction.add' | 'chat_reaction.remove', task: (work: Work, message: ChatMessage) => Promise<void>): Promise<ChatMessage> {
    this.rates.take(`chat-reaction:${accountIdOf(actor)}`, this.config.CHAT_RATE);
    return this.works.run(actor, async (work) => {
      await work.require('chat_message.read', messageRef(id));
      const message = await this.messages.lockMessage(id, work.manager);
      await work.require(right, { type: 'live_session', id: message.liveSessionId });
      await task(work, message);
      return this.messages.message(id, work.manager);
    });
  }
}
