import { bestPracticeFields, roleMapRoles, type BestPractice, type HotIssue, type ThreadKind } from '@leerkring/contract';
import type { WaitingThread } from '../send-thread';
import type { FieldsData } from './kinds.fragments';

/** What is filled in of the template of any kind, and the labels. */
export interface KindForm {
  practice: BestPractice;
  issue: HotIssue;
  termIds: string[];
}

const empty = <K extends string>(keys: readonly K[]): Record<K, string> => Object.fromEntries(keys.map((key) => [key, ''])) as Record<K, string>;

/** What stands in a form at first: nothing, or what a thread has. */
export function kindFormOf(thread?: FieldsData & { tags: readonly { id: string }[] }): KindForm {
  const { bestPractice, hotIssue, tags = [] } = thread ?? {};
  const roles = Object.fromEntries(roleMapRoles.map((role) => [role, hotIssue?.roles[role] ?? ''])) as HotIssue['roles'];
  return {
    practice: bestPractice ? (Object.fromEntries(bestPracticeFields.map((field) => [field, bestPractice[field]])) as BestPractice) : empty(bestPracticeFields),
    issue: { stake: hotIssue?.stake ?? '', forWhom: hotIssue?.forWhom ?? '', until: hotIssue?.until ?? null, roles },
    termIds: tags.map((tag) => tag.id),
  };
}

/** A form that was kept as text on this device; an empty one when it cannot be read. */
export function kindFormFrom(kept: string): KindForm {
  try {
    return { ...kindFormOf(), ...(JSON.parse(kept) as Partial<KindForm>) };
  } catch {
    return kindFormOf();
  }
}

/** Whether something is missing without which a thread of this kind says nothing. */
export function isIncomplete(kind: ThreadKind, { practice, issue }: KindForm): boolean {
  if (kind === 'best_practice') return !practice.situation.trim() || !practice.approach.trim();
  return kind === 'hot_issue' && !issue.stake.trim();
}

/** What is sent of it for a thread of this kind. */
export function fieldsToSend(kind: ThreadKind, { practice, issue, termIds }: KindForm) {
  return { bestPractice: kind === 'best_practice' ? practice : null, hotIssue: kind === 'hot_issue' ? issue : null, termIds };
}

/** The form that this was sent with. */
export function kindFormSent({ bestPractice, hotIssue, termIds }: WaitingThread): KindForm {
  const form = kindFormOf();
  return { practice: bestPractice ?? form.practice, issue: { ...form.issue, ...hotIssue, until: hotIssue?.until ?? null }, termIds: termIds ?? [] };
}
