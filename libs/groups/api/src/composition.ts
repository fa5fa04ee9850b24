import type { GroupRole } from '@leerkring/contract';
import { DomainError } from '@leerkring/platform/api';

/** A seat in a group, taken or waiting for somebody who was invited. */
export interface Seat {
  role: GroupRole;
  /** Organisation that the seat represents. */
  organisationId: string | null;
  /** Own organisation of a facilitator. */
  ownOrganisationId: string | null;
}

const facilitatorsOf = (seats: readonly Seat[]): Seat[] => seats.filter((seat) => seat.role === 'facilitator');

/**
 * A group that has a facilitator keeps one.
 * @throws DomainError MEMBERSHIP_LAST_FACILITATOR
 */
export function assertFacilitatorRemains(seats: readonly Seat[]): void {
  if (!facilitatorsOf(seats).length) throw new DomainError('MEMBERSHIP_LAST_FACILITATOR');
}

/**
 * Nobody is the only facilitator of a group in which their own municipality takes part.
 * @throws DomainError FACILITATOR_CONFLICT
 */
export function assertNoConflict(seats: readonly Seat[]): void {
  const [only, ...others] = facilitatorsOf(seats);
  if (!only?.ownOrganisationId || others.length) return;
  const conflict = seats.some((seat) => seat.role === 'participant' && seat.organisationId === only.ownOrganisationId);
  if (conflict) throw new DomainError('FACILITATOR_CONFLICT');
}
