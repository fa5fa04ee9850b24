import { describe, expect, it } from '@jest/globals';
import { permissions, type Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { applicationsPolicy } from '../applications.policy';
import { composingPolicy } from './composing.policy';

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
const track = { id: 'k', facilitatorIds: ['facilitator'] };

const people: Record<string, Actor> = {
  stranger: stranger(),
  participant: person({ organisationId: 'berkelland' }),
  coordinator: person({ organisationId: 'berkelland', roles: new Set(['coordinator']) }),
  'facilitator of the track': person({ accountId: 'facilitator', organisationId: 'utrecht' }),
  'facilitator of another track': person({ roles: new Set(['facilitator']) }),
  editor: person({ roles: new Set(['editor']) }),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  admin: person({ roles: new Set(['admin']) }),
};

const looksAfter = ['facilitator of the track', 'programme manager'];
type Right = keyof typeof composingPolicy;

/** Who may, of a board that is published or not. After that the writes say so to who may ask them at all. */
const allowed: Record<Right, { draft: string[]; published: string[] }> = {
  'composition.begin': { draft: looksAfter, published: looksAfter },
  'composition.read': { draft: looksAfter, published: ['programme manager'] },
  'composition.arrange': { draft: looksAfter, published: looksAfter },
  'composition.propose': { draft: looksAfter, published: looksAfter },
  'composition.publish': { draft: looksAfter, published: looksAfter },
};

function may(right: Right, actor: Actor, publishedAt: Date | null): boolean {
  const facts = permissions[right] === 'track' ? track : { id: 'c', about: { type: 'track', id: 'k' }, publishedAt };
  const about = (other: Permission): boolean => applicationsPolicy[other as 'application.oversee']({ actor, facts: track as never, about: () => false });
  return composingPolicy[right]({ actor, facts: facts as never, about });
}

describe('who composes groups', () => {
  for (const right of Object.keys(composingPolicy) as Right[]) {
    for (const [name, actor] of Object.entries(people)) {
      it(`${right}: ${name}`, () => {
        expect({ draft: may(right, actor, null), published: may(right, actor, new Date(0)) }).toEqual({ draft: allowed[right].draft.includes(name), published: allowed[right].published.includes(name) });
      });
    }
  }
});
