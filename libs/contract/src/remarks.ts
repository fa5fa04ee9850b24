/** What a remark is about: a version of a document as a whole, a page (slide, sheet) of it, or a passage. */
export const remarkKinds = ['document', 'page', 'passage'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** Who reads a remark, of those who may see the version: the people of its municipality in the group, or everybody in the group. */
export const remarkCircles = ['delegation', 'group'] as const;
export type RemarkCircle = (typeof remarkCircles)[number];

interface RemarkNews {
  caseFileId: string;
  documentId: string;
  remarkId: string;
}

/** What happens to remarks in documents: event name → payload. No words travel with these: screens ask. */
export interface RemarkEvents {
  /** The words of a version can be read, so remarks find their place in it. */
  'document_version.text_read': { caseFileId: string; documentId: string; versionId: string };
  /** Remarks of earlier versions found their place in this one. */
  'remark.carried': { caseFileId: string; documentId: string; versionId: string };
  'remark.written': RemarkNews;
  'remark.answered': RemarkNews;
  'remark.edited': RemarkNews;
  'remark.resolved': RemarkNews;
  'remark.reopened': RemarkNews;
  'remark.deleted': RemarkNews;
}

/** What follows each of them on the server. */
export const remarkFollowUps: Record<keyof RemarkEvents, 'reaction' | 'quiet'> = {
  'document_version.text_read': 'reaction',
  'remark.carried': 'quiet',
  'remark.written': 'reaction',
  'remark.answered': 'quiet',
  'remark.edited': 'quiet',
  'remark.resolved': 'quiet',
  'remark.reopened': 'reaction',
  'remark.deleted': 'quiet',
};
