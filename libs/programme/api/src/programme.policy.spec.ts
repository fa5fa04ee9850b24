import { describe, expect, it } from '@jest/globals';
import { permissions, type Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { programmePolicy } from './programme.policy';

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
type Right = keyof typeof programmePolicy;

const people: Record<string, Actor> = {
  stranger: stranger(),
  participant: person({ roles: new Set(['participant']), organisationId: 'berkelland' }),
  coordinator: person({ roles: new Set(['coordinator']), organisationId: 'berkelland' }),
  'facilitator of the track': person({ accountId: 'facilitator', organisationId: 'berkelland' }),
  'facilitator of another track': person({ roles: new Set(['facilitator']) }),
  'who sent it and facilitates no more': person({ accountId: 'sender' }),
  'the person of the account': person({ accountId: 'account' }),
  editor: person({ roles: new Set(['editor']) }),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  admin: person({ roles: new Set(['admin']) }),
};

const allowed: Record<Right, string[]> = {
  'overview.export': ['facilitator of the track', 'programme manager'],
  'programme_message.send': ['facilitator of the track', 'programme manager'],
  'programme_message.read': ['facilitator of the track', 'who sent it and facilitates no more', 'programme manager'],
  'programme_mail.set': ['the person of the account'],
};

/** What is known of each subject that is asked about. */
const facts: Record<string, object> = {
  track: { id: 'track', facilitatorIds: ['facilitator'] },
  programme_message: { sentById: 'sender', facilitatorIds: ['facilitator'] },
  account: { id: 'account', erasedAt: null },
};

describe('who looks after applications, and writes to many', () => {
  for (const right of Object.keys(programmePolicy) as Right[]) {
    for (const [name, actor] of Object.entries(people)) {
      it(`${right}: ${name}`, () => {
        const question = { actor, facts: facts[permissions[right as Permission]], about: () => false };
        expect(programmePolicy[right](question as never)).toBe(allowed[right].includes(name));
      });
    }
  }
});
