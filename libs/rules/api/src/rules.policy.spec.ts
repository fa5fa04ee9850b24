import { describe, expect, it } from '@jest/globals';
import { platformRoles, type PlatformRole } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { rulesPolicy } from './rules.policy';

type Right = keyof typeof rulesPolicy;

const person = (...roles: PlatformRole[]): Actor => ({ ...stranger(), accountId: 'somebody', roles: new Set(roles) });

const people: Record<string, Actor> = {
  stranger: stranger(),
  'somebody who signed in': person(),
  'administrator who is a coordinator too': person('admin', 'coordinator'),
  'facilitator who manages the programme too': person('facilitator', 'programme_manager'),
  ...Object.fromEntries(platformRoles.map((role) => [role, person(role)])),
};

/** Beside reading, which is for everybody. */
const allowed: Record<string, Right[]> = {
  programme_manager: ['programme_rule.change'],
  'facilitator who manages the programme too': ['programme_rule.change'],
};

describe('who may what with the rules of the programme', () => {
  it.each(Object.keys(people))('gives a %s exactly the rights of the table', (who) => {
    const granted = (Object.keys(rulesPolicy) as Right[]).filter((right) => rulesPolicy[right]({ actor: people[who]!, facts: {}, about: () => false }));
    expect(granted.sort()).toEqual(['programme_rule.read', ...(allowed[who] ?? [])].sort());
  });
});
