import { describe, expect, it } from '@jest/globals';
import type { GroupRole, Permission, PermissionOf, PlatformRole } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { discussionsPolicy, rightsOnPost, rightsOnThread } from './discussions.policy';

type Right = PermissionOf<'thread' | 'post'>;

const here = 'here';
const author = 'author';

function person(roles: PlatformRole[], seat?: { groupId?: string; role: GroupRole }, accountId = 'somebody'): Actor {
  const memberships = seat ? [{ groupId: seat.groupId ?? here, role: seat.role, organisationId: 'gm0001' }] : [];
  return { ...stranger(), accountId, roles: new Set(roles), memberships };
}

const people = {
  stranger: stranger(),
  'participant of another group': person(['participant'], { groupId: 'elsewhere', role: 'participant' }),
  'facilitator of another group': person(['facilitator'], { groupId: 'elsewhere', role: 'facilitator' }),
  'author who left the group': person(['participant'], undefined, author),
  coordinator: person(['coordinator']),
  expert: person(['expert']),
  editor: person(['editor']),
  helpdesk: person(['helpdesk']),
  'programme manager': person(['programme_manager']),
  admin: person(['admin']),
  participant: person(['participant'], { role: 'participant' }),
  author: person(['participant'], { role: 'participant' }, author),
  facilitator: person(['facilitator'], { role: 'facilitator' }),
};
type Who = keyof typeof people;

const reads: Right[] = ['thread.read', 'post.read'];
const writes: Right[] = ['thread.read', 'thread.start', 'post.add', 'post.read'];

/** Everything that somebody may; who is not named may nothing. */
const atWork: Partial<Record<Who, Right[]>> = {
  participant: writes,
  author: [...writes, 'post.edit', 'post.delete'],
  facilitator: [...writes, 'thread.announce'],
};
const archived: Partial<Record<Who, Right[]>> = { participant: reads, author: reads, facilitator: reads };
const tombstone: Partial<Record<Who, Right[]>> = { ...atWork, author: writes };

interface Situation {
  archivedAt?: Date;
  deletedAt?: Date;
}

/** Answers as access gives them: what is asked `about` goes one subject further, the group's own answer is at the end. */
function rightsOf(actor: Actor, { archivedAt, deletedAt }: Situation): Right[] {
  const group = { id: here, trackId: 'track', archivedAt: archivedAt ?? null };
  const takesPart = (permission: Permission): boolean => permission === 'group.take_part' && !archivedAt && actor.memberships.some((seat) => seat.groupId === here);
  const thread = { actor, facts: { about: { type: 'group' as const, id: here } }, about: takesPart };
  const ofThread = (permission: Permission): boolean =>
    (permission === 'thread.read' || permission === 'post.add') && discussionsPolicy[permission](thread);
  const post = { actor, facts: { authorId: author, deletedAt: deletedAt ?? null, about: { type: 'thread' as const, id: 'thread' } }, about: ofThread };
  const inGroup = { actor, facts: group, about: () => false };
  const answers: Record<Right, boolean> = {
    'thread.start': discussionsPolicy['thread.start'](inGroup),
    'thread.announce': discussionsPolicy['thread.announce'](inGroup),
    'thread.read': discussionsPolicy['thread.read'](thread),
    'post.add': discussionsPolicy['post.add'](thread),
    'post.read': discussionsPolicy['post.read'](post),
    'post.edit': discussionsPolicy['post.edit'](post),
    'post.delete': discussionsPolicy['post.delete'](post),
  };
  return (Object.keys(answers) as Right[]).filter((right) => answers[right]);
}

describe.each<[string, Situation, Partial<Record<Who, Right[]>>]>([
  ['in a group at work', {}, atWork],
  ['in an archived group', { archivedAt: new Date() }, archived],
  ['on a deleted post', { deletedAt: new Date() }, tombstone],
])('who may what %s', (_, situation, table) => {
  it.each(Object.keys(people) as Who[])('gives a %s exactly the rights of the table', (who) => {
    expect(rightsOf(people[who], situation).sort()).toEqual([...(table[who] ?? [])].sort());
  });
});

describe('rights that travel with a page', () => {
  const ofGroup = new Set<Permission>(['group.take_part']);
  const onThread = rightsOnThread(people.author, { about: { type: 'group', id: here } }, ofGroup);

  it('lets a member read and write in a thread', () => {
    expect(onThread).toEqual(['thread.read', 'post.add']);
  });

  it('lets an author edit and delete the own post only', () => {
    const about = { type: 'thread' as const, id: 'thread' };
    expect(rightsOnPost(people.author, { authorId: author, deletedAt: null, about }, onThread)).toEqual(['post.read', 'post.edit', 'post.delete']);
    expect(rightsOnPost(people.author, { authorId: 'another', deletedAt: null, about }, onThread)).toEqual(['post.read']);
  });
});
