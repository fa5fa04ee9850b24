import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { sessionNotesPolicy } from './session-notes.policy';

type Right = keyof typeof sessionNotesPolicy;

const seat = (groupId: string, role: 'participant' | 'facilitator'): Actor => ({ ...stranger(), accountId: 'somebody', memberships: [{ groupId, trackId: 'k', organisationId: 'berkelland', role }] });

const people = {
  stranger: stranger(),
  member: seat('oost', 'participant'),
  facilitator: seat('oost', 'facilitator'),
  observer: { ...stranger(), accountId: 'observer' } as Actor,
  'facilitator of another group': seat('west', 'facilitator'),
  'programme manager': { ...stranger(), accountId: 'somebody', roles: new Set(['programme_manager']) } as Actor,
  admin: { ...stranger(), accountId: 'somebody', roles: new Set(['admin']) } as Actor,
};
type Who = keyof typeof people;

/** Answers with `about` as the session would. */
function may(right: Right, actor: Actor, open: boolean): boolean {
  const member = actor.memberships.some(({ groupId }) => groupId === 'oost');
  const observes = actor.accountId === 'observer' && open;
  const about = (other: Permission): boolean => (other === 'live_session.read' ? member || observes : member && (other === 'live_session.read_all' || (other === 'chat_message.send' && open)));
  return sessionNotesPolicy[right]({ actor, facts: { groupId: 'oost' } as never, about });
}

const members: Who[] = ['member', 'facilitator'];
const table: [string, boolean, Record<Right, Who[]>][] = [
  ['an open session', true, { 'session_notes.read': [...members, 'observer'], 'session_notes.write': members, 'session_notes.empty': ['facilitator'] }],
  ['a closed session, or an archived group', false, { 'session_notes.read': members, 'session_notes.write': [], 'session_notes.empty': ['facilitator'] }],
];

describe.each(table)('who may do what with the notes of %s', (_, open, allowed) => {
  for (const right of Object.keys(sessionNotesPolicy) as Right[]) {
    for (const who of Object.keys(people) as Who[]) {
      const answer = allowed[right].includes(who);
      it(`${answer ? 'lets' : 'keeps'} ${who} ${answer ? 'do' : 'from'} ${right}`, () => expect(may(right, people[who], open)).toBe(answer));
    }
  }
});
