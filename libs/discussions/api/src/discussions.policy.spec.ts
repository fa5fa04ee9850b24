import { describe, expect, it } from '@jest/globals';
import type { GroupRole, Permission, PermissionOf, PlatformRole, ThreadKind, ThreadSubjectRef } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { discussionsPolicy, rightsOnPost, rightsOnThread, type ThreadFacts } from './discussions.policy';

/** Rights on a thread, its posts and their files; those on files that are loose stand below. */
type Right = PermissionOf<'thread' | 'post' | 'reaction' | 'bookmark' | 'announcement'> | 'attachment.read';

const here = 'here';
const author = 'author';

function person(roles: PlatformRole[], seat?: { groupId?: string; role: GroupRole }, accountId = 'somebody'): Actor {
  const memberships = seat ? [{ groupId: seat.groupId ?? here, trackId: 'k', role: seat.role, organisationId: 'gm0001' }] : [];
  return { ...stranger(), accountId, roles: new Set(roles), memberships };
}

const people = {
  stranger: stranger(),
  'participant of another group': person(['participant'], { groupId: 'elsewhere', role: 'participant' }),
  'facilitator of another group': person(['facilitator'], { groupId: 'elsewhere', role: 'facilitator' }),
  'author who left the group': person(['participant'], undefined, author),
  'observer of the live session': person(['participant'], undefined, 'observer'),
  coordinator: person(['coordinator']),
  expert: person(['expert']),
  editor: person(['editor']),
  helpdesk: person(['helpdesk']),
  'programme manager': person(['programme_manager']),
  admin: person(['admin']),
  participant: person(['participant'], { role: 'participant' }),
  author: person(['participant'], { role: 'participant' }, author),
  facilitator: person(['facilitator'], { role: 'facilitator' }),
  'facilitator of the track': person(['facilitator'], undefined, 'rohan'),
};
type Who = keyof typeof people;

const keeps: Right[] = ['bookmark.set', 'bookmark.remove'];
const reads: Right[] = ['thread.read', 'post.read', ...keeps, 'post.read_words', 'attachment.read'];
const adds: Right[] = ['post.add', 'reaction.add', 'reaction.remove'];
const writes: Right[] = [...reads, ...adds];
const moderates: Right[] = ['thread.pin', 'thread.lock', 'thread.close', 'thread.move_posts', 'thread.hide_posts', 'post.read_versions'];
const owns: Right[] = [...writes, 'thread.update', 'post.edit', 'post.delete', 'post.read_versions'];

/** Everything that somebody may; who is not named may nothing. */
const atWork: Partial<Record<Who, Right[]>> = {
  participant: writes,
  author: [...owns, 'thread.accept_answer'],
  facilitator: [...writes, 'thread.announce', 'thread.take_in', 'thread.accept_answer', 'thread.mark_best_practice', 'thread.move', 'thread.copy', 'thread.merge', ...moderates],
};
const locked: typeof atWork = { participant: reads, author: [...reads, 'thread.accept_answer', 'post.read_versions'], facilitator: atWork.facilitator };
const ofCase: typeof atWork = { ...atWork, facilitator: atWork.facilitator!.filter((right) => right !== 'thread.move' && right !== 'thread.copy') };
const archived: typeof atWork = { participant: reads, author: [...reads, 'post.read_versions'], facilitator: [...reads, 'thread.hide_posts', 'post.read_versions'] };
const withoutWords = (all: typeof atWork): typeof atWork => Object.fromEntries(Object.entries(all).map(([who, rights]) => [who, rights.filter((right) => right !== 'attachment.read' && right !== 'post.read_versions')]));
const tombstone = withoutWords({ ...atWork, author: [...writes, 'thread.update', 'thread.accept_answer'] });
const hidden: typeof atWork = {
  participant: ['thread.read', 'post.read', ...keeps, ...adds],
  author: [...writes, 'thread.update', 'thread.accept_answer', 'post.delete', 'post.read_versions'],
  facilitator: atWork.facilitator,
};
const experience: typeof atWork = { participant: writes, author: owns, facilitator: [...writes, 'thread.announce', 'thread.take_in', 'thread.mark_best_practice', 'thread.move', 'thread.copy', 'thread.merge', ...moderates] };
const announcement: typeof atWork = {
  participant: [...writes, 'announcement.confirm'],
  author: [...owns, 'announcement.confirm'],
  facilitator: [...writes, 'thread.announce', 'thread.take_in', 'announcement.confirm', 'announcement.oversee', ...moderates],
};
const inArchive: typeof atWork = { ...archived, facilitator: [...archived.facilitator!, 'announcement.oversee'] };
const signedIn = Object.fromEntries((Object.keys(people) as Who[]).filter((who) => who !== 'stranger').map((who) => [who, reads]));
const ofTrack: typeof atWork = {
  ...signedIn,
  'author who left the group': [...reads, 'post.read_versions'],
  'participant of another group': writes,
  'facilitator of another group': writes,
  participant: writes,
  author: [...owns, 'thread.accept_answer'],
  facilitator: [...writes, 'thread.announce', 'thread.take_in'],
  'facilitator of the track': [...writes, 'thread.accept_answer', 'thread.mark_best_practice', 'thread.lock', 'thread.close', 'thread.move_posts', 'thread.hide_posts', 'post.read_versions', 'thread.merge'],
};

