import { describe, expect, it } from '@jest/globals';
import { platformRoles } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { organisationsPolicy } from './organisations.policy';

const people: [string, Actor][] = [
  ['a stranger', stranger()],
  ...platformRoles.map((role): [string, Actor] => [`somebody with the role ${role}`, { ...stranger(), accountId: 'somebody', roles: new Set([role]) }]),
];

describe('who may see organisations', () => {
  it.each(people)('shows every organisation to %s', (_, actor) => {
    expect(organisationsPolicy['organisation.read']({ actor, facts: { id: 'any' }, about: () => false })).toBe(true);
  });
});
