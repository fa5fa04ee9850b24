import { describe, expect, it } from '@jest/globals';
import { minutesStates, minutesTransitions, type Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { minutesPolicy, type MinutesFacts } from './minutes.policy';

type Right = keyof typeof minutesPolicy;

const seat = (groupId: string, role: 'participant' | 'facilitator'): Actor => ({ ...stranger(), accountId: 'somebody', memberships: [{ groupId, trackId: 'k', organisationId: 'berkelland', role }] });

const people = {
  stranger: stranger(),
  member: seat('oost', 'participant'),
  facilitator: seat('oost', 'facilitator'),
  observer: { ...stranger(), accountId: 'observer' } as Actor,
  'facilitator of another group': seat('west', 'facilitator'),
  'who left': { ...stranger(), accountId: 'somebody' },
  'programme manager': { ...stranger(), accountId: 'somebody', roles: new Set(['programme_manager']) } as Actor,
  admin: { ...stranger(), accountId: 'somebody', roles: new Set(['admin']) } as Actor,
};
type Who = keyof typeof people;

interface Scene {
  facts: MinutesFacts;
  archived?: true;
}

/** Answers with `about` as the session would. */
function may(right: Right, actor: Actor, { facts, archived }: Scene): boolean {
  const member = actor.memberships.some(({ groupId }) => groupId === 'oost');
  const observes = actor.accountId === 'observer';
  const about = (other: Permission): boolean => (observes && other === 'live_session.read') || (member && (other === 'live_session.read' || other === 'live_session.read_all' || (other === 'live_session.discuss' && !archived)));
  return minutesPolicy[right]({ actor, facts, about });
}

const facts = { groupId: 'oost', latest: true };
const inside: Who[] = ['member', 'facilitator'];
const nobody: Record<Right, Who[]> = { 'minutes.read': [], 'minutes.change': [], 'minutes.submit': [], 'minutes.finalise': [], 'minutes.correct': [], 'amendment.propose': [], 'amendment.answer': [] };

const table: [string, Scene, Record<Right, Who[]>][] = [
  ['a draft', { facts: { ...facts, state: 'draft' } }, { ...nobody, 'minutes.read': ['facilitator'], 'minutes.change': ['facilitator'], 'minutes.submit': ['facilitator'] }],
  [
    'minutes that lie before the members',
    { facts: { ...facts, state: 'submitted' } },
    { ...nobody, 'minutes.read': inside, 'minutes.change': ['facilitator'], 'minutes.finalise': ['facilitator'], 'amendment.propose': inside, 'amendment.answer': ['facilitator'] },
  ],
  ['final minutes', { facts: { ...facts, state: 'final' } }, { ...nobody, 'minutes.read': inside, 'minutes.correct': ['facilitator'] }],
  ['final minutes that were corrected', { facts: { ...facts, state: 'final', latest: false } }, { ...nobody, 'minutes.read': inside }],
  ['a draft of an archived group', { facts: { ...facts, state: 'draft' }, archived: true }, { ...nobody, 'minutes.read': ['facilitator'] }],
  ['minutes that lie before the members of an archived group', { facts: { ...facts, state: 'submitted' }, archived: true }, { ...nobody, 'minutes.read': inside }],
  ['final minutes of an archived group', { facts: { ...facts, state: 'final' }, archived: true }, { ...nobody, 'minutes.read': inside }],
];

describe.each(table)('who may do what with %s', (_, scene, allowed) => {
  for (const right of Object.keys(minutesPolicy) as Right[]) {
    for (const who of Object.keys(people) as Who[]) {
      const answer = allowed[right].includes(who);
      it(`${answer ? 'lets' : 'keeps'} ${who} ${answer ? 'do' : 'from'} ${right}`, () => expect(may(right, people[who], scene)).toBe(answer));
    }
  }
});

describe('what minutes become', () => {
  const verbs = { draft: { 'minutes.submit': 'submitted' }, submitted: { 'minutes.finalise': 'final' }, final: {} } as const;

  it.each(minutesStates)('is for %s what its facilitator may do, and nothing else', (state) => {
    const steps = (['minutes.submit', 'minutes.finalise'] as const).filter((right) => may(right, people.facilitator, { facts: { ...facts, state } }));
    expect(steps).toEqual(Object.keys(verbs[state]));
    expect(Object.values(verbs[state])).toEqual([...minutesTransitions[state]]);
  });
});
