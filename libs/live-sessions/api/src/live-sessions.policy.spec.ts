import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { liveSessionsPolicy, sessionRights, type AgreementFacts, type ChatMessageFacts, type LiveSessionFacts } from './live-sessions.policy';

type Right = keyof typeof liveSessionsPolicy;

const at = new Date('2026-11-19T13:00:00Z');
const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
const seat = (groupId: string, role: 'participant' | 'facilitator'): Actor => person({ memberships: [{ groupId, trackId: 'k', organisationId: 'berkelland', role }] });

const people = {
  stranger: stranger(),
  member: seat('oost', 'participant'),
  author: { ...seat('oost', 'participant'), accountId: 'author' },
  doer: { ...seat('oost', 'participant'), accountId: 'doer' },
  facilitator: seat('oost', 'facilitator'),
  'facilitator of another group': seat('west', 'facilitator'),
  'author who left': person({ accountId: 'author' }),
  'doer who left': person({ accountId: 'doer' }),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  admin: person({ roles: new Set(['admin']) }),
};
type Who = keyof typeof people;

interface Scene {
  session: LiveSessionFacts;
  message: ChatMessageFacts;
  agreement: AgreementFacts;
  archivedAt: Date | null;
}

const open: Scene = { session: { groupId: 'oost', plannedAt: at, cancelledAt: null, openedAt: at, closedAt: null }, message: { authorId: 'author', deletedAt: null, hiddenAt: null }, agreement: { groupId: 'oost', kind: 'action', authorId: 'author', personId: 'doer' }, archivedAt: null };
const planned: Scene = { ...open, session: { ...open.session, openedAt: null } };
const cancelled: Scene = { ...planned, session: { ...planned.session, cancelledAt: at } };
const closed: Scene = { ...open, session: { ...open.session, closedAt: at } };
const deleted: Scene = { ...open, message: { ...open.message, deletedAt: at } };
const hidden: Scene = { ...open, message: { ...open.message, hiddenAt: at } };
const decided: Scene = { ...open, agreement: { ...open.agreement, kind: 'decision', personId: null } };
const archived: Scene = { ...open, archivedAt: at };

/** Answers with `about` as the session and the group above would. */
function may(right: Right, actor: Actor, { session, message, agreement, archivedAt }: Scene): boolean {
  const ofGroup = (other: Permission): boolean => other === 'group.take_part' && !archivedAt && actor.memberships.some((m) => m.groupId === 'oost');
  const ofSession = (other: Permission): boolean => liveSessionsPolicy[other as 'chat_message.send']({ actor, facts: session, about: ofGroup });
  const facts = right === 'meeting.plan' || right === 'live_session.plan' || right === 'live_session.open' ? { id: 'oost', trackId: 'k', archivedAt } : sessionRights.includes(right) ? session : right.startsWith('agreement.') ? agreement : message;
  return liveSessionsPolicy[right]({ actor, facts: facts as never, about: facts === message || facts === agreement ? ofSession : ofGroup });
}

