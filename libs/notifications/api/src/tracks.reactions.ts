import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reactions, Works, systemActor, type StoredEvent } from '@leerkring/platform/api';
import { TrackNoticesService } from '@leerkring/tracks/api';
import { NotificationsReactions } from './notifications.reactions';
import type { NewNotification } from './notifications.repository';

/** Tells who asked for it that a track opened, once. */
@Injectable()
export class TracksReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly notices: TrackNoticesService,
    private readonly notifications: NotificationsReactions,
  ) {}

  onModuleInit(): void {
    this.reactions.on('track.moved', 'notifications.tell-of-opening', (event) => this.tell(event));
  }

  private async tell({ id: eventId, payload: { trackId, to } }: StoredEvent<'track.moved'>): Promise<void> {
    if (to !== 'open') return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells people what they asked for');
      work.silently('perhaps nobody asked');
      const people = await this.notices.take(work, eventId);
      const rows = people.map((accountId): NewNotification => ({ accountId, reason: 'track_opened', subject: { type: 'track', id: trackId }, postId: null, eventId, actorId: null }));
      await this.notifications.add(work, await this.notifications.readable(rows, new Map()));
    });
  }
}
