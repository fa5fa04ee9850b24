import { describe, expect, it } from '@jest/globals';
import type { Permission, PermissionOf } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { moderationPolicy } from './moderation.policy';

type Right = PermissionOf<'report'>;

const person = (accountId: string): Actor => ({ ...stranger(), accountId });
/** What discussions answers of the thread: who reads it, and who facilitates it. */
const people: Record<string, { actor: Actor; thread: Permission[] }> = {
  stranger: { actor: stranger(), thread: [] },
  outsider: { actor: person('outsider'), thread: [] },
  member: { actor: person('member'), thread: ['thread.read'] },
  author: { actor: person('author'), thread: ['thread.read'] },
  facilitator: { actor: person('rohan'), thread: ['thread.read', 'thread.hide_posts'] },
  'facilitator who wrote it': { actor: person('author'), thread: ['thread.read', 'thread.hide_posts'] },
};

interface Situation {
  deletedAt?: Date;
  hiddenAt?: Date;
  settledAt?: Date;
  authorAlone?: boolean;
}

function rightsOf({ actor, thread }: { actor: Actor; thread: Permission[] }, { deletedAt = undefined, hiddenAt = undefined, settledAt = undefined, authorAlone = false }: Situation): Right[] {
  const of = { type: 'thread', id: 'thread' } as const;
  const about = (other: Permission): boolean => thread.includes(other);
  const post = { actor, about, facts: { authorId: 'author', deletedAt: deletedAt ?? null, hiddenAt: hiddenAt ?? null, about: of } };
  const report = { actor, about, facts: { authorId: 'author', authorAlone, settledAt: settledAt ?? null, about: of } };
  const answers: Record<Right, boolean> = {
    'report.add': moderationPolicy['report.add'](post),
    'report.read': moderationPolicy['report.read'](report),
    'report.uphold': moderationPolicy['report.uphold'](report),
    'report.dismiss': moderationPolicy['report.dismiss'](report),
  };
  return (Object.keys(answers) as Right[]).filter((right) => answers[right]);
}

const settles: Right[] = ['report.read', 'report.uphold', 'report.dismiss'];

describe.each<[string, Situation, Record<string, Right[]>]>([
  ['of a post', {}, { member: ['report.add'], facilitator: ['report.add', ...settles] }],
  ['of a post whose author alone facilitates', { authorAlone: true }, { member: ['report.add'], facilitator: ['report.add', ...settles], 'facilitator who wrote it': ['report.read', 'report.uphold'] }],
  ['of a hidden post', { hiddenAt: new Date() }, { facilitator: settles }],
  ['of a deleted post', { deletedAt: new Date() }, { facilitator: settles }],
  ['that was settled', { settledAt: new Date() }, { member: ['report.add'], facilitator: ['report.add', 'report.read'] }],
])('a report %s', (_, situation, table) => {
  it.each(Object.keys(people))('gives a %s exactly the rights of the table', (who) => {
    expect(rightsOf(people[who]!, situation)).toEqual(table[who] ?? []);
  });
});
