import type { GroupRole } from '@leerkring/contract';
import { DomainError } from '@leerkring/platform/api';
import { assertNoConflict, type Seat } from '../composition';

/** Somebody in a list of the members of groups that are there already, on paper or elsewhere. */
export interface RosterRow {
  group: string;
  trackId: string;
  organisationId: string;
  /** In lower case. */
  email: string;
  role: GroupRole;
}

/** A seat, with the address of whom it is for. */
export interface RosterSeat extends Seat {
  email: string;
  /** Kept for somebody without an account. */
  kept: boolean;
}

/** What is known of a group; id null: it is to be made. */
export interface RosterGroup {
  id: string | null;
  archived: boolean;
  seats: RosterSeat[];
  /** Municipalities for which another room keeps a place. */
  keptFor: readonly string[];
}

export interface RosterAccount {
  id: string;
  organisationId: string | null;
  blocked: boolean;
}

export type RosterRefusal = 'group_full' | 'group_archived' | 'seat_elsewhere' | 'facilitator_conflict' | 'account_blocked';
/** `organisationId`: for whom the person sits there already. */
export type RosterPlan = { outcome: 'added' | 'same' } | { refusal: RosterRefusal; organisationId?: string | null };

export const groupKeyOf = ({ trackId, group }: Pick<RosterRow, 'trackId' | 'group'>): string => `${trackId} ${group.toLowerCase()}`;

/** What each row would do, given those before it. @param most municipalities in one group */
export function planRoster(rows: readonly RosterRow[], known: ReadonlyMap<string, RosterGroup>, accounts: ReadonlyMap<string, RosterAccount>, most: number): RosterPlan[] {
  const groups = new Map([...known].map(([key, group]) => [key, { ...group, seats: [...group.seats] }]));
  return rows.map((row) => {
    const group = groups.get(groupKeyOf(row)) ?? { id: null, archived: false, seats: [], keptFor: [] };
    groups.set(groupKeyOf(row), group);
    return planSeat(row, group, accounts.get(row.email), most);
  });
}

function planSeat({ email, role, organisationId }: RosterRow, group: RosterGroup, account: RosterAccount | undefined, most: number): RosterPlan {
  const own = group.seats.find((seat) => seat.email === email);
  if (own) return own.organisationId === organisationId ? { outcome: 'same' } : { refusal: 'seat_elsewhere', organisationId: own.organisationId };
  if (group.archived) return { refusal: 'group_archived' };
  if (account?.blocked) return { refusal: 'account_blocked' };
  const municipalities = new Set([...group.keptFor, ...group.seats.filter((seat) => seat.role === 'participant').map((seat) => seat.organisationId)]);
  if (role === 'participant' && !municipalities.has(organisationId) && municipalities.size >= most) return { refusal: 'group_full' };
  const seat = { email, role, organisationId, ownOrganisationId: account?.organisationId ?? null, kept: !account };
  if (conflicts([...group.seats, seat])) return { refusal: 'facilitator_conflict' };
  group.seats.push(seat);
  return { outcome: 'added' };
}

function conflicts(seats: readonly RosterSeat[]): boolean {
  try {
    // Somebody without an account facilitates nothing yet.
    assertNoConflict(seats.filter(({ role, kept }) => role === 'participant' || !kept));
    return false;
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}
