import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Cursors, Reactions, Works, systemActor, type StoredEvent } from '@leerkring/platform/api';
import { AudienceRepository } from './audience.repository';
import { NotificationsReactions } from './notifications.reactions';
import type { NewNotification } from './notifications.repository';

/** Tells people that a message in the chat of a session mentions them, or that their own was hidden, as long as that is so and they may read the session. */
@Injectable()
export class ChatReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly cursors: Cursors,
    private readonly audience: AudienceRepository,
    private readonly notifications: NotificationsReactions,
  ) {}

  onModuleInit(): void {
    this.reactions.onMany('chat_message.mentioned', 'notifications.tell-of-chat-mentions', (events) => this.tell(events));
    this.reactions.on('chat_message.hidden', 'notifications.tell-of-hiding-in-chats', (event) => this.tellOfHiding(event));
  }

  private async tell(events: StoredEvent<'chat_message.mentioned'>[]): Promise<void> {
    // Payloads that were pruned have nothing to tell.
    const mentions = events.flatMap(({ id, payload }) => (payload.accountId ? [{ eventId: id, ...payload }] : []));
    if (!mentions.length) return;
    // Who is in the session with the chat on screen has read it.
    await this.cursors.flush();
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells people that they are mentioned in a chat');
      work.silently('perhaps nobody wants to know');
      const told = await this.audience.mentionedInChats(mentions, work.manager);
      const rows = told.map(({ liveSessionId, authorId, ...row }): NewNotification => ({ ...row, reason: 'chat_mention', subject: { type: 'live_session', id: liveSessionId }, postId: null, actorId: authorId }));
      await this.notifications.add(work, await this.notifications.readable(rows, new Map()));
    });
  }

  /** Its author learns that a message was hidden, unless they hid it themselves; the reason stands at the message. */
  private async tellOfHiding({ id, actorId, payload: { chatMessage } }: StoredEvent<'chat_message.hidden'>): Promise<void> {
    if (!chatMessage) return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells somebody that their message was hidden');
      work.silently('perhaps they left');
      const told = await this.audience.hiddenInChat(chatMessage.id, work.manager);
      if (!told || told.accountId === actorId) return;
      const row: NewNotification = { accountId: told.accountId, reason: 'chat_hidden', subject: { type: 'live_session', id: told.liveSessionId }, postId: null, chatMessageId: chatMessage.id, eventId: id, actorId };
      await this.notifications.add(work, await this.notifications.readable([row], new Map()));
    });
  }
}
