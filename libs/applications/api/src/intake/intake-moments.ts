import { Injectable } from '@nestjs/common';
import { limits, streamOf } from '@leerkring/contract';
import { DomainError, accountIdOf, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { applicationRef } from '../application-steps';
import { IntakeSlot } from './intake.entity';
import { IntakesRepository } from './intakes.repository';

const DAY = 24 * 60 * 60 * 1000;
const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';

/** How moments come to be: to come, within a year, and never two at once of one person. */
@Injectable()
export class IntakeMoments {
  constructor(private readonly repository: IntakesRepository) {}

  /** Whoever chooses, plans or changes a moment of a track does so after another: of two who want the same one exactly one gets it. */
  async oneAfterAnother(work: Work, trackId: string): Promise<void> {
    await work.manager.query(LOCK, [`intakes ${trackId}`]);
  }

  /**
   * A moment of the actor.
   * @throws DomainError INTAKE_SLOT_IN_PAST, INTAKE_SLOT_TOO_FAR, INTAKE_SLOT_OVERLAPS, INTAKE_SLOTS_FULL
   */
  async add(work: Work, { startsAt, minutes, ...values }: Pick<IntakeSlot, 'trackId' | 'startsAt' | 'way' | 'place' | 'link' | 'plannedForId'> & { minutes: number }): Promise<IntakeSlot> {
    const endsAt = await this.fitting(work, startsAt, minutes);
    return work.save(IntakeSlot, { id: uuid(), offeredById: accountIdOf(work.actor), startsAt, endsAt, ...values, createdAt: work.now, withdrawnAt: null });
  }

  /** When a moment ends that fits between the others of the actor. @throws DomainError as above */
  async fitting(work: Work, startsAt: Date, minutes: number, itself?: string): Promise<Date> {
    if (startsAt <= work.now) throw new DomainError('INTAKE_SLOT_IN_PAST');
    if (startsAt.getTime() > work.now.getTime() + limits.intakeDays * DAY) throw new DomainError('INTAKE_SLOT_TOO_FAR');
    const [accountId, endsAt] = [accountIdOf(work.actor), new Date(startsAt.getTime() + minutes * 60_000)];
    // Somebody may facilitate several tracks.
    await work.manager.query(LOCK, [`intakes of ${accountId}`]);
    const others = (await this.repository.ownAhead(accountId, work.now, work.manager)).filter(({ id }) => id !== itself);
    if (others.length >= limits.intakeSlots) throw new DomainError('INTAKE_SLOTS_FULL');
    if (others.some((other) => other.startsAt < endsAt && startsAt < other.endsAt)) throw new DomainError('INTAKE_SLOT_OVERLAPS', { startsAt: startsAt.toISOString() });
    return endsAt;
  }

  /** Applications of a track that can choose a moment hear that there is another choice. */
  async tellWaiting(work: Work, trackId: string, name: 'intake.offered' | 'intake.choice_changed'): Promise<void> {
    for (const { id, isPlanned } of await this.repository.waiting(trackId, work.now, work.manager)) {
      // Whoever has a moment needs no other.
      work.record(isPlanned ? 'intake.choice_changed' : name, { applicationId: id }, streamOf('application', id), applicationRef(id));
    }
  }
}
