import type { SubjectRef } from '@leerkring/contract';
import type { Policy } from '@leerkring/platform/api';

/** What policies know of a report. */
export interface ReportFacts {
  /** Who wrote the post. */
  authorId: string;
  /** Nobody but the author facilitates the thread. */
  authorAlone: boolean;
  settledAt: Date | null;
  /** The thread in which the post stands now. */
  about: SubjectRef;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    report: ReportFacts;
  }
}

/**
 * Whoever may read a post of somebody else reports it; the facilitators of its thread settle that. One of them who wrote the post learns of
 * it only when nobody else facilitates, and may then hide the post, not dismiss the report.
 */
export const moderationPolicy: Policy<'report'> = {
  'report.add': ({ actor, facts, about }) => facts.authorId !== actor.accountId && !facts.deletedAt && !facts.hiddenAt && about('thread.read'),
  'report.read': ({ actor, facts, about }) => about('thread.hide_posts') && (facts.authorId !== actor.accountId || facts.authorAlone),
  'report.uphold': ({ actor, facts, about }) => !facts.settledAt && about('thread.hide_posts') && (facts.authorId !== actor.accountId || facts.authorAlone),
  'report.dismiss': ({ actor, facts, about }) => !facts.settledAt && about('thread.hide_posts') && facts.authorId !== actor.accountId,
};
