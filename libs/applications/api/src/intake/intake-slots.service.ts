import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { Access, Clock, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { IntakeSlot } from './intake.entity';
import { intakeBounds, type CallOffInput, type ChangeIntakeSlotInput, type OfferIntakeSlotsInput } from './intake.inputs';
import { IntakeMoments } from './intake-moments';
import { IntakesRepository } from './intakes.repository';
import { IntakesService } from './intakes.service';

export const slotRef = (id: string): SubjectRef => ({ type: 'intake_slot', id });
const trackRef = (id: string): SubjectRef => ({ type: 'track', id });

/** Moments that who facilitates a track offers to its municipalities. */
@Injectable()
export class IntakeSlotsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly repository: IntakesRepository,
    private readonly moments: IntakeMoments,
    private readonly intakes: IntakesService,
  ) {}

  /** What is still to come of a track; null for who does not look after it. */
  async ofTrack(actor: Actor, trackId: string): Promise<IntakeSlot[] | null> {
    return (await this.access.can(actor, 'intake_slot.oversee', trackRef(trackId))) ? this.repository.ofTrack(trackId, this.clock.now()) : null;
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INTAKE_SLOT_IN_PAST, INTAKE_SLOT_TOO_FAR, INTAKE_SLOT_OVERLAPS, INTAKE_SLOTS_FULL */
  async offer(actor: Actor, input: OfferIntakeSlotsInput): Promise<string> {
    const { trackId, startsAt, minutes, ...meeting } = check(intakeBounds.offer, input);
    await this.works.run(actor, async (work) => {
      await this.moments.oneAfterAnother(work, trackId);
      await work.require('intake_slot.offer', trackRef(trackId));
      for (const moment of startsAt.toSorted((a, b) => a.getTime() - b.getTime())) await this.moments.add(work, { trackId, startsAt: moment, minutes, ...meeting, plannedForId: null });
      const accountId = accountIdOf(actor);
      work.record('intake_slot.offered', { trackId }, streamOf('account', accountId), { type: 'account', id: accountId });
      await this.moments.tellWaiting(work, trackId, 'intake.offered');
    });
    return trackId;
  }

  /**
   * Changes a moment; whoever booked it is told.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INTAKE_BEGUN, INTAKE_SLOT_IN_PAST, INTAKE_SLOT_TOO_FAR, INTAKE_SLOT_OVERLAPS
   */
  change(actor: Actor, input: ChangeIntakeSlotInput): Promise<string> {
    const { id, startsAt, minutes, ...meeting } = check(intakeBounds.change, input);
    return this.onSlot(actor, id, async (work, slot) => {
      await work.require('intake_slot.change', slotRef(id));
      if (slot.startsAt <= work.now) throw new DomainError('INTAKE_BEGUN');
      const endsAt = await this.moments.fitting(work, startsAt, minutes, id);
      await work.manager.update(IntakeSlot, { id }, { startsAt, endsAt, ...meeting });
      await this.intakes.slotMoved(work, slot);
      work.record('intake_slot.changed', { slotId: id }, streamOf('account', slot.offeredById), { type: 'account', id: slot.offeredById });
    });
  }

  /**
   * Withdraws a moment; whoever booked it is told.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INTAKE_BEGUN
   */
  withdraw(actor: Actor, input: CallOffInput): Promise<string> {
    const { id, reason } = check(intakeBounds.callOff, input);
    return this.onSlot(actor, id, async (work, slot) => {
      await work.require('intake_slot.withdraw', slotRef(id));
      if (slot.startsAt <= work.now) throw new DomainError('INTAKE_BEGUN');
      await work.manager.update(IntakeSlot, { id }, { withdrawnAt: work.now });
      await this.intakes.slotWithdrawn(work, slot, reason);
      work.record('intake_slot.withdrawn', { slotId: id }, streamOf('account', slot.offeredById), { type: 'account', id: slot.offeredById });
    });
  }

  private async onSlot(actor: Actor, id: string, change: (work: Work, slot: IntakeSlot) => Promise<void>): Promise<string> {
    const trackId = (await this.repository.slot(id))?.trackId;
    await this.works.run(actor, async (work) => {
      if (trackId) await this.moments.oneAfterAnother(work, trackId);
      await work.require('intake_slot.read', slotRef(id));
      const slot = (await this.repository.slot(id, work.manager))!;
      if (slot.withdrawnAt) throw new DomainError('NOT_FOUND');
      await change(work, slot);
      await this.moments.tellWaiting(work, slot.trackId, 'intake.choice_changed');
    });
    return trackId!;
  }
}
