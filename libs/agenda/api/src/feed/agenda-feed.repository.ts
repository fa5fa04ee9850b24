import { Injectable } from '@nestjs/common';
import type { AgendaFeedScope } from '@leerkring/contract';
import { Access, type Actor } from '@leerkring/platform/api';
import { DataSource, type EntityManager } from 'typeorm';
import { AgendaEvent } from '../agenda-event.entity';
import { AgendaFeed } from './agenda-feed.entity';

/** Events of one feed; nobody goes to more. */
const MOST_OF_A_FEED = 1000;
/** Events that programs which read news are told of. */
const MOST_NEWS = 100;

/** Reads feeds, and the events that go into them. */
@Injectable()
export class AgendaFeedRepository {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  bySecret(secretHash: string): Promise<AgendaFeed | null> {
    return this.database.manager.findOneBy(AgendaFeed, { secretHash });
  }

  ofAccount(accountId: string, manager: EntityManager = this.database.manager): Promise<AgendaFeed | null> {
    return manager.findOneBy(AgendaFeed, { accountId });
  }

  /** Published events, called off or not, that the actor may read now and that end after `from`. */
  events(actor: Actor, scope: AgendaFeedScope, from: Date): Promise<AgendaEvent[]> {
    const query = this.database.manager.createQueryBuilder(AgendaEvent, 'e').where('e.published_at IS NOT NULL AND e.parent_id IS NULL AND e.ends_at > :from', { from });
    if (scope === 'own') {
      const tracks = actor.memberships.map(({ trackId }) => trackId);
      const own = `e.group_id IS NOT NULL OR e.track_id = ANY(:ownTracks::uuid[]) OR e.track_id IN (SELECT track_id FROM track_facilitators WHERE account_id = :feedActor) OR e.organisation_id = :ownOrganisation`;
      query.andWhere(`(${own})`, { ownTracks: tracks, feedActor: actor.accountId, ownOrganisation: actor.organisationId });
    }
    return this.access.visible('agenda_event', query, 'e.id', actor).orderBy('e.startsAt', 'ASC').addOrderBy('e.id', 'ASC').take(MOST_OF_A_FEED).getMany();
  }

  /** Public events that are not over, what changed last in front. */
  news(now: Date): Promise<AgendaEvent[]> {
    const query = this.database.manager.createQueryBuilder(AgendaEvent, 'e').where('e.published_at IS NOT NULL AND e.parent_id IS NULL AND e.group_id IS NULL AND e.ends_at > :now', { now });
    return query.orderBy('e.changedAt', 'DESC').addOrderBy('e.id', 'ASC').take(MOST_NEWS).getMany();
  }
}
