import { Injectable } from '@nestjs/common';
import { commitmentParties, intakeOf, statesBeforePlace, statesOfHandlers, statesOfMunicipality, type ApplicationState, type CommitmentParty, type IntakeStanding, type WaitedOn } from '@leerkring/contract';
import { Access, Clock, hasRole, type Actor } from '@leerkring/platform/api';
import { ProgrammeRules } from '@leerkring/rules/api';
import { DataSource, type EntityManager } from 'typeorm';
import { Application } from '../application.entity';

/** An application as whoever looks after it sees it among others. */
export interface OverseenApplication {
  id: string;
  organisationId: string;
  municipality: string;
  province: string | null;
  trackId: string;
  trackSlug: string;
  state: ApplicationState;
  submittedAt: Date;
  /** When it came into this state. */
  since: Date;
  /** Whose move is next; null when it does not go on. */
  waitsOn: WaitedOn | null;
  /** Who has to commit themselves by the rules of today and did not yet; nobody when it does not go on. */
  missing: CommitmentParty[];
  /** It has a place, and its case did not begin there yet. */
  caseMissing: boolean;
  intake: IntakeStanding | null;
}

/** What to look at; what is left out narrows nothing. */
export interface OverviewWish {
  trackSlug?: string | null | undefined;
  states?: readonly ApplicationState[] | null | undefined;
  waitsOn?: WaitedOn | null | undefined;
  /** In its state since before this moment. */
  before?: Date | null | undefined;
  province?: string | null | undefined;
  commitmentsMissing?: boolean | null | undefined;
}

/** Where a page begins: after an application that does or does not go on, since then. */
export interface OverviewPlace {
  ended: boolean;
  since: Date;
  id: string;
}

/** So many of a track are in one state. */
export interface StateCount {
  trackId: string;
  state: ApplicationState;
  waitsOn: WaitedOn | null;
  count: number;
}

/** A track that somebody looks after. */
export interface OverseenTrack {
  id: string;
  slug: string;
  letter: string;
  nameNl: string;
  nameEn: string;
}

/** Gives a value its place among the parameters of a statement. */
type Put = (value: unknown) => string;

const sqlList = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** The SQL twin of `waitsOn` in the contract. */
const WAITS_ON = `CASE WHEN a.state IN (${sqlList(statesOfMunicipality)}) OR (a.state IN (${sqlList(statesBeforePlace)}) AND a.missing <> '{}') THEN 'municipality'
    WHEN a.state NOT IN (${sqlList(statesOfHandlers)}) THEN NULL WHEN a.facilitated THEN 'facilitator' ELSE 'programme' END`;

/** What is still missing of the commitments that are asked, in their order. */
const missingOf = (asked: string): string => `array_remove(ARRAY[${commitmentParties.map((party) => `CASE WHEN '${party}' = ANY(m.given) OR '${party}' <> ALL(${asked}) THEN NULL ELSE '${party}' END`).join(', ')}], NULL)`;

/** Everything about those that are `visible`, but whose move is next. What belongs to one application is gathered for all at once: that is several times as fast as one by one. */
const foundOf = (asked: string): string => `SELECT a.id, a.organisation_id AS "organisationId", o.name AS municipality, o.province, a.track_id AS "trackId", t.slug AS "trackSlug", a.state, a.submitted_at AS "submittedAt",
    coalesce(c.made_at, a.submitted_at) AS since, CASE WHEN a.state IN (${sqlList([...statesOfMunicipality, ...statesOfHandlers])}) THEN ${missingOf(asked)} ELSE '{}' END AS missing, a.state = 'placed' AND k.application_id IS NULL AS "caseMissing",
    coalesce(cardinality(array_remove(f.organisations, a.organisation_id)) > 0, false) AS facilitated
  FROM applications a JOIN visible ON visible.id = a.id JOIN organisations o ON o.id = a.organisation_id JOIN tracks t ON t.id = a.track_id
  LEFT JOIN (SELECT application_id, max(made_at) AS made_at FROM application_changes GROUP BY application_id) c ON c.application_id = a.id
  LEFT JOIN (SELECT application_id, array_agg(party) AS given FROM commitments GROUP BY application_id) m ON m.application_id = a.id
  LEFT JOIN application_cases k ON k.application_id = a.id
  LEFT JOIN (SELECT f.track_id, array_agg(x.organisation_id) AS organisations FROM track_facilitators f
    JOIN accounts x ON x.id = f.account_id AND x.blocked_at IS NULL AND x.erased_at IS NULL GROUP BY f.track_id) f ON f.track_id = a.track_id`;

