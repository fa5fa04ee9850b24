import type { INestApplicationContext } from '@nestjs/common';
import { ChatService, LiveSessionsService } from '@leerkring/live-sessions/api';
import { v7 as uuid } from 'uuid';
import { liveSession, plannedSession } from './content/index';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

/** One session that goes on with its chat, and one that is to come. */
export class SeedLiveSessions {
  private readonly sessions: LiveSessionsService;
  private readonly chat: ChatService;

  constructor(
    app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {
    this.sessions = app.get(LiveSessionsService);
    this.chat = app.get(ChatService);
  }

  async plant(): Promise<void> {
    this.clock.justNow(liveSession.openedMinutesAgo);
    const host = await this.ground.actor(liveSession.openedBy);
    const { id } = await this.sessions.open(host, { groupId: this.ground.groupId(liveSession.group), title: liveSession.title });
    for (const message of liveSession.messages) {
      this.clock.justNow(message.minutesAgo);
      await this.chat.send(await this.ground.actor(message.by), { liveSessionId: id, body: message.body, clientId: uuid() });
    }
    this.clock.justNow(0);
    const planner = await this.ground.actor(plannedSession.openedBy);
    const plannedAt = this.clock.day(plannedSession.dayOffset, plannedSession.time);
    await this.sessions.plan(planner, { groupId: this.ground.groupId(plannedSession.group), title: plannedSession.title, plannedAt });
  }
}
