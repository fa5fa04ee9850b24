import type { INestApplicationContext } from '@nestjs/common';
import { ThreadTemplates } from '@leerkring/discussions/api';
import { trackIdOf } from '@leerkring/tracks/api';
import { templates, tracks } from './content/index';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';
import { termIdsOf } from './seed-terms';

const DAY = 24 * 60;
const KEPT_SINCE = 200 * DAY;

/** What threads can begin with, kept by the lead of each track. */
export class SeedTemplates {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {}

  async plant(): Promise<void> {
    this.clock.ago(KEPT_SINCE);
    const service = this.app.get(ThreadTemplates);
    for (const { track, terms, ...content } of templates) {
      const lead = await this.ground.actor(tracks.find(({ slug }) => slug === track)!.facilitators[0]!);
      await service.add(lead, { trackId: trackIdOf(track), ...content, termIds: await termIdsOf(this.app, terms) });
    }
  }
}