const inside: Who[] = ['member', 'author', 'doer', 'facilitator'];
const table: [string, Scene, Record<Right, Who[]>][] = [
  [
    'an open session',
    open,
    {
      'live_session.plan': ['facilitator'],
      'live_session.open': ['facilitator'],
      'live_session.read': inside,
      'live_session.close': ['facilitator'],
      'live_session.run': ['facilitator'],
      'live_session.raise_hand': inside,
      'live_session.slow_chat': ['facilitator'],
      'live_session.pin_message': ['facilitator'],
      'live_session.hide_messages': ['facilitator'],
      'meeting.plan': ['facilitator'],
      'meeting.change': [],
      'meeting.cancel': [],
      'meeting.attend': [],
      'poll.open': ['facilitator'],
      'poll.close': ['facilitator'],
      'poll.vote': ['member', 'author', 'doer'],
      'live_session.discuss': inside,
      'agreement.write': inside,
      'agreement.read': inside,
      'agreement.change': inside,
      'agreement.remove': ['author', 'facilitator'],
      'agreement.mark': ['doer', 'facilitator'],
      'chat_message.send': inside,
      'chat_message.read': inside,
      'chat_message.read_words': inside,
      'chat_message.edit': ['author'],
      'chat_message.delete': ['author'],
    },
  ],
  [
    'a planned session',
    planned,
    {
      'live_session.plan': ['facilitator'],
      'live_session.open': ['facilitator'],
      'live_session.read': inside,
      'live_session.close': [],
      'live_session.run': [],
      'live_session.raise_hand': [],
      'live_session.slow_chat': [],
      'live_session.pin_message': [],
      'live_session.hide_messages': [],
      'meeting.plan': ['facilitator'],
      'meeting.change': ['facilitator'],
      'meeting.cancel': ['facilitator'],
      'meeting.attend': inside,
      'poll.open': [],
      'poll.close': [],
      'poll.vote': [],
      'live_session.discuss': inside,
      'agreement.write': [],
      'agreement.read': inside,
      'agreement.change': [],
      'agreement.remove': [],
      'agreement.mark': ['doer', 'facilitator'],
      'chat_message.send': [],
      'chat_message.read': inside,
      'chat_message.read_words': inside,
      'chat_message.edit': [],
      'chat_message.delete': ['author'],
    },
  ],
  [
    'a meeting that was called off',
    cancelled,
    {
      'live_session.plan': ['facilitator'],
      'live_session.open': ['facilitator'],
      'live_session.read': inside,
      'live_session.close': [],
      'live_session.run': [],
      'live_session.raise_hand': [],
      'live_session.slow_chat': [],
      'live_session.pin_message': [],
      'live_session.hide_messages': [],
      'meeting.plan': ['facilitator'],
      'meeting.change': [],
      'meeting.cancel': [],
      'meeting.attend': [],
      'poll.open': [],
      'poll.close': [],
      'poll.vote': [],
      'live_session.discuss': inside,
      'agreement.write': [],
      'agreement.read': inside,
      'agreement.change': [],
      'agreement.remove': [],
      'agreement.mark': ['doer', 'facilitator'],
      'chat_message.send': [],
      'chat_message.read': inside,
      'chat_message.read_words': inside,
      'chat_message.edit': [],
      'chat_message.delete': ['author'],
    },
  ],
  [
    'a closed session',
    closed,
    {
      'live_session.plan': ['facilitator'],
      'live_session.open': ['facilitator'],
      'live_session.read': inside,
      'live_session.close': [],
      'live_session.run': [],
      'live_session.raise_hand': [],
      'live_session.slow_chat': [],
      'live_session.pin_message': [],
      'live_session.hide_messages': ['facilitator'],
      'meeting.plan': ['facilitator'],
      'meeting.change': [],
      'meeting.cancel': [],
      'meeting.attend': [],
      'poll.open': [],
      'poll.close': [],
      'poll.vote': [],
      'live_session.discuss': inside,
      'agreement.write': [],
      'agreement.read': inside,
      'agreement.change': [],
      'agreement.remove': [],
      'agreement.mark': ['doer', 'facilitator'],
      'chat_message.send': [],
      'chat_message.read': inside,
      'chat_message.read_words': inside,
      'chat_message.edit': [],
      'chat_message.delete': ['author'],
    },
  ],
  [
    'a message that was taken back',
    deleted,
    {
      'live_session.plan': ['facilitator'],
      'live_session.open': ['facilitator'],
      'live_session.read': inside,
      'live_session.close': ['facilitator'],
      'live_session.run': ['facilitator'],
      'live_session.raise_hand': inside,
      'live_session.slow_chat': ['facilitator'],
      'live_session.pin_message': ['facilitator'],
      'live_session.hide_messages': ['facilitator'],
      'meeting.plan': ['facilitator'],
      'meeting.change': [],
      'meeting.cancel': [],
      'meeting.attend': [],
      'poll.open': ['facilitator'],
      'poll.close': ['facilitator'],
      'poll.vote': ['member', 'author', 'doer'],
      'live_session.discuss': inside,
      'agreement.write': inside,
      'agreement.read': inside,
      'agreement.change': inside,
      'agreement.remove': ['author', 'facilitator'],
      'agreement.mark': ['doer', 'facilitator'],
      'chat_message.send': inside,
      'chat_message.read': inside,
      'chat_message.read_words': inside,
      'chat_message.edit': [],
      'chat_message.delete': [],
    },
  ],
  [
    'a message that a facilitator hid',
    hidden,
    {
      'live_session.plan': ['facilitator'],
      'live_session.open': ['facilitator'],
      'live_session.read': inside,
      'live_session.close': ['facilitator'],
      'live_session.run': ['facilitator'],
      'live_session.raise_hand': inside,
      'live_session.slow_chat': ['facilitator'],
      'live_session.pin_message': ['facilitator'],
      'live_session.hide_messages': ['facilitator'],
      'meeting.plan': ['facilitator'],
      'meeting.change': [],
      'meeting.cancel': [],
      'meeting.attend': [],
      'poll.open': ['facilitator'],
      'poll.close': ['facilitator'],
      'poll.vote': ['member', 'author', 'doer'],
      'live_session.discuss': inside,
      'agreement.write': inside,
      'agreement.read': inside,
      'agreement.change': inside,
      'agreement.remove': ['author', 'facilitator'],
      'agreement.mark': ['doer', 'facilitator'],
      'chat_message.send': inside,
      'chat_message.read': inside,
      'chat_message.read_words': ['author', 'facilitator'],
      'chat_message.edit': [],
      'chat_message.delete': ['author'],
    },
  ],
  [
    'a decision, which nobody has to do',
    decided,
    {
      'live_session.plan': ['facilitator'],
      'live_session.open': ['facilitator'],
      'live_session.read': inside,
      'live_session.close': ['facilitator'],
      'live_session.run': ['facilitator'],
      'live_session.raise_hand': inside,
      'live_session.slow_chat': ['facilitator'],
      'live_session.pin_message': ['facilitator'],
      'live_session.hide_messages': ['facilitator'],
      'meeting.plan': ['facilitator'],
      'meeting.change': [],
      'meeting.cancel': [],
      'meeting.attend': [],
      'poll.open': ['facilitator'],
      'poll.close': ['facilitator'],
      'poll.vote': ['member', 'author', 'doer'],
      'live_session.discuss': inside,
      'agreement.write': inside,
      'agreement.read': inside,
      'agreement.change': inside,
      'agreement.remove': ['author', 'facilitator'],
      'agreement.mark': [],
      'chat_message.send': inside,
      'chat_message.read': inside,
      'chat_message.read_words': inside,
      'chat_message.edit': ['author'],
      'chat_message.delete': ['author'],
    },
  ],
  [
    'an archived group',
    archived,
    {
      'live_session.plan': [],
      'live_session.open': [],
      'live_session.read': inside,
      'live_session.close': ['facilitator'],
      'live_session.run': [],
      'live_session.raise_hand': [],
      'live_session.slow_chat': [],
      'live_session.pin_message': [],
      'live_session.hide_messages': ['facilitator'],
      'meeting.plan': [],
      'meeting.change': [],
      'meeting.cancel': [],
      'meeting.attend': [],
      'poll.open': [],
      'poll.close': [],
      'poll.vote': [],
      'live_session.discuss': [],
      'agreement.write': [],
      'agreement.read': inside,
      'agreement.change': [],
      'agreement.remove': [],
      'agreement.mark': [],
      'chat_message.send': [],
      'chat_message.read': inside,
      'chat_message.read_words': inside,
      'chat_message.edit': [],
      'chat_message.delete': ['author'],
    },
  ],
];

describe.each(table)('who may do what in %s', (_, scene, allowed) => {
  for (const right of Object.keys(liveSessionsPolicy) as Right[]) {
    for (const who of Object.keys(people) as Who[]) {
      const answer = allowed[right].includes(who);
      it(`${answer ? 'lets' : 'keeps'} ${who} ${answer ? 'do' : 'from'} ${right}`, () => expect(may(right, people[who], scene)).toBe(answer));
    }
  }
});
