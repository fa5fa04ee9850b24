import { describe, expect, it } from '@jest/globals';
import { permissions, platformRoles, type Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { identityPolicy } from './identity.policy';

const OWN = 'own-account';
const withRole = (role: (typeof platformRoles)[number], accountId = 'somebody-else'): Actor => ({ ...stranger(), accountId, roles: new Set([role]) });

const people: Record<string, Actor> = {
  'a stranger': stranger(),
  'the person': withRole('participant', OWN),
  'the person, an administrator': withRole('admin', OWN),
  ...Object.fromEntries(platformRoles.map((role) => [role, withRole(role)])),
};

type Asked = keyof typeof identityPolicy;

const allowed: Record<Asked, string[]> = {
  'account.read': ['the person', 'the person, an administrator', 'admin'],
  'account.update': ['the person', 'the person, an administrator'],
  'account.list': ['the person, an administrator', 'programme_manager', 'admin'],
  'account.invite': ['the person, an administrator', 'programme_manager', 'admin'],
  'account.block': ['admin'],
  'account.erase': ['the person', 'the person, an administrator', 'admin'],
  'role.grant': ['the person, an administrator', 'admin'],
};

describe('who may do what with accounts', () => {
  for (const permission of Object.keys(allowed) as Asked[]) {
    for (const [name, actor] of Object.entries(people)) {
      const answer = allowed[permission].includes(name);
      it(`${answer ? 'lets' : 'keeps'} ${name} ${answer ? 'do' : 'from'} ${permission}`, () => {
        expect(identityPolicy[permission]({ actor, facts: { id: OWN, erasedAt: null }, about: () => false })).toBe(answer);
      });
    }
  }

  it('lets nobody do anything more with an account that was erased', () => {
    const facts = { id: OWN, erasedAt: new Date('2026-01-01') };
    for (const permission of ['account.block', 'account.erase', 'role.grant'] as const) {
      for (const actor of Object.values(people)) expect(identityPolicy[permission]({ actor, facts, about: () => false })).toBe(false);
    }
  });

  it('has a row in this table for every permission of the room', () => {
    const ours = (Object.keys(permissions) as Permission[]).filter((permission) => /^(account|role)\./.test(permission));
    expect(Object.keys(allowed).sort()).toEqual(ours.sort());
  });
});
