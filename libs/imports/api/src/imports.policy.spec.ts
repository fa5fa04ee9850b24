import { describe, expect, it } from '@jest/globals';
import { platformRoles, type PlatformRole } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { importsPolicy } from './imports.policy';

const people: [string, Actor][] = [
  ['a stranger', stranger()],
  ...platformRoles.map((role: PlatformRole): [string, Actor] => [role, { ...stranger(), accountId: 'somebody', organisationId: 'gm0301', roles: new Set([role]) }]),
];

describe.each(Object.keys(importsPolicy) as (keyof typeof importsPolicy)[])('%s', (permission) => {
  it.each(people)('is for programme managers and administrators: %s', (name, actor) => {
    expect(importsPolicy[permission]({ actor, facts: { id: 'import' }, about: () => false })).toBe(['programme_manager', 'admin'].includes(name));
  });
});
