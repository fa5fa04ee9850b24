import { Injectable } from '@nestjs/common';
import type { Maturity, MunicipalFunction, MunicipalitySize } from '@leerkring/contract';
import { ProgrammeRules } from '@leerkring/rules/api';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { Application } from '../application.entity';
import type { CompositionFacts } from './composing.policy';
import { Composition, CompositionCard, CompositionFacilitator, CompositionGroup } from './composition.entity';

/** A municipality on a board, with what counts of it. */
export interface BoardCard {
  applicationId: string;
  organisationId: string;
  state: 'accepted' | 'waitlisted';
  groupId: string | null;
  pinned: boolean;
  revision: number;
  waitingPlace: number | null;
  ready: boolean;
  confirmBy: Date | null;
  region: string | null;
  maturity: Maturity | null;
  instrument: string | null;
  size: MunicipalitySize | null;
  functions: MunicipalFunction[];
}

/** A group of a board with who is to facilitate it, as long as they facilitate the track, and from where they are. */
export interface BoardGroup extends CompositionGroup {
  facilitators: { accountId: string; organisationId: string | null }[];
}

/** Of a track, in order: who came on the waiting list first, goes first. */
const WAITING = `SELECT a.id, row_number() OVER (ORDER BY (SELECT max(c.made_at) FROM application_changes c WHERE c.application_id = a.id AND c.to_state = 'waitlisted') NULLS FIRST, a.id)::int AS place
  FROM applications a WHERE a.track_id = $1 AND a.state = 'waitlisted'`;

const CARDS = `SELECT a.id AS "applicationId", a.organisation_id AS "organisationId", a.state, d.composition_group_id AS "groupId", (d.pinned_at IS NOT NULL) AS pinned, coalesce(d.revision, 0) AS revision,
    w.place AS "waitingPlace", (SELECT count(*) FROM commitments s WHERE s.application_id = a.id AND s.party = ANY($3::text[])) = cardinality($3::text[])
      AND EXISTS (SELECT FROM application_people p WHERE p.application_id = a.id AND p.part = 'delegation' AND p.account_id IS NOT NULL AND p.removed_at IS NULL) AS ready, CASE WHEN a.confirmed_at IS NULL THEN a.confirm_by END AS "confirmBy",
    o.province AS region, nullif(m.value, '') AS maturity, nullif(i.value, '') AS instrument, nullif(s.value, '') AS size,
    ARRAY(SELECT p.function FROM application_people p WHERE p.application_id = a.id AND p.part = 'delegation' AND p.removed_at IS NULL ORDER BY p.id) AS functions
  FROM applications a JOIN organisations o ON o.id = a.organisation_id
  LEFT JOIN composition_cards d ON d.application_id = a.id AND d.composition_id = $2
  LEFT JOIN (${WAITING}) w ON w.id = a.id
  LEFT JOIN application_answers m ON m.application_id = a.id AND m.field = 'maturity'
  LEFT JOIN application_answers i ON i.application_id = a.id AND i.field = 'instrument'
  LEFT JOIN application_answers s ON s.application_id = a.id AND s.field = 'size'
  WHERE a.track_id = $1 AND a.state IN ('accepted', 'waitlisted') AND a.group_id IS NULL ORDER BY w.place NULLS FIRST, o.name, a.id`;

/** The only reader of the tables of boards. */
@Injectable()
export class ComposingRepository {
  constructor(
    private readonly database: DataSource,
    private readonly rules: ProgrammeRules,
  ) {}

  byId(id: string, manager: EntityManager = this.database.manager): Promise<Composition | null> {
    return manager.findOneBy(Composition, { id });
  }

  /** The board of a track that is not published yet. */
  draft(trackId: string, manager: EntityManager = this.database.manager): Promise<Composition | null> {
    return manager.findOneBy(Composition, { trackId, publishedAt: IsNull() });
  }

