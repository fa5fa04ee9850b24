import { describe, expect, it } from '@jest/globals';
import { stranger, type Actor } from '@leerkring/platform/api';
import { trackFormatsPolicy } from './track-formats.policy';

type Right = keyof typeof trackFormatsPolicy;

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
const seat = (trackId: string, role: 'participant' | 'facilitator'): Actor => person({ memberships: [{ groupId: 'oost', trackId, organisationId: 'berkelland', role }] });

const people = {
  stranger: stranger(),
  'facilitator of the track': person({ accountId: 'guide' }),
  'facilitator of a group of the track': seat('k', 'facilitator'),
  'participant in a group of the track': seat('k', 'participant'),
  'facilitator of a group of another track': seat('s', 'facilitator'),
  'facilitator who left': person({}),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  admin: person({ roles: new Set(['admin']) }),
};
type Who = keyof typeof people;

const table: Record<Right, Who[]> = {
  'track_format.write': ['facilitator of the track'],
  'track_format.use': ['facilitator of the track', 'facilitator of a group of the track'],
};

describe('who may do what with the formats of a track', () => {
  for (const right of Object.keys(table) as Right[]) {
    for (const who of Object.keys(people) as Who[]) {
      const answer = table[right].includes(who);
      it(`${answer ? 'lets' : 'keeps'} ${who} ${answer ? 'do' : 'from'} ${right}`, () =>
        expect(trackFormatsPolicy[right]({ actor: people[who], facts: { id: 'k', facilitatorIds: ['guide'] }, about: () => false })).toBe(answer));
    }
  }
});