interface Situation {
  subject?: ThreadSubjectRef;
  kind?: ThreadKind;
  archivedAt?: Date;
  deletedAt?: Date;
  hiddenAt?: Date;
  lockedAt?: Date;
  mergedAt?: Date;
}

/** What the rooms of the subjects answer: members of the group for its own things, everybody reads tracks and who learns there writes about them. */
function ofSubject(actor: Actor, { archivedAt }: Situation): (permission: Permission) => boolean {
  const member = actor.memberships.some((seat) => seat.groupId === here);
  const answers: Partial<Record<Permission, boolean>> = {
    'group.take_part': member && !archivedAt,
    'case_file.read': member,
    'case_file.discuss': member && !archivedAt,
    'live_session.read': member || actor.accountId === 'observer',
    'live_session.read_all': member,
    'live_session.discuss': member && !archivedAt,
    'track.read': true,
    'track.facilitate': actor.accountId === 'rohan',
    'track.discuss': actor.accountId === 'rohan' || actor.memberships.some((seat) => seat.trackId === 'k'),
  };
  return (permission) => answers[permission] ?? false;
}

/** Answers as access gives them: what is asked `about` goes one subject further. */
function rightsOf(actor: Actor, situation: Situation): Right[] {
  const { archivedAt, deletedAt, hiddenAt = null, lockedAt = null, mergedAt = null, kind = 'question', subject = { type: 'group', id: here } } = situation;
  const inGroup = { actor, facts: { id: here, trackId: 'k', archivedAt: archivedAt ?? null }, about: () => false };
  const facts: ThreadFacts = { about: subject, groupId: subject.type === 'track' ? null : here, authorId: author, kind, lockedAt, mergedAt };
  const about = ofSubject(actor, situation);
  const thread = { actor, facts, about: (other: Permission) => other.startsWith(subject.type) && about(other) };
  const ofThread = (permission: Permission): boolean =>
    (permission === 'thread.read' || permission === 'post.add' || permission === 'thread.hide_posts') && discussionsPolicy[permission](thread);
  const post = { actor, facts: { authorId: author, deletedAt: deletedAt ?? null, hiddenAt, about: { type: 'thread', id: 'thread' } as const }, about: ofThread };
  const answers: Record<Right, boolean> = {
    'thread.announce': discussionsPolicy['thread.announce'](inGroup),
    'thread.take_in': discussionsPolicy['thread.take_in'](inGroup),
    'thread.read': discussionsPolicy['thread.read'](thread),
    'thread.update': discussionsPolicy['thread.update'](thread),
    'thread.accept_answer': discussionsPolicy['thread.accept_answer'](thread),
    'thread.pin': discussionsPolicy['thread.pin'](thread),
    'thread.lock': discussionsPolicy['thread.lock'](thread),
    'thread.close': discussionsPolicy['thread.close'](thread),
    'thread.mark_best_practice': discussionsPolicy['thread.mark_best_practice'](thread),
    'thread.move': discussionsPolicy['thread.move'](thread),
    'thread.copy': discussionsPolicy['thread.copy'](thread),
    'thread.move_posts': discussionsPolicy['thread.move_posts'](thread),
    'thread.merge': discussionsPolicy['thread.merge'](thread),
    'thread.hide_posts': discussionsPolicy['thread.hide_posts'](thread),
    'announcement.confirm': discussionsPolicy['announcement.confirm'](thread),
    'announcement.oversee': discussionsPolicy['announcement.oversee'](thread),
    'attachment.read': discussionsPolicy['attachment.read']({ actor, facts: { uploaderId: author, deletedAt: deletedAt ?? null, about: { type: 'post', id: 'post' } }, about: (other) => other === 'post.read_words' && discussionsPolicy[other](post) }),
    'post.add': discussionsPolicy['post.add'](thread),
    'reaction.add': discussionsPolicy['reaction.add'](thread),
    'reaction.remove': discussionsPolicy['reaction.remove'](thread),
    'bookmark.set': discussionsPolicy['bookmark.set'](post),
    'bookmark.remove': discussionsPolicy['bookmark.remove'](post),
    'post.read': discussionsPolicy['post.read'](post),
    'post.read_words': discussionsPolicy['post.read_words'](post),
    'post.read_versions': discussionsPolicy['post.read_versions'](post),
    'post.edit': discussionsPolicy['post.edit'](post),
    'post.delete': discussionsPolicy['post.delete'](post),
  };
  return (Object.keys(answers) as Right[]).filter((right) => answers[right]);
}

const caseFile = { type: 'case_file', id: 'case' } as const;
const session = { type: 'live_session', id: 'session' } as const;
const track = { type: 'track', id: 'k' } as const;

