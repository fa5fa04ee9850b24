import { Injectable } from '@nestjs/common';
import { bookableStates } from '@leerkring/contract';
import { Access, type Actor } from '@leerkring/platform/api';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { Application } from '../application.entity';
import { Intake, IntakeSlot } from './intake.entity';
import type { IntakeSlotFacts, OfApplicationFacts } from './intake.policy';

/** Shown at a time; who needs more looks again when those are taken. */
const MOST_SLOTS = 100;
/** Appointments of one calendar; nobody has more. */
const MOST_OF_A_CALENDAR = 1000;

const FREE = 's.withdrawn_at IS NULL AND s.planned_for_id IS NULL AND s.starts_at > :now AND NOT EXISTS (SELECT FROM intakes i WHERE i.slot_id = s.id AND i.cancelled_at IS NULL)';
const OF_A_FACILITATOR = 'EXISTS (SELECT FROM track_facilitators f WHERE f.track_id = s.track_id AND f.account_id = s.offered_by_id)';

/** An appointment with its moment and application. */
export interface WholeIntake {
  intake: Intake;
  slot: IntakeSlot;
  application: Application;
}

/** Reads moments and the appointments that are made of them. */
@Injectable()
export class IntakesRepository {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  /** Moments that a municipality can choose, the first ones first; never those of its own people. */
  free({ trackId, organisationId }: Pick<Application, 'trackId' | 'organisationId'>, now: Date): Promise<IntakeSlot[]> {
    const query = this.database.manager.createQueryBuilder(IntakeSlot, 's').innerJoin('accounts', 'a', 'a.id = s.offered_by_id');
    query.where('s.track_id = :trackId', { trackId }).andWhere(FREE, { now }).andWhere(OF_A_FACILITATOR).andWhere('a.organisation_id IS DISTINCT FROM :organisationId', { organisationId });
    return query.orderBy('s.starts_at', 'ASC').addOrderBy('s.id', 'ASC').take(MOST_SLOTS).getMany();
  }

  /** Whether this moment can be chosen by somebody. */
  async isFree(slotId: string, now: Date, manager: EntityManager): Promise<boolean> {
    return (await manager.createQueryBuilder(IntakeSlot, 's').where('s.id = :slotId', { slotId }).andWhere(FREE, { now }).andWhere(OF_A_FACILITATOR).getCount()) > 0;
  }

  /** What is still to come of a track, free or not, the first ones first. */
  ofTrack(trackId: string, now: Date): Promise<IntakeSlot[]> {
    const query = this.database.manager.createQueryBuilder(IntakeSlot, 's').where('s.track_id = :trackId AND s.withdrawn_at IS NULL AND s.ends_at > :now', { trackId, now });
    return query.orderBy('s.starts_at', 'ASC').addOrderBy('s.id', 'ASC').take(2 * MOST_SLOTS).getMany();
  }

  /** Moments of somebody that are still to come, whatever the track. */
  ownAhead(accountId: string, now: Date, manager: EntityManager): Promise<IntakeSlot[]> {
    return manager.createQueryBuilder(IntakeSlot, 's').where('s.offered_by_id = :accountId AND s.withdrawn_at IS NULL AND s.ends_at > :now', { accountId, now }).getMany();
  }

  slot(id: string, manager: EntityManager = this.database.manager): Promise<IntakeSlot | null> {
    return manager.findOneBy(IntakeSlot, { id });
  }

  async slots(ids: readonly string[]): Promise<Map<string, IntakeSlot>> {
    const rows = await this.database.manager.findBy(IntakeSlot, { id: In([...ids]) });
    return new Map(rows.map((slot) => [slot.id, slot]));
  }

  intake(id: string, manager: EntityManager = this.database.manager): Promise<Intake | null> {
    return manager.findOneBy(Intake, { id });
  }

  /** Appointments of applications, the newest first. */
  async ofApplications(applicationIds: readonly string[]): Promise<Map<string, Intake[]>> {
    const rows = await this.database.manager.find(Intake, { where: { applicationId: In([...applicationIds]) }, order: { bookedAt: 'DESC', id: 'DESC' } });
    return Map.groupBy(rows, (row) => row.applicationId);
  }

