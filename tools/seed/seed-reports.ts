import type { INestApplicationContext } from '@nestjs/common';
import { ModerationService } from '@leerkring/moderation/api';
import { DataSource } from 'typeorm';
import { reported } from './content/index';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

/** What people reported of posts, and how it was settled. */
export class SeedReports {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {}

  async plant(): Promise<void> {
    const service = this.app.get(ModerationService);
    for (const { thread, ordinal, reports, dismissed } of reported) {
      const postId = await this.post(thread, ordinal);
      const ids: string[] = [];
      for (const { by, minutesAgo, category, words } of reports) {
        this.clock.ago(minutesAgo);
        ids.push(await service.report(await this.ground.actor(by), { postId, category, words }));
      }
      if (!dismissed) continue;
      this.clock.ago(dismissed.minutesAgo);
      await service.dismiss(await this.ground.actor(dismissed.by), { reportId: ids[0]!, note: dismissed.note });
    }
  }

  private async post(title: string, ordinal: number): Promise<string> {
    const found = 'SELECT p.id FROM posts p JOIN threads t ON t.id = p.thread_id WHERE t.title = $1 AND p.ordinal = $2';
    const [row] = await this.app.get(DataSource).query<{ id: string }[]>(found, [title, ordinal]);
    if (!row) throw new Error(`The demo content reports post ${ordinal} of ${title}, which is not there`);
    return row.id;
  }
}
