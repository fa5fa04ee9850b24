import { describe, expect, it } from '@jest/globals';
import { platformRoles } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { organisationKinds } from './organisation.entity';
import { organisationsPolicy } from './organisations.policy';

const people: Record<string, Actor> = {
  stranger: stranger(),
  ...Object.fromEntries(platformRoles.map((role): [string, Actor] => [role, { ...stranger(), accountId: 'somebody', roles: new Set([role]) }])),
};

describe('who may do what with organisations', () => {
  for (const kind of organisationKinds) {
    it.each(Object.keys(people))(`gives a %s exactly the rights of the table on a ${kind}`, (who) => {
      const may = (right: keyof typeof organisationsPolicy): boolean => organisationsPolicy[right]({ actor: people[who]!, facts: { id: 'any', kind }, about: () => false });
      const manages = ['programme_manager', 'admin'].includes(who);
      const changes = manages && kind !== 'municipality';
      expect([may('organisation.read'), may('organisation.add'), may('organisation.rename'), may('organisation.end')]).toEqual([true, manages, changes, changes]);
    });
  }
});
