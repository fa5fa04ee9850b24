import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { liveSessionsPolicy, type LiveSessionFacts } from '../live-sessions.policy';
import { compassPolicy } from './compass.policy';

type Right = keyof typeof compassPolicy;

const at = new Date('2026-11-19T13:00:00Z');
const seat = (groupId: string, role: 'participant' | 'facilitator', accountId = 'somebody'): Actor => ({ ...stranger(), accountId, memberships: [{ groupId, trackId: 'k', organisationId: 'berkelland', role }] });
const people = {
  stranger: stranger(),
  participant: seat('oost', 'participant'),
  'author of the consequence': seat('oost', 'participant', 'author'),
  facilitator: seat('oost', 'facilitator'),
  observer: { ...stranger(), accountId: 'observer' } as Actor,
  'facilitator of another group': seat('west', 'facilitator'),
  'author who left': { ...stranger(), accountId: 'author' },
  'programme manager': { ...stranger(), accountId: 'manager', roles: new Set(['programme_manager', 'admin'] as const) },
};
type Who = keyof typeof people;

interface Scene {
  session: LiveSessionFacts;
  archivedAt: Date | null;
}
const open: Scene = { session: { groupId: 'oost', plannedAt: null, cancelledAt: null, openedAt: at, closedAt: null, partOfId: null, seatedIds: null, observerIds: ['observer'] }, archivedAt: null };
const scenes: Record<string, Scene> = {
  'an open session': open,
  'a planned session': { ...open, session: { ...open.session, plannedAt: at, openedAt: null } },
  'a closed session': { ...open, session: { ...open.session, closedAt: at } },
  // Facts name no observers of an archived group.
  'an archived group': { session: { ...open.session, observerIds: [] }, archivedAt: at },
};

/** Answers with `about` as the session and its group would. */
function may(right: Right, actor: Actor, { session, archivedAt }: Scene): boolean {
  const member = actor.memberships.some(({ groupId }) => groupId === 'oost');
  const ofGroup = (other: Permission): boolean => other === 'group.take_part' && member && !archivedAt;
  const ofSession = (other: Permission): boolean => (other === 'live_session.read' ? liveSessionsPolicy[other]({ actor, facts: session, about: ofGroup }) : compassPolicy['consequence.note']({ actor, facts: session, about: ofGroup }));
  if (right === 'compass_case.write') return compassPolicy[right]({ actor, facts: { id: 'oost', trackId: 'k', archivedAt } as never, about: ofGroup });
  const ofConsequence = right !== 'consequence.note' && right.startsWith('consequence.');
  return compassPolicy[right as 'consequence.change']({ actor, facts: (ofConsequence ? { groupId: 'oost', authorId: 'author' } : session) as never, about: ofConsequence ? ofSession : ofGroup });
}

const inside: Who[] = ['participant', 'author of the consequence', 'facilitator'];
const watching: Who[] = [...inside, 'observer'];
const own: Who[] = ['author of the consequence', 'facilitator'];
const closed = { 'compass_game.run': [], 'compass_game.choose': [], 'consequence.note': [], 'consequence.read': inside, 'consequence.change': [], 'consequence.remove': [] } satisfies Partial<Record<Right, Who[]>>;
const allowed: Record<keyof typeof scenes, Record<Right, Who[]>> = {
  'an open session': {
    'compass_case.write': ['facilitator'],
    'compass_game.run': ['facilitator'],
    'compass_game.choose': ['participant', 'author of the consequence'],
    'consequence.note': inside,
    'consequence.read': watching,
    'consequence.change': own,
    'consequence.remove': own,
  },
  'a planned session': { 'compass_case.write': ['facilitator'], ...closed, 'consequence.read': watching },
  'a closed session': { 'compass_case.write': ['facilitator'], ...closed },
  'an archived group': { 'compass_case.write': [], ...closed },
};

describe.each(Object.entries(scenes))('who may do what with the compass in %s', (name, scene) => {
  for (const right of Object.keys(compassPolicy) as Right[]) {
    for (const who of Object.keys(people) as Who[]) {
      const answer = allowed[name]![right].includes(who);
      it(`${answer ? 'lets' : 'keeps'} ${who} ${answer ? 'do' : 'from'} ${right}`, () => expect(may(right, people[who], scene)).toBe(answer));
    }
  }
});
