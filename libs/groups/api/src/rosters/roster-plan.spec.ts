import { describe, expect, it } from '@jest/globals';
import type { GroupRole } from '@leerkring/contract';
import { planRoster, type RosterGroup, type RosterRow } from './roster-plan';

const row = (email: string, organisationId: string, role: GroupRole = 'participant', group = 'Noord'): RosterRow => ({ group, trackId: 't', organisationId, email, role });
const seat = (email: string, organisationId: string, role: GroupRole = 'participant') => ({ email, organisationId, role, ownOrganisationId: organisationId, kept: true });
const shortly = (plan: object): string => String(Object.values(plan)[0]);

function planned(rows: RosterRow[], known: Record<string, RosterGroup> = {}, accounts: Record<string, { id: string; organisationId: string | null; blocked: boolean }> = {}): string[] {
  return planRoster(rows, new Map(Object.entries(known)), new Map(Object.entries(accounts)), 2).map(shortly);
}

describe('a list of the members of groups', () => {
  it('takes people in until the group has its municipalities; colleagues of these still fit', () => {
    expect(planned([row('a', 'Zutphen'), row('b', 'Lochem'), row('c', 'Deventer'), row('d', 'Lochem'), row('e', 'Deventer', 'participant', 'Zuid')])).toEqual(['added', 'added', 'group_full', 'added', 'added']);
  });

  it('leaves the place free that is kept for a municipality that is still to come', () => {
    const known = { 't noord': { id: 'g', archived: false, seats: [seat('a', 'Zutphen')], keptFor: ['Lochem'] } };
    expect(planned([row('b', 'Deventer'), row('c', 'Lochem')], known)).toEqual(['group_full', 'added']);
  });

  it('does not count the municipality of a facilitator', () => {
    expect(planned([row('f', 'Deventer', 'facilitator'), row('a', 'Zutphen'), row('b', 'Lochem')])).toEqual(['added', 'added', 'added']);
  });

  it('knows who sits there, whatever the case of the name of the group', () => {
    const known = { 't noord': { id: 'g', archived: false, seats: [seat('a', 'Zutphen')], keptFor: [] } };
    expect(planned([row('a', 'Zutphen', 'participant', 'NOORD'), row('a', 'Lochem')], known)).toEqual(['same', 'seat_elsewhere']);
  });

  it('adds nobody to an archived group, and nobody who is blocked', () => {
    const known = { 't noord': { id: 'g', archived: true, seats: [seat('a', 'Zutphen')], keptFor: [] } };
    expect(planned([row('a', 'Zutphen'), row('b', 'Lochem')], known)).toEqual(['same', 'group_archived']);
    expect(planned([row('b', 'Lochem')], {}, { b: { id: 'x', organisationId: null, blocked: true } })).toEqual(['account_blocked']);
  });

  it('keeps the municipality of the only facilitator out, until there is another facilitator', () => {
    const accounts = { f: { id: 'x', organisationId: 'Zutphen', blocked: false }, g: { id: 'y', organisationId: null, blocked: false } };
    expect(planned([row('f', 'VNG', 'facilitator'), row('a', 'Zutphen')], {}, accounts)).toEqual(['added', 'facilitator_conflict']);
    expect(planned([row('f', 'VNG', 'facilitator'), row('g', 'VNG', 'facilitator'), row('a', 'Zutphen')], {}, accounts)).toEqual(['added', 'added', 'added']);
    expect(planned([row('f', 'VNG', 'facilitator'), row('h', 'VNG', 'facilitator'), row('a', 'Zutphen')], {}, accounts)).toEqual(['added', 'added', 'facilitator_conflict']);
  });
});
