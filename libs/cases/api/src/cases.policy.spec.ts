import { describe, expect, it } from '@jest/globals';
import { permissions, type Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { casesPolicy } from './cases.policy';

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
const member = (groupId: string, organisationId: string | null): Actor => person({ memberships: [{ groupId, trackId: 'k', organisationId, role: 'participant' }] });
const facts = { id: 'oost', trackId: 'k', archivedAt: null, groupId: 'oost', organisationId: 'berkelland' };

const people: Record<string, Actor> = {
  stranger: stranger(),
  'own municipality': member('oost', 'berkelland'),
  'other municipality': member('oost', 'zutphen'),
  'facilitator without municipality': person({ memberships: [{ groupId: 'oost', trackId: 'k', organisationId: null, role: 'facilitator' }] }),
  'own municipality, other group': member('west', 'berkelland'),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  admin: person({ roles: new Set(['admin']) }),
};

const allowed: Record<keyof typeof casesPolicy, string[]> = {
  'case_file.open': ['own municipality', 'other municipality'],
  'case_file.read': ['own municipality', 'other municipality', 'facilitator without municipality'],
  'case_file.update': ['own municipality'],
  'case_file.discuss': ['own municipality', 'other municipality', 'facilitator without municipality'],
};

/** Answers with `about` as the group and the case file above would. */
function may(permission: keyof typeof casesPolicy, actor: Actor): boolean {
  const inGroup = actor.memberships.some((membership) => membership.groupId === 'oost');
  return casesPolicy[permission]({ actor, facts: facts as never, about: (other: Permission) => permissions[other] !== 'platform' && inGroup });
}

describe('who may do what with a case', () => {
  for (const permission of Object.keys(allowed) as (keyof typeof casesPolicy)[]) {
    for (const [name, actor] of Object.entries(people)) {
      const answer = allowed[permission].includes(name);
      it(`${answer ? 'lets' : 'keeps'} ${name} ${answer ? 'do' : 'from'} ${permission}`, () => expect(may(permission, actor)).toBe(answer));
    }
  }

  it('takes no new case into an archived group', () => {
    const archived = { ...facts, archivedAt: new Date() };
    expect(casesPolicy['case_file.open']({ actor: people['own municipality']!, facts: archived, about: () => true })).toBe(false);
  });
});
