import { Injectable } from '@nestjs/common';
import { agendaTypesNamed } from '@leerkring/contract';
import { Access, Clock, toCursor, type Actor, type Connection, type OrdinalPage, type Title } from '@leerkring/platform/api';
import { DataSource, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { AgendaEvent, AgendaEventChange, AgendaEventOrganisation, AgendaEventTerm } from './agenda-event.entity';
import type { AgendaFilter } from './agenda-event.inputs';
import type { AgendaEventFacts } from './agenda.policy';

/** Events that are not published, of all that one person may make. */
const MOST_DRAFTS = 200;

const GOES_ON = `e.state IN ('approved', 'published')`;

/** The only reader of the tables of this room. */
@Injectable()
export class AgendaRepository {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  byId(id: string, manager: EntityManager = this.database.manager): Promise<AgendaEvent | null> {
    return manager.findOneBy(AgendaEvent, { id });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, AgendaEvent>> {
    const rows = await this.database.manager.findBy(AgendaEvent, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Published events that the actor may read and that are no part of another one. */
  async page(actor: Actor, filter: AgendaFilter, past: boolean, { after, size }: OrdinalPage): Promise<Connection<AgendaEvent>> {
    const query = this.narrowed(filter, past).andWhere('e.parent_id IS NULL AND e.published_at IS NOT NULL');
    query.orderBy('e.startsAt', past ? 'DESC' : 'ASC').addOrderBy('e.id', 'ASC').skip(after).take(size);
    const [nodes, totalCount] = await this.access.visible('agenda_event', query, 'e.id', actor).getManyAndCount();
    const last = after + nodes.length;
    return {
      nodes,
      totalCount,
      pageInfo: { hasPreviousPage: after > 0, hasNextPage: last < totalCount, startCursor: nodes.length ? toCursor(after + 1) : null, endCursor: nodes.length ? toCursor(last) : null },
    };
  }

  /** What the actor may read and is not published, by when it begins. */
  drafts(actor: Actor): Promise<AgendaEvent[]> {
    const query = this.database.manager.createQueryBuilder(AgendaEvent, 'e').where(`e.published_at IS NULL AND e.state <> 'cancelled'`);
    return this.access.visible('agenda_event', query, 'e.id', actor).orderBy('e.startsAt', 'ASC').addOrderBy('e.id', 'ASC').take(MOST_DRAFTS).getMany();
  }

  /**
   * Who finds one of these among what is not published, or found it there until it was: the twin of `agenda_event.read` of a draft.
   * @param published whether what is published now counts as well; what was so from the beginning never waited
   */
  async makers(ids: readonly string[], published: boolean, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT a.id FROM agenda_events e JOIN accounts a ON a.blocked_at IS NULL AND a.erased_at IS NULL
         AND CASE WHEN e.group_id IS NULL THEN a.organisation_id = e.organisation_id
           OR EXISTS (SELECT FROM role_grants r WHERE r.account_id = a.id AND r.role IN ('editor', 'programme_manager'))
           OR EXISTS (SELECT FROM track_facilitators f WHERE f.account_id = a.id AND f.track_id = e.track_id)
         ELSE EXISTS (SELECT FROM memberships m WHERE m.account_id = a.id AND m.group_id = e.group_id AND m.role = 'facilitator' AND m.ended_at IS NULL) END
       WHERE e.id = ANY($1) AND (e.published_at IS NULL OR ($2 AND e.published_at > e.created_at)) ORDER BY a.id`,
      [ids, published],
    );
    return rows.map(({ id }) => id);
  }

  /** The parts of these events that the actor may read, by when they begin. */
  async parts(actor: Actor, parentIds: readonly string[]): Promise<Map<string, AgendaEvent[]>> {
    const query = this.database.manager.createQueryBuilder(AgendaEvent, 'e').where('e.parent_id = ANY(:parentIds)', { parentIds });
    const rows = await this.access.visible('agenda_event', query, 'e.id', actor).orderBy('e.startsAt', 'ASC').addOrderBy('e.id', 'ASC').getMany();
    return Map.groupBy(rows, (row) => row.parentId!);
  }

  /** Those of the same series that come after this one and go on, as far as the actor may read them, by when they begin. */
  laterInSeries(actor: Actor, { id, seriesId, startsAt }: AgendaEvent): Promise<AgendaEvent[]> {
    const query = this.database.manager.createQueryBuilder(AgendaEvent, 'e').where(`e.series_id = :seriesId AND e.id <> :id AND e.starts_at >= :startsAt AND ${GOES_ON}`, { seriesId, id, startsAt });
    return this.access.visible('agenda_event', query, 'e.id', actor).orderBy('e.startsAt', 'ASC').addOrderBy('e.id', 'ASC').getMany();
  }

  /** An event of a series with those after it that go on, which nobody else changes until commit. */
  lockSeriesFrom(id: string, manager: EntityManager): Promise<AgendaEvent[]> {
    const query = manager.createQueryBuilder(AgendaEvent, 'e').where(`(e.id = :id OR EXISTS (SELECT FROM agenda_events f WHERE f.id = :id AND f.series_id = e.series_id AND f.starts_at <= e.starts_at)) AND ${GOES_ON}`, { id });
    return query.orderBy('e.id').setLock('pessimistic_write').getMany();
  }

  /** An event that nobody else changes until commit; null when it is not there. */
  lock(id: string, manager: EntityManager): Promise<AgendaEvent | null> {
    return manager.findOne(AgendaEvent, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The parts of an event, which nobody else changes until commit. */
  lockParts(parentId: string, manager: EntityManager): Promise<AgendaEvent[]> {
    return manager.find(AgendaEvent, { where: { parentId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Approved events whose moment has come, each for one node only; a part not before what it is a part of. */
  ripe(now: Date, manager: EntityManager, most: number, only?: readonly string[]): Promise<AgendaEvent[]> {
    const query = manager.createQueryBuilder(AgendaEvent, 'e').where(`e.state = 'approved' AND (e.publish_at IS NULL OR e.publish_at <= :now)`, { now });
    query.andWhere(`(e.parent_id IS NULL OR EXISTS (SELECT FROM agenda_events p WHERE p.id = e.parent_id AND p.published_at IS NOT NULL))`);
    if (only) query.andWhere('(e.id = ANY(:only) OR e.parent_id = ANY(:only))', { only });
    return query.orderBy('e.id').limit(most).setLock('pessimistic_write').setOnLocked('skip_locked').getMany();
  }

  async changes(eventIds: readonly string[]): Promise<Map<string, AgendaEventChange[]>> {
    const rows = await this.database.manager.find(AgendaEventChange, { where: { agendaEventId: In([...eventIds]) }, order: { madeAt: 'DESC', id: 'DESC' } });
    return Map.groupBy(rows, (row) => row.agendaEventId);
  }

  async coOrganisers(eventIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, string[]>> {
    const rows = await manager.findBy(AgendaEventOrganisation, { agendaEventId: In([...eventIds]) });
    return new Map(eventIds.map((id) => [id, rows.flatMap((row) => (row.agendaEventId === id ? row.organisationId : []))]));
  }

  async terms(eventIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, string[]>> {
    const rows = await manager.findBy(AgendaEventTerm, { agendaEventId: In([...eventIds]) });
    return new Map(eventIds.map((id) => [id, rows.flatMap((row) => (row.agendaEventId === id ? row.termId : []))]));
  }

  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    return new Map([...(await this.byIds(ids))].map(([id, { title }]) => [id, { nl: title, en: title, slug: id }]));
  }

  async facts(ids: readonly string[], manager: EntityManager): Promise<Map<string, AgendaEventFacts>> {
    const rows = await manager.findBy(AgendaEvent, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, factsOf(row)]));
  }

  /** Takes away the reasons that somebody wrote; returns the events where they stood. */
  async forgetReasons(accountId: string, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `UPDATE agenda_event_changes SET reason = '…' WHERE made_by_id = $1 AND reason NOT IN ('', '…') RETURNING agenda_event_id AS id`,
      [accountId],
    );
    return rows.map(({ id }) => id);
  }

  private narrowed(filter: AgendaFilter, past: boolean): SelectQueryBuilder<AgendaEvent> {
    const query = this.database.manager.createQueryBuilder(AgendaEvent, 'e').where(past ? 'e.ends_at <= :from' : 'e.ends_at > :from', { from: filter.from ?? this.clock.now() });
    if (filter.until) query.andWhere('e.starts_at < :until', { until: filter.until });
    if (filter.type) query.andWhere('e.type = :type', { type: filter.type });
    if (filter.province) query.andWhere('e.province = :province', { province: filter.province });
    if (filter.trackId) query.andWhere('e.track_id = :trackId', { trackId: filter.trackId });
    if (filter.groupId) query.andWhere('e.group_id = :groupId', { groupId: filter.groupId });
    if (filter.function) query.andWhere(`(e.functions = '{}' OR :function = ANY(e.functions))`, { function: filter.function });
    if (filter.termId) query.andWhere('EXISTS (SELECT FROM agenda_event_terms t WHERE t.agenda_event_id = e.id AND t.term_id = :termId)', { termId: filter.termId });
    if (filter.search) {
      const words = `%${filter.search.replaceAll(/[\\%_]/g, '\\$&')}%`;
      query.andWhere(`(e.title ILIKE :words OR e.summary ILIKE :words OR e.type = ANY(:named))`, { words, named: agendaTypesNamed(filter.search) });
    }
    return query;
  }
}

function factsOf({ id, groupId, trackId, organisationId, state, publishedAt }: AgendaEvent): AgendaEventFacts {
  const about = groupId ? ({ type: 'group', id: groupId } as const) : trackId ? ({ type: 'track', id: trackId } as const) : undefined;
  return { id, ...(about && { about }), groupId, trackId, organisationId, state, publishedAt };
}
