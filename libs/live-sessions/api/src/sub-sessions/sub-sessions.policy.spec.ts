import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { compassPolicy } from '../compass/compass.policy';
import { liveSessionsPolicy, type LiveSessionFacts } from '../live-sessions.policy';
import { stagePolicy } from '../stage/stage.policy';
import { rightsOnSubSession, subSessionsPolicy } from './sub-sessions.policy';

/** What changes where one has no seat, beside what sub-sessions are asked. */
const seated = ['live_session.raise_hand', 'poll.vote', 'agreement.write', 'chat_message.send', 'chat_reaction.add', 'chat_reaction.remove', 'chat_attachment.add', 'compass_game.choose', 'consequence.note'] as const;
const policies = { ...liveSessionsPolicy, ...compassPolicy, ...stagePolicy, ...subSessionsPolicy };
const rights = [...(Object.keys(subSessionsPolicy) as (keyof typeof subSessionsPolicy)[]), 'live_session.read', 'stage.run', ...seated] as const;
type Right = (typeof rights)[number];

const at = new Date('2026-11-19T13:00:00Z');
const seat = (groupId: string, role: 'participant' | 'facilitator', accountId = 'somebody'): Actor => ({ ...stranger(), accountId, memberships: [{ groupId, trackId: 'k', organisationId: 'berkelland', role }] });

const people = {
  stranger: stranger(),
  'who sits there': seat('oost', 'participant', 'sitter'),
  'member who sits elsewhere': seat('oost', 'participant'),
  'who sat there and left the group': { ...stranger(), accountId: 'sitter' } as Actor,
  facilitator: seat('oost', 'facilitator'),
  'facilitator of another group': seat('west', 'facilitator'),
  'programme manager': { ...stranger(), accountId: 'somebody', roles: new Set(['programme_manager']) } as Actor,
  admin: { ...stranger(), accountId: 'somebody', roles: new Set(['admin']) } as Actor,
};
type Who = keyof typeof people;

const main: LiveSessionFacts = { groupId: 'oost', plannedAt: null, cancelledAt: null, openedAt: at, closedAt: null, partOfId: null, seatedIds: null, observerIds: ['observer'] };
const part: LiveSessionFacts = { ...main, partOfId: 'main', seatedIds: ['sitter'], observerIds: [] };

/** Answers with `about` as the group and the session would. */
function may(right: Right, actor: Actor, facts: LiveSessionFacts, archived = false): boolean {
  const ofGroup = (other: Permission): boolean => other === 'group.take_part' && !archived && actor.memberships.some(({ groupId }) => groupId === 'oost');
  const ofSession = (other: Permission): boolean => policies[other as 'live_session.read']({ actor, facts, about: ofGroup });
  return policies[right]({ actor, facts: facts as never, about: right === 'sub_sessions.read' ? ofSession : ofGroup });
}

const sits: Who = 'who sits there';
const elsewhere: Who = 'member who sits elsewhere';
const facilitator: Who = 'facilitator';
const inside = [sits, elsewhere, facilitator];
const read = { 'sub_sessions.read': inside, 'live_session.read': inside };
const all = (who: Who[], voters = who.filter((one) => one !== facilitator)): Record<(typeof seated)[number], Who[]> => ({ ...(Object.fromEntries(seated.map((right) => [right, who])) as Record<(typeof seated)[number], Who[]>), 'poll.vote': voters, 'compass_game.choose': voters });
const none = { 'sub_session.open': [], 'sub_session.recall': [], 'sub_session.rename': [], 'sub_session.walk': [], 'stage.run': [] };

const table: [string, LiveSessionFacts, boolean, Record<Right, Who[]>][] = [
  ['a main session', main, false, { ...read, ...none, 'sub_session.open': [facilitator], 'sub_session.recall': [facilitator], 'stage.run': [facilitator], ...all(inside) }],
  ['a sub-session', part, false, { ...read, ...none, 'sub_session.rename': [facilitator], 'sub_session.walk': [sits, elsewhere], ...all([sits, facilitator]) }],
  ['a sub-session that nobody sits in', { ...part, seatedIds: null }, false, { ...read, ...none, 'sub_session.rename': [facilitator], 'sub_session.walk': [sits, elsewhere], ...all([facilitator]) }],
  ['a sub-session that is closed', { ...part, closedAt: at }, false, { ...read, ...none, ...all([]) }],
  ['a main session that is closed', { ...main, closedAt: at }, false, { ...read, ...none, ...all([]) }],
  ['a sub-session of an archived group', part, true, { ...read, ...none, ...all([]) }],
];

describe.each(table)('who may do what in %s', (_, facts, archived, allowed) => {
  for (const right of rights) {
    for (const who of Object.keys(people) as Who[]) {
      const answer = allowed[right].includes(who);
      it(`${answer ? 'lets' : 'keeps'} ${who} ${answer ? 'do' : 'from'} ${right}`, () => expect(may(right, people[who], facts, archived)).toBe(answer));
    }
  }
});

describe('rights on a sub-session of a list', () => {
  it.each(Object.keys(people) as Who[])('are those that %s has when each is asked apart', (who) => {
    const actor = people[who];
    const member = actor.memberships.some(({ groupId }) => groupId === 'oost');
    const one = (['sub_session.rename', 'sub_session.walk'] as const).filter((right) => may(right, actor, part));
    expect(rightsOnSubSession(actor, part, new Set(member ? ['live_session.discuss' as const] : []))).toEqual(one);
  });
});
