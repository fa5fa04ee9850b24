import { describe, expect, it } from '@jest/globals';
import { permissions, type Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { programmePolicy } from './programme.policy';

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });

const people: Record<string, Actor> = {
  stranger: stranger(),
  participant: person({ roles: new Set(['participant']), organisationId: 'berkelland' }),
  coordinator: person({ roles: new Set(['coordinator']), organisationId: 'berkelland' }),
  'facilitator of the track': person({ accountId: 'facilitator', organisationId: 'berkelland' }),
  'facilitator of another track': person({ roles: new Set(['facilitator']) }),
  editor: person({ roles: new Set(['editor']) }),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  admin: person({ roles: new Set(['admin']) }),
};

const allowed: Record<keyof typeof programmePolicy, string[]> = {
  'overview.export': ['facilitator of the track', 'programme manager'],
};

describe('who looks after applications', () => {
  for (const right of Object.keys(programmePolicy) as (keyof typeof programmePolicy)[]) {
    for (const [name, actor] of Object.entries(people)) {
      it(`${right}: ${name}`, () => {
        expect(permissions[right as Permission]).toBe('track');
        const question = { actor, facts: { id: 'track', facilitatorIds: ['facilitator'] }, about: () => false };
        expect(programmePolicy[right](question as never)).toBe(allowed[right].includes(name));
      });
    }
  }
});
