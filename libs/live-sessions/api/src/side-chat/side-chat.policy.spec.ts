import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { sideChatPolicy } from './side-chat.policy';

type Right = keyof typeof sideChatPolicy;

const at = new Date('2026-11-19T13:00:00Z');
const seat = (groupId: string, role: 'participant' | 'facilitator', accountId = 'somebody'): Actor => ({ ...stranger(), accountId, memberships: [{ groupId, trackId: 'k', organisationId: 'berkelland', role }] });

const people = {
  stranger: stranger(),
  member: seat('oost', 'participant'),
  facilitator: seat('oost', 'facilitator'),
  observer: { ...stranger(), accountId: 'observer' } as Actor,
  author: seat('oost', 'facilitator', 'author'),
  'author who facilitates no more': seat('oost', 'participant', 'author'),
  'author who left': { ...stranger(), accountId: 'author' } as Actor,
  'facilitator of another group': seat('west', 'facilitator'),
  'programme manager': { ...stranger(), accountId: 'somebody', roles: new Set(['programme_manager']) } as Actor,
  admin: { ...stranger(), accountId: 'somebody', roles: new Set(['admin']) } as Actor,
};
type Who = keyof typeof people;

interface Scene {
  open: boolean;
  deletedAt?: Date;
}

/** Answers with `about` as the session, and for messages the side chat, would. */
function may(right: Right, actor: Actor, { open, deletedAt = undefined }: Scene): boolean {
  const member = actor.memberships.some(({ groupId }) => groupId === 'oost');
  const observes = actor.accountId === 'observer';
  const ofSession = (other: Permission): boolean => (observes && other === 'live_session.read') || (member && (other === 'live_session.read' || other === 'live_session.read_all' || (other === 'chat_message.send' && open)));
  const ofChat = (other: Permission): boolean => sideChatPolicy[other as 'side_chat.read']({ actor, facts: { groupId: 'oost' }, about: ofSession });
  const ofMessage = right.startsWith('side_chat_message.') && right !== 'side_chat_message.send';
  const facts = ofMessage ? { authorId: 'author', deletedAt: deletedAt ?? null } : { groupId: 'oost' };
  return sideChatPolicy[right]({ actor, facts: facts as never, about: ofMessage ? ofChat : ofSession });
}

const both: Who[] = ['facilitator', 'author'];
const table: [string, Scene, Record<Right, Who[]>][] = [
  ['an open session', { open: true }, { 'side_chat.read': both, 'side_chat_message.send': both, 'side_chat_message.read': both, 'side_chat_message.edit': ['author'], 'side_chat_message.delete': ['author'] }],
  ['a closed session, or an archived group', { open: false }, { 'side_chat.read': both, 'side_chat_message.send': [], 'side_chat_message.read': both, 'side_chat_message.edit': [], 'side_chat_message.delete': ['author'] }],
  ['a message that was taken back', { open: true, deletedAt: at }, { 'side_chat.read': both, 'side_chat_message.send': both, 'side_chat_message.read': both, 'side_chat_message.edit': [], 'side_chat_message.delete': [] }],
];

describe.each(table)('who may do what in the side chat of %s', (_, scene, allowed) => {
  for (const right of Object.keys(sideChatPolicy) as Right[]) {
    for (const who of Object.keys(people) as Who[]) {
      const answer = allowed[right].includes(who);
      it(`${answer ? 'lets' : 'keeps'} ${who} ${answer ? 'do' : 'from'} ${right}`, () => expect(may(right, people[who], scene)).toBe(answer));
    }
  }
});
