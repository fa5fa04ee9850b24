/** What a thread is for; an announcement is a facilitator's. */
export const threadKinds = ['question', 'experience', 'best_practice', 'hot_issue', 'announcement'] as const;
export type ThreadKind = (typeof threadKinds)[number];
