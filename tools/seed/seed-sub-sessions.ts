import type { INestApplicationContext } from '@nestjs/common';
import { AgreementsService, ChatService, LiveSessionsService, SubSessionsService, Walking } from '@leerkring/live-sessions/api';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { bigDay } from './content/index';
import type { ChatContent } from './content/types';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

/** A session that is in sub-sessions now. */
export class SeedSubSessions {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {}

  async plant(): Promise<void> {
    const { group, title, openedBy, openedMinutesAgo, messages, splitMinutesAgo, subSessions } = bigDay;
    const host = await this.ground.actor(openedBy);
    this.clock.justNow(openedMinutesAgo);
    const { id: liveSessionId } = await this.app.get(LiveSessionsService).open(host, { groupId: this.ground.groupId(group), title, format: 'free' });
    await this.say(liveSessionId, messages);
    this.clock.justNow(splitMinutesAgo);
    await this.app.get(SubSessionsService).open(host, { liveSessionId, subSessions: subSessions.map((one) => ({ title: one.title, places: one.places })), format: 'free', seatEverybody: false });
    const ids = await this.idsIn(liveSessionId);
    const walks = subSessions.flatMap(({ title: to, seated }) => seated.map((person) => ({ to, person })));
    await Promise.all(walks.map(async ({ to, person }) => this.app.get(Walking).walk(await this.ground.actor(person), { id: ids.get(to) })));
    for (const { title, messages: said, decision } of subSessions) {
      await this.say(ids.get(title)!, said);
      if (decision) await this.app.get(AgreementsService).write(await this.ground.actor(decision.by), { liveSessionId: ids.get(title), kind: 'decision', text: decision.text });
    }
    this.clock.justNow(0);
  }

  private async say(liveSessionId: string, messages: readonly ChatContent[]): Promise<void> {
    for (const { by, minutesAgo, body } of messages) {
      this.clock.justNow(minutesAgo);
      await this.app.get(ChatService).send(await this.ground.actor(by), { liveSessionId, body, clientId: uuid() });
    }
  }

  private async idsIn(liveSessionId: string): Promise<Map<string, string>> {
    const rows = await this.app.get(DataSource).query<{ id: string; title: string }[]>('SELECT id, title FROM live_sessions WHERE part_of_id = $1', [liveSessionId]);
    return new Map(rows.map(({ id, title }) => [title, id]));
  }
}
