import { describe, expect, it } from '@jest/globals';
import type { GroupRole, PlatformRole } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { groupsPolicy, type GroupFacts } from './groups.policy';

const here = 'here';

function person(roles: PlatformRole[], seat?: { groupId?: string; role: GroupRole }): Actor {
  const memberships = seat ? [{ groupId: seat.groupId ?? here, trackId: 'k', role: seat.role, organisationId: 'gm0001' }] : [];
  return { ...stranger(), accountId: 'somebody', roles: new Set(roles), memberships };
}

const people = {
  stranger: stranger(),
  'participant of another group': person(['participant'], { groupId: 'elsewhere', role: 'participant' }),
  'facilitator of another group': person(['facilitator'], { groupId: 'elsewhere', role: 'facilitator' }),
  coordinator: person(['coordinator']),
  expert: person(['expert']),
  editor: person(['editor']),
  helpdesk: person(['helpdesk']),
  participant: person(['participant'], { role: 'participant' }),
  'facilitator by role who is a participant here': person(['facilitator'], { role: 'participant' }),
  facilitator: person(['participant'], { role: 'facilitator' }),
  'programme manager': person(['programme_manager']),
  admin: person(['admin']),
};

type Asked = keyof typeof groupsPolicy;

/** What each kind of person may do; who is not in a table may do nothing of it. */
const atWork: Partial<Record<keyof typeof people, Asked[]>> = {
  participant: ['group.read', 'group.take_part', 'membership.leave'],
  'facilitator by role who is a participant here': ['group.read', 'group.take_part', 'membership.leave'],
  facilitator: ['group.read', 'group.take_part', 'group.update', 'group.archive', 'membership.add', 'membership.end', 'membership.leave'],
  'programme manager': ['group.create', 'group.read', 'group.update', 'group.archive', 'group.overfill', 'membership.add', 'membership.end', 'group_invitation.send'],
  admin: ['group.read', 'group_invitation.send'],
};

const archived: typeof atWork = {
  participant: ['group.read', 'membership.leave'],
  'facilitator by role who is a participant here': ['group.read', 'membership.leave'],
  facilitator: ['group.read', 'group.reopen', 'membership.end', 'membership.leave'],
  'programme manager': ['group.create', 'group.read', 'group.reopen', 'membership.end', 'group_invitation.send'],
  admin: ['group.read', 'group_invitation.send'],
};

function granted(actor: Actor, facts: GroupFacts): Asked[] {
  const asked = Object.keys(groupsPolicy) as Asked[];
  return asked.filter((permission) => groupsPolicy[permission]({ actor, facts: facts as never, about: () => false }));
}

describe.each([
  ['a group at work', atWork, null],
  ['an archived group', archived, new Date('2026-01-01')],
] as const)('%s', (_, table, archivedAt) => {
  it.each(Object.keys(people) as (keyof typeof people)[])('gives a %s exactly these rights', (kind) => {
    expect(granted(people[kind], { id: here, trackId: 'track', archivedAt }).sort()).toEqual((table[kind] ?? []).sort());
  });
});
