import { describe, expect, it } from '@jest/globals';
import { platformRoles, type PlatformRole } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { tracksPolicy } from './tracks.policy';

type Right = keyof typeof tracksPolicy;

const here = { id: 'here', facilitatorIds: ['rohan'] };
const person = (accountId: string, roles: PlatformRole[] = []): Actor => ({ ...stranger(), accountId, roles: new Set(roles) });
const memberOf = (trackId: string): Actor => ({ ...person('somebody'), memberships: [{ groupId: 'oost', trackId, role: 'participant', organisationId: 'gm0001' }] });

const people: Record<string, Actor> = {
  stranger: stranger(),
  'somebody who signed in': person('somebody'),
  'member of one of its groups': memberOf('here'),
  'member of a group of another track': memberOf('elsewhere'),
  'its facilitator': person('rohan'),
  ...Object.fromEntries(platformRoles.map((role) => [role, person('somebody', [role])])),
};

/** Beside reading, which is for everybody, and asking for a notice, which is for everybody who signed in. */
const allowed: Record<string, Right[]> = {
  programme_manager: ['track.assign_facilitator', 'track.move', 'track.edit', 'track.read_history'],
  editor: ['track.edit', 'track.read_history'],
  'its facilitator': ['track.read_history', 'track.facilitate', 'track.discuss'],
  'member of one of its groups': ['track.discuss'],
};

describe('who may what with a track', () => {
  it.each(Object.keys(people))('gives a %s exactly the rights of the table', (who) => {
    const granted = (Object.keys(tracksPolicy) as Right[]).filter((right) => tracksPolicy[right]({ actor: people[who]!, facts: here, about: () => false }));
    expect(granted.sort()).toEqual(['track.read', ...(people[who]!.accountId ? ['track.ask_notice'] : []), ...(allowed[who] ?? [])].sort());
  });
});
