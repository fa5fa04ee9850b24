import { bestPracticeFields, limits, roleMapRoles, type BestPractice, type HotIssue, type ThreadKind } from '@leerkring/contract';
import { DomainError } from '@leerkring/platform/api';
import { z } from 'zod';
import type { ThreadFields } from './thread.entity';

const words = (max: number) => z.string().trim().max(max);
const all = <K extends string>(keys: readonly K[], schema: z.ZodString) => z.object(Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, z.ZodString>);

const bestPractice = all(bestPracticeFields, words(limits.threadField));
const hotIssue = z.object({
  stake: words(limits.threadField),
  forWhom: words(limits.threadField),
  until: z.iso.date().nullable().default(null),
  roles: all(roleMapRoles, words(limits.roleMapField)),
});

/** What the templates of the kinds ask for; what does not belong to the kind is left out. */
export const fieldsInput = { bestPractice: bestPractice.nullish(), hotIssue: hotIssue.nullish() };

/** A thread is labelled with each word once. */
export const termIdsInput = z
  .array(z.uuid())
  .max(limits.threadTags)
  .nullish()
  .transform((ids) => [...new Set(ids ?? [])]);

interface GivenFields {
  bestPractice?: BestPractice | null;
  hotIssue?: HotIssue | null;
}

/** @throws DomainError INPUT_INVALID when they are fields of another kind */
export function fieldsFor(kind: ThreadKind, { bestPractice: practice, hotIssue: issue }: GivenFields): ThreadFields {
  if (practice && kind !== 'best_practice') throw new DomainError('INPUT_INVALID', { fields: { bestPractice: 'other_kind' } });
  if (issue && kind !== 'hot_issue') throw new DomainError('INPUT_INVALID', { fields: { hotIssue: 'other_kind' } });
  return practice ?? issue ?? {};
}

/** The fields as screens get them: what was not filled in is empty. */
export function fieldsOf(kind: ThreadKind, fields: ThreadFields): { bestPractice: BestPractice | null; hotIssue: HotIssue | null } {
  const empty = <K extends string>(keys: readonly K[]): Record<K, string> => Object.fromEntries(keys.map((key) => [key, ''])) as Record<K, string>;
  const issue = fields as Partial<HotIssue>;
  return {
    bestPractice: kind === 'best_practice' ? { ...empty(bestPracticeFields), ...(fields as Partial<BestPractice>) } : null,
    hotIssue: kind === 'hot_issue' ? { stake: '', forWhom: '', until: null, ...issue, roles: { ...empty(roleMapRoles), ...issue.roles } } : null,
  };
}
