import type { Permission } from './permissions';
import type { SubjectType } from './subjects';

/** What a thread is for; an announcement is a facilitator's. */
export const threadKinds = ['question', 'experience', 'best_practice', 'hot_issue', 'announcement'] as const;
export type ThreadKind = (typeof threadKinds)[number];

/**
 * What a thread can be about, with the right to write in threads about it. Who may read the subject (`<type>.read`; of a group: its members)
 * may read the thread. A new kind of subject is one line here; its room answers the right and registers its titles.
 */
export const threadSubjects = {
  group: 'group.take_part',
  track: 'track.discuss',
  case_file: 'case_file.discuss',
  live_session: 'live_session.discuss',
} as const satisfies { readonly [T in SubjectType]?: Permission };

export type ThreadSubjectType = keyof typeof threadSubjects;

/** The right on a subject that lets one read the threads about it. Of a session its members have it: who observes it reads none. */
export function threadReadingRight(type: ThreadSubjectType): Permission {
  return type === 'live_session' ? 'live_session.read_all' : `${type}.read`;
}

/** Points at what a thread is about. */
export interface ThreadSubjectRef {
  type: ThreadSubjectType;
  id: string;
}

/** The fields of a best practice, each a few paragraphs. */
export const bestPracticeFields = ['situation', 'approach', 'effect', 'conditions'] as const;
export type BestPracticeField = (typeof bestPracticeFields)[number];
export type BestPractice = Record<BestPracticeField, string>;

/** Who can do something about a hot issue. */
export const roleMapRoles = ['burgemeester', 'wethouder', 'raad', 'griffier', 'secretaris'] as const;
export type RoleMapRole = (typeof roleMapRoles)[number];

/** What makes a thread a hot issue. */
export interface HotIssue {
  /** What is at stake. */
  stake: string;
  /** For whom. */
  forWhom: string;
  /** Day (`2026-12-01`) until which something can be done; null when nobody knows. */
  until: string | null;
  /** What each can do; empty when nothing was filled in. */
  roles: Record<RoleMapRole, string>;
}

/** A word of the taxonomies, in both languages. */
export interface TagNews {
  id: string;
  taxonomy: string;
  slug: string;
  nl: string;
  en: string;
}

/** What a screen needs of a thread whose title, fields or tags were changed. */
export interface ThreadNews {
  id: string;
  title: string;
  bestPractice: BestPractice | null;
  hotIssue: HotIssue | null;
  tags: TagNews[];
  editedAt: string;
}