  /** Who takes these moments, by moment. */
  async ofSlots(slotIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, Intake>> {
    const rows = await manager.findBy(Intake, { slotId: In([...slotIds]), cancelledAt: IsNull() });
    return new Map(rows.map((row) => [row.slotId, row]));
  }

  /** Appointments that end after `from`, called off or not, which the actor takes or which are of their municipality; only of applications that they may read now. */
  async ofPerson(actor: Actor, from: Date): Promise<WholeIntake[]> {
    const { manager } = this.database;
    const query = manager.createQueryBuilder(Intake, 'i').innerJoin(IntakeSlot, 's', 's.id = i.slot_id').innerJoin(Application, 'a', 'a.id = i.application_id').where('s.ends_at > :from', { from });
    query.andWhere('(s.offered_by_id = :taker OR a.organisation_id = :takersOrganisation)', { taker: actor.accountId, takersOrganisation: actor.organisationId });
    const intakes = await this.access.visible('application', query, 'a.id', actor).orderBy('s.starts_at', 'ASC').addOrderBy('i.id', 'ASC').limit(MOST_OF_A_CALENDAR).getMany();
    const slots = await this.slots(intakes.map(({ slotId }) => slotId));
    const applications = new Map((await manager.findBy(Application, { id: In(intakes.map(({ applicationId }) => applicationId)) })).map((one) => [one.id, one]));
    return intakes.map((intake) => ({ intake, slot: slots.get(intake.slotId)!, application: applications.get(intake.applicationId)! }));
  }

  /** What an application has planned that did not begin yet. */
  async ahead(applicationId: string, now: Date, manager: EntityManager): Promise<{ intake: Intake; slot: IntakeSlot } | null> {
    const query = manager.createQueryBuilder(Intake, 'i').innerJoin(IntakeSlot, 's', 's.id = i.slot_id').where('i.application_id = :applicationId AND i.cancelled_at IS NULL AND s.starts_at > :now', { applicationId, now });
    const intake = await query.orderBy('i.booked_at', 'DESC').getOne();
    return intake && { intake, slot: (await this.slot(intake.slotId, manager))! };
  }

  /** Applications of a track that can choose a moment, and whether they have one. */
  waiting(trackId: string, now: Date, manager: EntityManager): Promise<{ id: string; isPlanned: boolean }[]> {
    return manager.query(
      `SELECT p.id, EXISTS (SELECT FROM intakes i JOIN intake_slots s ON s.id = i.slot_id WHERE i.application_id = p.id AND i.cancelled_at IS NULL AND s.starts_at > $3) AS "isPlanned"
       FROM applications p WHERE p.track_id = $1 AND p.state = ANY($2) ORDER BY p.id`,
      [trackId, [...bookableStates], now],
    );
  }

  async slotFacts(ids: readonly string[], manager: EntityManager): Promise<Map<string, IntakeSlotFacts>> {
    const rows = await manager.findBy(IntakeSlot, { id: In([...ids]) });
    return new Map(rows.map(({ id, trackId, offeredById }) => [id, { id, about: { type: 'track', id: trackId }, offeredById }]));
  }

  async facts(ids: readonly string[], manager: EntityManager): Promise<Map<string, OfApplicationFacts>> {
    const rows = await manager.findBy(Intake, { id: In([...ids]) });
    return new Map(rows.map(({ id, applicationId }) => [id, { id, about: { type: 'application', id: applicationId } }]));
  }

  /** Who is forgotten offers no moments any more that nobody took. */
  async withdrawOf(accountId: string, now: Date, manager: EntityManager): Promise<void> {
    await manager.query('UPDATE intake_slots s SET withdrawn_at = $2 WHERE offered_by_id = $1 AND withdrawn_at IS NULL AND NOT EXISTS (SELECT FROM intakes i WHERE i.slot_id = s.id AND i.cancelled_at IS NULL)', [accountId, now]);
  }

  /** Takes away why somebody called appointments off; returns the applications where it stood. */
  async forgetReasons(accountId: string, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(`UPDATE intakes SET reason = '…' WHERE cancelled_by_id = $1 AND reason NOT IN ('', '…') RETURNING application_id AS id`, [accountId]);
    return rows.map(({ id }) => id);
  }
}
