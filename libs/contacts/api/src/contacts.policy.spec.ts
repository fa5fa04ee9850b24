import { describe, expect, it } from '@jest/globals';
import { platformRoles, type PlatformRole } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { contactsPolicy } from './contacts.policy';

const [here, elsewhere] = ['gm0301', 'gm0200'];
const withRole = (role: PlatformRole, organisationId: string | null): Actor => ({ ...stranger(), accountId: 'somebody', organisationId, roles: new Set([role]) });

const people: Record<string, Actor> = {
  'a stranger': stranger(),
  ...Object.fromEntries(platformRoles.map((role) => [`${role} of this municipality`, withRole(role, here)])),
  ...Object.fromEntries(platformRoles.map((role) => [`${role} of another municipality`, withRole(role, elsewhere)])),
  'coordinator of no municipality': withRole('coordinator', null),
};

type Asked = keyof typeof contactsPolicy;

const managers = ['programme_manager', 'admin'].flatMap((role) => [`${role} of this municipality`, `${role} of another municipality`]);
const allowed: Record<Asked, string[]> = {
  'contact.list': [...managers, 'coordinator of this municipality', 'coordinator of another municipality'],
  'contact.add': managers,
  'contact.read': [...managers, 'coordinator of this municipality'],
  'contact.update': managers,
  'contact.invite': managers,
  'contact.delete': managers,
};

describe('who may do what with contact persons', () => {
  for (const permission of Object.keys(contactsPolicy) as Asked[]) {
    for (const [name, actor] of Object.entries(people)) {
      const answer = allowed[permission].includes(name);
      it(`${answer ? 'lets' : 'keeps'} ${name} ${answer ? 'do' : 'from'} ${permission}`, () => {
        expect(contactsPolicy[permission]({ actor, facts: { id: 'contact', organisationId: here }, about: () => false })).toBe(answer);
      });
    }
  }
});
