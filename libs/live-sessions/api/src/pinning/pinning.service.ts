import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { DomainError, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { z } from 'zod';
import type { ChatMessage } from '../chat-message.entity';
import { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { SpeakingService } from '../speaking/speaking.service';

const bounds = z.object({ id: z.uuid() });
const messageRef = (id: string): SubjectRef => ({ type: 'chat_message', id });

/** The one message that stands above the chat of a session. */
@Injectable()
export class MessagePinning {
  constructor(
    private readonly works: Works,
    private readonly repository: LiveSessionsRepository,
    private readonly speaking: SpeakingService,
  ) {}

  /**
   * Puts a message above the chat of its open session, in the place of the one that stood there. The same again changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED, CHAT_MESSAGE_DELETED, CHAT_MESSAGE_HIDDEN
   */
  pin(actor: Actor, input: unknown): Promise<LiveSession> {
    return this.change(actor, input, async (work, message, session) => {
      if (message.deletedAt) throw new DomainError('CHAT_MESSAGE_DELETED');
      if (message.hiddenAt) throw new DomainError('CHAT_MESSAGE_HIDDEN');
      if (session.pinnedMessageId === message.id) return work.silently('it stands there already');
      await work.manager.update(LiveSession, session.id, { pinnedMessageId: message.id });
      work.record('chat_message.pinned', { chatMessageId: message.id }, streamOf('live_session', session.id), messageRef(message.id));
    });
  }

  /**
   * Takes it away from there. Of a message that does not stand there it changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED
   */
  unpin(actor: Actor, input: unknown): Promise<LiveSession> {
    return this.change(actor, input, async (work, message) => {
      if (!(await this.release(work, [message.id]))) work.silently('it does not stand there');
    });
  }

  /** These messages, which are locked, lose their words: they stand above no chat any more. Returns how many did. */
  async release(work: Work, ids: readonly string[]): Promise<number> {
    const released = await this.repository.unpin(ids, work.manager);
    for (const { id, liveSessionId } of released) {
      work.record('chat_message.unpinned', { chatMessageId: id }, streamOf('live_session', liveSessionId), messageRef(id));
    }
    return released.length;
  }

  /** @param task changes the session, which is held until commit, as is the message */
  private async change(actor: Actor, input: unknown, task: (work: Work, message: ChatMessage, session: LiveSession) => Promise<void>): Promise<LiveSession> {
    const { id } = check(bounds, input);
    const liveSessionId = await this.works.run(actor, async (work) => {
      await work.require('chat_message.read', messageRef(id));
      const message = await this.repository.lockMessage(id, work.manager);
      const session = await this.speaking.lockOpen(work, message.liveSessionId);
      await work.require('live_session.pin_message', { type: 'live_session', id: session.id });
      await task(work, message, session);
      return session.id;
    });
    return (await this.repository.find(liveSessionId))!;
  }
}
