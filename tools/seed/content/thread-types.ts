import type { BestPractice, HotIssue } from '@leerkring/contract';
import type { ThreadKind, PostContent } from './types';

/** A beginning of threads that the facilitators of a track keep; `terms` are keys of the taxonomies. */
export interface TemplateContent {
  track: string;
  name: string;
  kind: ThreadKind;
  title: string;
  body: string;
  terms: string[];
}

/** What became of a thread: `accepted` is the index of the post that answers it, `terms` are keys of the taxonomies. */
export interface ThreadStateContent {
  terms?: string[];
  bestPractice?: BestPractice;
  hotIssue?: Omit<HotIssue, 'until'> & { untilInDays: number | null };
  accepted?: number;
  confirmedBy?: string[];
  pinnedBy?: string;
  lockedBy?: string;
  closed?: { by: string; minutesAgo: number; outcome: string };
}

/** A thread that is not about a group, but about a track, a case or a live session. */
export interface ThreadAboutContent {
  about: { type: 'track'; slug: string } | { type: 'case_file' | 'live_session'; title: string };
  kind: ThreadKind;
  title: string;
  posts: PostContent[];
}
