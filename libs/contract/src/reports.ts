/** What is wrong with a reported post. */
export const reportCategories = ['unkind', 'private', 'off_topic', 'other'] as const;
export type ReportCategory = (typeof reportCategories)[number];

/** What became of a report: the post was hidden, it was dismissed, or the post was deleted by its author. */
export const reportOutcomes = ['hidden', 'dismissed', 'deleted'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];