describe.each<[string, Situation, Partial<Record<Who, Right[]>>]>([
  ['on a question in a group at work', {}, atWork],
  ['on a question in an archived group', { archivedAt: new Date() }, archived],
  ['on a deleted post', { deletedAt: new Date() }, tombstone],
  ['on a hidden post', { hiddenAt: new Date() }, hidden],
  ['on a locked question', { lockedAt: new Date() }, locked],
  ['on a question that was merged into another', { mergedAt: new Date() }, { ...archived, facilitator: [...reads, 'thread.announce', 'thread.take_in'] }],
  ['on an experience', { kind: 'experience' }, experience],
  ['on an announcement', { kind: 'announcement' }, announcement],
  ['on an announcement in an archived group', { kind: 'announcement', archivedAt: new Date() }, inArchive],
  ['on a question about a case', { subject: caseFile }, ofCase],
  ['on a question about a live session', { subject: session }, ofCase],
  ['on a question about a case of an archived group', { subject: caseFile, archivedAt: new Date() }, archived],
  ['on a question about a track', { subject: track }, ofTrack],
])('who may what %s', (_, situation, table) => {
  it.each(Object.keys(people) as Who[])('gives a %s exactly the rights of the table', (who) => {
    expect(rightsOf(people[who], situation).sort()).toEqual([...(table[who] ?? [])].sort());
  });
});

describe('who keeps the templates of a track', () => {
  it.each(Object.keys(people) as Who[])('gives a %s the right only when they facilitate it', (who) => {
    const question = { actor: people[who], facts: { id: 'k', facilitatorIds: ['rohan'] }, about: () => false };
    for (const right of ['thread_template.add', 'thread_template.update', 'thread_template.archive'] as const) {
      expect(discussionsPolicy[right](question)).toBe(who === 'facilitator of the track');
    }
  });
});

describe('who may what with files that stand in no post', () => {
  const mine = { type: 'account', id: author } as const;

  it.each(Object.keys(people) as Who[])('lets a %s add them for oneself only, and have only the own ones', (who) => {
    const actor = people[who];
    const own = actor.accountId === author;
    expect(discussionsPolicy['attachment.add']({ actor, facts: { id: author, erasedAt: null }, about: () => false })).toBe(own);
    expect(discussionsPolicy['attachment.read']({ actor, facts: { uploaderId: author, deletedAt: null, about: mine }, about: () => false })).toBe(own);
  });
});

describe('who may what with a copy of a thread that is proposed', () => {
  const about = { type: 'thread', id: 'thread' } as const;
  const on = (right: 'thread_copy.read' | 'thread_copy.make' | 'thread_copy.cancel', closedAt: Date | null, copies: boolean) => discussionsPolicy[right]({ actor: people.facilitator, facts: { closedAt, about }, about: () => copies });

  it('is for who may copy the thread, as long as it is open', () => {
    for (const right of ['thread_copy.make', 'thread_copy.cancel'] as const) expect([on(right, null, true), on(right, new Date(), true), on(right, null, false)]).toEqual([true, false, false]);
    expect([on('thread_copy.read', new Date(), true), on('thread_copy.read', null, false)]).toEqual([true, false]);
  });

  it.each(Object.keys(people) as Who[])('asks a %s about the own posts only; who cannot read the thread any more takes consent back, and gives none', (who) => {
    const own = people[who].accountId === author;
    const ask = (right: 'copy_consent.read' | 'copy_consent.give' | 'copy_consent.withhold', closedAt: Date | null, reads: boolean) => discussionsPolicy[right]({ actor: people[who], facts: { accountId: author, closedAt, about }, about: () => reads });
    expect([ask('copy_consent.give', null, true), ask('copy_consent.give', new Date(), true), ask('copy_consent.give', null, false)]).toEqual([own, false, false]);
    for (const right of ['copy_consent.read', 'copy_consent.withhold'] as const) expect([ask(right, null, true), ask(right, new Date(), false)]).toEqual([own, own]);
  });
});

describe('rights that travel with a page', () => {
  const ofGroup = new Set<Permission>(['group.take_part']);
  const facts: ThreadFacts = { about: { type: 'group', id: here }, groupId: here, authorId: 'another', kind: 'experience', lockedAt: null, mergedAt: null };
  const onThread = rightsOnThread(people.author, facts, ofGroup);

  it('lets a member read and write in a thread', () => {
    expect(onThread).toEqual(['thread.read', ...adds]);
  });

  it('lets an author edit and delete the own post only', () => {
    const about = { type: 'thread' as const, id: 'thread' };
    expect(rightsOnPost(people.author, { authorId: author, deletedAt: null, hiddenAt: null, about }, onThread)).toEqual(['post.read', 'post.edit', 'post.delete']);
    expect(rightsOnPost(people.author, { authorId: 'another', deletedAt: null, hiddenAt: null, about }, onThread)).toEqual(['post.read']);
  });
});
