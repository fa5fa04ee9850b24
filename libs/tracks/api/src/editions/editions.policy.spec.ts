import { describe, expect, it } from '@jest/globals';
import { platformRoles, type PlatformRole } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { editionsPolicy } from './editions.policy';

const person = (...roles: PlatformRole[]): Actor => ({ ...stranger(), accountId: 'somebody', roles: new Set(roles) });
const people: Record<string, Actor> = { stranger: stranger(), 'somebody who signed in': person(), ...Object.fromEntries(platformRoles.map((role) => [role, person(role)])) };

describe('who may what with editions of the programme', () => {
  it.each(Object.keys(people))('gives a %s exactly the rights of the table', (who) => {
    const may = (right: keyof typeof editionsPolicy): boolean => editionsPolicy[right]({ actor: people[who]!, facts: {}, about: () => false });
    expect([may('edition.read'), may('edition.save')]).toEqual([true, who === 'programme_manager']);
  });
});