/** Applications as those see them who look after them: of their tracks, once submitted, never those of the own municipality. Lists, counts and files all read from here. */
@Injectable()
export class OverseenApplications {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly rules: ProgrammeRules,
    private readonly clock: Clock,
  ) {}

  /** The tracks that the actor looks after: all of them for the programme, and for who facilitates theirs. */
  tracks(actor: Actor, manager: EntityManager = this.database.manager): Promise<OverseenTrack[]> {
    return manager.query<OverseenTrack[]>(
      `SELECT id, slug, letter, texts->'nl'->>'name' AS "nameNl", texts->'en'->>'name' AS "nameEn" FROM tracks
       WHERE $2 OR id IN (SELECT track_id FROM track_facilitators WHERE account_id = $1) ORDER BY position, letter`,
      [actor.accountId, hasRole(actor, 'programme_manager')],
    );
  }

  /** A page of those that were wished for: who waits longest first, and what does not go on last. One more than asked for when there are more. */
  async page(actor: Actor, wish: OverviewWish, size: number, after: OverviewPlace | null = null, manager?: EntityManager): Promise<OverseenApplication[]> {
    const rest = (put: Put): string => {
      const place = after ? `AND (a."waitsOn" IS NULL, a.since, a.id) > (${put(after.ended)}::boolean, ${put(after.since)}::timestamptz, ${put(after.id)}::uuid)` : '';
      return `${place} ORDER BY a."waitsOn" IS NULL, a.since, a.id LIMIT ${put(size + 1)}`;
    };
    const rows = await this.rows<OverseenApplication>(actor, wish, 'a.*', rest, manager);
    return rows.map((row) => ({ ...row, intake: intakeOf(row.state) }));
  }

  async count(actor: Actor, wish: OverviewWish): Promise<number> {
    return (await this.rows<{ count: number }>(actor, wish, 'count(*)::int AS count'))[0]!.count;
  }

  /** How many of each track are in each state and wait for whom. */
  counts(actor: Actor): Promise<StateCount[]> {
    return this.rows<StateCount>(actor, {}, 'a."trackId", a.state, a."waitsOn", count(*)::int AS count', () => 'GROUP BY a."trackId", a.state, a."waitsOn"');
  }

  /** The provinces that they lie in. */
  async provinces(actor: Actor): Promise<string[]> {
    return (await this.rows<{ province: string }>(actor, {}, 'DISTINCT a.province', () => 'AND a.province IS NOT NULL ORDER BY a.province')).map(({ province }) => province);
  }

  /** Who works on these applications, or coordinates their municipality: each person once, by one of them. */
  peopleOf(applicationIds: readonly string[], manager: EntityManager = this.database.manager): Promise<{ accountId: string; applicationId: string }[]> {
    return manager.query<{ accountId: string; applicationId: string }[]>(
      `SELECT DISTINCT ON (x.id) x.id AS "accountId", a.id AS "applicationId" FROM applications a JOIN accounts x ON x.organisation_id = a.organisation_id AND x.blocked_at IS NULL AND x.erased_at IS NULL
       WHERE a.id = ANY($1) AND (x.id = a.begun_by_id OR EXISTS (SELECT FROM application_answers w WHERE w.application_id = a.id AND w.saved_by_id = x.id)
         OR EXISTS (SELECT FROM application_people p WHERE p.application_id = a.id AND p.account_id = x.id AND p.removed_at IS NULL)
         OR EXISTS (SELECT FROM commitments c WHERE c.application_id = a.id AND c.given_by_id = x.id) OR EXISTS (SELECT FROM role_grants r WHERE r.account_id = x.id AND r.role = 'coordinator'))
       ORDER BY x.id, a.id`,
      [applicationIds],
    );
  }

  /** Who looks after this application, with its track; nobody before it was submitted. */
  async overseers(applicationId: string, manager: EntityManager): Promise<{ trackId: string; accountId: string }[]> {
    return manager.query<{ trackId: string; accountId: string }[]>(
      `SELECT a.track_id AS "trackId", x.id AS "accountId" FROM applications a JOIN accounts x ON x.organisation_id IS DISTINCT FROM a.organisation_id AND x.blocked_at IS NULL AND x.erased_at IS NULL
       WHERE a.id = $1 AND a.submitted_at IS NOT NULL AND x.id IN (SELECT f.account_id FROM track_facilitators f WHERE f.track_id = a.track_id UNION SELECT r.account_id FROM role_grants r WHERE r.role = 'programme_manager')
       ORDER BY x.id`,
      [applicationId],
    );
  }

  private async rows<T>(actor: Actor, wish: OverviewWish, columns: string, rest: (put: Put) => string = () => '', manager: EntityManager = this.database.manager): Promise<T[]> {
    // What the actor may read, without the own: of that one is a reader, not who looks after it.
    const readable = this.access.visible('application', manager.createQueryBuilder(Application, 'v').select('v.id').where('v.submitted_at IS NOT NULL'), 'v.id', actor);
    if (actor.organisationId) readable.andWhere('v.organisation_id <> :overseenOwn', { overseenOwn: actor.organisationId });
    const [visible, values] = readable.getQueryAndParameters() as [string, unknown[]];
    const put: Put = (value) => `$${values.push(value)}`;
    const asked = await this.rules.at('commitment_parties', this.clock.now(), manager);
    const text = `WITH visible(id) AS (${visible}), found AS (${foundOf(`${put(asked)}::text[]`)}), seen AS (SELECT a.*, ${WAITS_ON} AS "waitsOn" FROM found a)
      SELECT ${columns} FROM seen a WHERE ${['true', ...conditionsOf(wish, put)].join(' AND ')} ${rest(put)}`;
    return manager.query<T[]>(text, values);
  }
}

/** What a wish asks of a row. */
function conditionsOf({ trackSlug, states, waitsOn, before, province, commitmentsMissing }: OverviewWish, put: Put): string[] {
  return [
    ...(trackSlug ? [`a."trackSlug" = ${put(trackSlug)}`] : []),
    ...(states?.length ? [`a.state = ANY(${put(states)})`] : []),
    ...(waitsOn ? [`a."waitsOn" = ${put(waitsOn)}`] : []),
    ...(before ? [`a.since < ${put(before)}`] : []),
    ...(province ? [`a.province = ${put(province)}`] : []),
    ...(commitmentsMissing ? [`a.missing <> '{}'`] : []),
  ];
}