  /** The board of a track that is not published yet, which nobody else changes until commit. */
  lockDraft(trackId: string, manager: EntityManager): Promise<Composition | null> {
    return manager.findOne(Composition, { where: { trackId, publishedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
  }

  lock(id: string, manager: EntityManager): Promise<Composition | null> {
    return manager.findOne(Composition, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async compositionOf(groupId: string): Promise<string | null> {
    return (await this.database.manager.findOneBy(CompositionGroup, { id: groupId }))?.compositionId ?? null;
  }

  async groups(compositionId: string, manager: EntityManager = this.database.manager): Promise<BoardGroup[]> {
    const groups = await manager.find(CompositionGroup, { where: { compositionId }, order: { id: 'ASC' } });
    const facilitators = await manager.query<{ groupId: string; accountId: string; organisationId: string | null }[]>(
      `SELECT f.composition_group_id AS "groupId", f.account_id AS "accountId", a.organisation_id AS "organisationId"
       FROM compositions c JOIN composition_groups g ON g.composition_id = c.id JOIN composition_facilitators f ON f.composition_group_id = g.id
       JOIN track_facilitators t ON t.track_id = c.track_id AND t.account_id = f.account_id JOIN accounts a ON a.id = f.account_id WHERE c.id = $1 ORDER BY a.name, a.id`,
      [compositionId],
    );
    const of = Map.groupBy(facilitators, ({ groupId }) => groupId);
    return groups.map((group) => ({ ...group, facilitators: of.get(group.id) ?? [] }));
  }

  /** Who was accepted and has no place yet, by name, and who waits for one, in order; ready by what the programme asks at this moment. */
  async cards({ id, trackId }: Composition, moment: Date, manager: EntityManager = this.database.manager): Promise<BoardCard[]> {
    return manager.query<BoardCard[]>(CARDS, [trackId, id, await this.rules.at('commitment_parties', moment, manager)]);
  }

  /** Ids of applications on the waiting list, in order, without those who let a place go by. */
  async waiting(trackId: string, manager: EntityManager): Promise<Application[]> {
    const rows = await manager.query<{ id: string }[]>(`SELECT w.id FROM (${WAITING}) w JOIN applications a ON a.id = w.id WHERE a.lapsed_at IS NULL ORDER BY w.place`, [trackId]);
    const found = new Map((await manager.findBy(Application, { id: In(rows.map(({ id }) => id)) })).map((application) => [application.id, application]));
    return rows.map(({ id }) => found.get(id)!);
  }

  /** Applications that did not confirm their place in time. */
  late(now: Date, manager: EntityManager): Promise<Application[]> {
    const query = manager.createQueryBuilder(Application, 'a').where(`a.state = 'accepted' AND a.confirmed_at IS NULL AND a.confirm_by <= :now`, { now });
    return query.orderBy('a.confirm_by').addOrderBy('a.id').setLock('pessimistic_write').setOnLocked('skip_locked').getMany();
  }

  /** Municipalities for which a place in these groups is kept until they confirm. */
  async kept(groupIds: readonly string[], manager: EntityManager): Promise<Map<string, string[]>> {
    const places = Map.groupBy(await manager.findBy(Application, { groupId: In([...groupIds]), state: 'accepted' }), ({ groupId }) => groupId!);
    return new Map([...places].map(([groupId, applications]) => [groupId, applications.map(({ organisationId }) => organisationId)]));
  }

  async trackFacilitators(trackId: string, manager: EntityManager): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>('SELECT account_id AS id FROM track_facilitators WHERE track_id = $1', [trackId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Names of groups that a track has, in small letters. */
  async groupNames(trackId: string, manager: EntityManager): Promise<Set<string>> {
    const rows = await manager.query<{ name: string }[]>('SELECT lower(name) AS name FROM groups WHERE track_id = $1', [trackId]);
    return new Set(rows.map(({ name }) => name));
  }

  /** Puts a card somewhere; its pin stays as it was unless it is given. */
  async putCard(compositionId: string, applicationId: string, { groupId, pinnedAt }: { groupId: string | null; pinnedAt?: Date | null }, manager: EntityManager): Promise<void> {
    await manager.query(
      `INSERT INTO composition_cards (composition_id, application_id, composition_group_id, pinned_at, revision) VALUES ($1, $2, $3, $4, 1)
       ON CONFLICT (composition_id, application_id) DO UPDATE SET composition_group_id = $3, pinned_at = CASE WHEN $5 THEN $4 ELSE composition_cards.pinned_at END, revision = composition_cards.revision + 1`,
      [compositionId, applicationId, groupId, pinnedAt ?? null, pinnedAt !== undefined],
    );
  }

  card(compositionId: string, applicationId: string, manager: EntityManager): Promise<CompositionCard | null> {
    return manager.findOneBy(CompositionCard, { compositionId, applicationId });
  }

  /** Cards stand nowhere before their group goes. */
  async emptyGroup(groupId: string, manager: EntityManager): Promise<void> {
    await manager.query('UPDATE composition_cards SET composition_group_id = NULL, pinned_at = NULL, revision = revision + 1 WHERE composition_group_id = $1', [groupId]);
  }

  async setFacilitators(compositionGroupId: string, accountIds: readonly string[], manager: EntityManager): Promise<void> {
    await manager.delete(CompositionFacilitator, { compositionGroupId });
    if (accountIds.length) await manager.insert(CompositionFacilitator, accountIds.map((accountId) => ({ compositionGroupId, accountId })));
  }

  async facts(ids: readonly string[], manager: EntityManager): Promise<Map<string, CompositionFacts>> {
    const rows = await manager.findBy(Composition, { id: In([...ids]) });
    return new Map(rows.map(({ id, trackId, publishedAt }) => [id, { id, about: { type: 'track', id: trackId }, publishedAt }]));
  }
}
