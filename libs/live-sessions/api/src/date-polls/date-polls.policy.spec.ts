import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { datePollsPolicy, type DatePollFacts } from './date-polls.policy';

type Right = keyof typeof datePollsPolicy;

const at = new Date('2026-11-19T13:00:00Z');
const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
const seat = (groupId: string, role: 'participant' | 'facilitator'): Actor => person({ memberships: [{ groupId, trackId: 'k', organisationId: 'berkelland', role }] });

const people = {
  stranger: stranger(),
  delegate: seat('oost', 'participant'),
  facilitator: seat('oost', 'facilitator'),
  'delegate in another group': seat('west', 'participant'),
  'facilitator of another group': seat('west', 'facilitator'),
  'who left': person({}),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  admin: person({ roles: new Set(['admin']) }),
};
type Who = keyof typeof people;

const goingOn: DatePollFacts = { groupId: 'oost', settledAt: null, cancelledAt: null };
const inside: Who[] = ['delegate', 'facilitator'];

const table: [string, DatePollFacts, { archived?: true }, Record<Right, Who[]>][] = [
  ['one that goes on', goingOn, {}, { 'date_poll.open': ['facilitator'], 'date_poll.read': inside, 'date_poll.answer': ['delegate'], 'date_poll.settle': ['facilitator'], 'date_poll.cancel': ['facilitator'] }],
  ['one that became a meeting', { ...goingOn, settledAt: at }, {}, { 'date_poll.open': ['facilitator'], 'date_poll.read': inside, 'date_poll.answer': [], 'date_poll.settle': [], 'date_poll.cancel': [] }],
  ['one that was called off', { ...goingOn, cancelledAt: at }, {}, { 'date_poll.open': ['facilitator'], 'date_poll.read': inside, 'date_poll.answer': [], 'date_poll.settle': [], 'date_poll.cancel': [] }],
  ['one of an archived group', goingOn, { archived: true }, { 'date_poll.open': [], 'date_poll.read': inside, 'date_poll.answer': [], 'date_poll.settle': [], 'date_poll.cancel': [] }],
];

/** Answers with `about` as the group would. */
function may(right: Right, actor: Actor, facts: DatePollFacts, archived: boolean): boolean {
  const about = (other: Permission): boolean => other === 'group.take_part' && !archived && actor.memberships.some(({ groupId }) => groupId === 'oost');
  const asked = right === 'date_poll.open' ? { id: 'oost', trackId: 'k', archivedAt: archived ? at : null } : facts;
  return datePollsPolicy[right]({ actor, facts: asked as never, about });
}

describe.each(table)('who may do what with %s', (_, facts, { archived = false }, allowed) => {
  for (const right of Object.keys(datePollsPolicy) as Right[]) {
    for (const who of Object.keys(people) as Who[]) {
      const answer = allowed[right].includes(who);
      it(`${answer ? 'lets' : 'keeps'} ${who} ${answer ? 'do' : 'from'} ${right}`, () => expect(may(right, people[who], facts, archived)).toBe(answer));
    }
  }
});
