import { expect, it } from '@jest/globals';
import { platformRoles } from '@leerkring/contract';
import { stranger } from '@leerkring/platform/api';
import { tracksPolicy } from './tracks.policy';

const ask = (permission: keyof typeof tracksPolicy, roles: readonly (typeof platformRoles)[number][]): boolean =>
  tracksPolicy[permission]({ actor: { ...stranger(), roles: new Set(roles) }, facts: { id: 'track' }, about: () => false });

it('shows tracks to everybody, strangers included', () => {
  expect(ask('track.read', [])).toBe(true);
});

it.each(platformRoles)('lets only programme managers choose facilitators: %s', (role) => {
  expect(ask('track.assign_facilitator', [role])).toBe(role === 'programme_manager');
});

it('lets no stranger choose facilitators', () => {
  expect(ask('track.assign_facilitator', [])).toBe(false);
});
