import type { Member } from './fragments';

export interface Delegation {
  /** Id of the organisation; `none` for people who represent none. */
  id: string;
  name: string | null;
  members: Member[];
}

const byName = (a: string, b: string): number => a.localeCompare(b, 'nl');

/** Participants together with the others of their municipality, in the order of the alphabet. */
export function delegationsOf(members: readonly Member[]): Delegation[] {
  const participants = members.filter((member) => member.role === 'participant');
  const groups = Map.groupBy(participants, (member) => member.organisation?.id ?? 'none');
  const delegations = [...groups].map(([id, seats]) => ({
    id,
    name: seats[0]!.organisation?.name ?? null,
    members: seats.sort((a, b) => byName(a.account.name, b.account.name)),
  }));
  return delegations.sort((a, b) => byName(a.name ?? '\uffff', b.name ?? '\uffff'));
}

export function facilitatorsOf(members: readonly Member[]): Member[] {
  return members.filter((member) => member.role === 'facilitator');
}
