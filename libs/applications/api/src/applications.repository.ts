import { Injectable } from '@nestjs/common';
import type { ApplicationAnswers, ApplicationState } from '@leerkring/contract';
import { Access, type Actor, type Title } from '@leerkring/platform/api';
import { Track, type TrackState } from '@leerkring/tracks/api';
import { DataSource, In, Not, type EntityManager } from 'typeorm';
import { Application, ApplicationAnswer, ApplicationChange, Commitment } from './application.entity';
import type { ApplicationFacts } from './applications.policy';
import { titleTexts } from './texts';

/** Stands in the place of a reason whose author wants it gone. */
const NO_REASON = '…';
/** Of one track; there are 342 municipalities. */
const MOST_OF_A_TRACK = 500;

/** The only reader of the tables of this room. */
@Injectable()
export class ApplicationsRepository {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  byId(id: string): Promise<Application | null> {
    return this.database.manager.findOneBy(Application, { id });
  }

  /** The applications of this municipality for a track that are on their way or led to a place, the newest first. */
  standing(organisationId: string, trackId: string, manager: EntityManager = this.database.manager): Promise<Application[]> {
    return manager.find(Application, { where: { organisationId, trackId, state: Not(In(['declined', 'withdrawn'])) }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** All applications of this municipality that are on their way or led to a place, the newest first; at most 20. */
  standingAnywhere(organisationId: string): Promise<Application[]> {
    return this.database.manager.find(Application, { where: { organisationId, state: Not(In(['declined', 'withdrawn'])) }, order: { createdAt: 'DESC', id: 'DESC' }, take: 20 });
  }

  /** Those of a track that the actor may read and that were submitted, the oldest first. */
  submitted(actor: Actor, trackId: string): Promise<Application[]> {
    const query = this.database.manager.createQueryBuilder(Application, 'a').where('a.track_id = :trackId AND a.submitted_at IS NOT NULL', { trackId });
    return this.access.visible('application', query.orderBy('a.submitted_at', 'ASC').addOrderBy('a.id', 'ASC').take(MOST_OF_A_TRACK), 'a.id', actor).getMany();
  }

  /** An application that nobody else changes until commit; null when it is not there. */
  lock(id: string, manager: EntityManager): Promise<Application | null> {
    return manager.findOne(Application, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The state of a track, which stays as it is until commit. */
  async trackState(id: string, manager: EntityManager): Promise<TrackState | null> {
    return (await manager.findOne(Track, { where: { id }, lock: { mode: 'pessimistic_read' } }))?.state ?? null;
  }

  async answers(applicationIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, ApplicationAnswer[]>> {
    return Map.groupBy(await manager.findBy(ApplicationAnswer, { applicationId: In([...applicationIds]) }), (row) => row.applicationId);
  }

  async filledIn(applicationId: string, manager: EntityManager): Promise<ApplicationAnswers> {
    const rows = (await this.answers([applicationId], manager)).get(applicationId) ?? [];
    return Object.fromEntries(rows.map(({ field, value }) => [field, value]));
  }

  /** What happened with these applications, the newest first. */
  async changes(applicationIds: readonly string[]): Promise<Map<string, ApplicationChange[]>> {
    const rows = await this.database.manager.find(ApplicationChange, { where: { applicationId: In([...applicationIds]) }, order: { madeAt: 'DESC', id: 'DESC' } });
    return Map.groupBy(rows, (row) => row.applicationId);
  }

  /** From where an application went to this state last; null when it never did. */
  async cameFrom(applicationId: string, toState: ApplicationState, manager: EntityManager): Promise<ApplicationState | null> {
    return (await manager.findOne(ApplicationChange, { where: { applicationId, toState }, order: { madeAt: 'DESC', id: 'DESC' } }))?.fromState ?? null;
  }

  async commitments(applicationIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, Commitment[]>> {
    return Map.groupBy(await manager.findBy(Commitment, { applicationId: In([...applicationIds]) }), (row) => row.applicationId);
  }

  /** What these applications are called: of which municipality for which track. */
  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const rows = await this.database.query<{ id: string; organisation: string; nl: string; en: string }[]>(
      `SELECT a.id, o.name AS organisation, t.texts->'nl'->>'name' AS nl, t.texts->'en'->>'name' AS en
       FROM applications a JOIN organisations o ON o.id = a.organisation_id JOIN tracks t ON t.id = a.track_id WHERE a.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, organisation, nl, en }) => [id, { nl: titleTexts.nl(organisation, nl), en: titleTexts.en(organisation, en), slug: id }]));
  }

  async confirm(application: Application, confirmedAt: Date, manager: EntityManager): Promise<Application> {
    await manager.update(Application, { id: application.id }, { confirmedAt });
    return { ...application, confirmedAt };
  }

  async facts(ids: readonly string[], manager: EntityManager): Promise<Map<string, ApplicationFacts>> {
    const rows = await manager.query<(Omit<ApplicationFacts, 'about'> & { trackId: string })[]>(
      `SELECT a.id, a.track_id AS "trackId", a.organisation_id AS "organisationId", a.state, a.submitted_at AS "submittedAt", (a.confirm_by IS NOT NULL AND a.confirmed_at IS NULL) AS "toConfirm",
         ARRAY(SELECT p.account_id FROM application_people p WHERE p.application_id = a.id AND p.part = 'delegation' AND p.account_id IS NOT NULL AND p.removed_at IS NULL) AS "delegateIds"
       FROM applications a WHERE a.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ trackId, ...facts }) => [facts.id, { ...facts, about: { type: 'track', id: trackId } }]));
  }

  /** Somebody who is forgotten is no contact any more; returns the applications that lost theirs. */
  async forgetContact(accountId: string, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `UPDATE application_answers SET value = '', revision = revision + 1 WHERE field = 'contact' AND value = $1 RETURNING application_id AS id`,
      [accountId],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes away the reasons that somebody wrote; returns the applications where they stood. */
  async forgetReasons(accountId: string, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `UPDATE application_changes SET reason = $2 WHERE made_by_id = $1 AND reason NOT IN ('', $2) RETURNING application_id AS id`,
      [accountId, NO_REASON],
    );
    return rows.map(({ id }) => id);
  }
}
