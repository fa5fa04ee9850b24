import type { Words } from './words';

/** Whether a lesson says what helped, or what to look out for. */
export const lessonKinds = ['success_factor', 'pitfall'] as const;
export type LessonKind = (typeof lessonKinds)[number];

export const lessonKindNames: Record<LessonKind, Words> = {
  success_factor: { nl: 'Succesfactor', en: 'Success factor' },
  pitfall: { nl: 'Valkuil', en: 'Pitfall' },
};

/** What happens to notes and lessons in cases: event name → payload. No words travel with these: screens ask. */
export interface LessonEvents {
  'case_note.written': { caseFileId: string; caseNoteId: string };
  'case_note.edited': { caseFileId: string; caseNoteId: string };
  'case_note.deleted': { caseFileId: string; caseNoteId: string };
  'lesson.drafted': { caseFileId: string; lessonId: string };
  'lesson.changed': { caseFileId: string; lessonId: string };
  'lesson.finished': { caseFileId: string; lessonId: string };
  'lesson.reopened': { caseFileId: string; lessonId: string };
  'lesson.removed': { caseFileId: string; lessonId: string };
}

/** What follows each of them on the server. */
export const lessonFollowUps: Record<keyof LessonEvents, 'reaction' | 'quiet'> = {
  'case_note.written': 'quiet',
  'case_note.edited': 'quiet',
  'case_note.deleted': 'reaction',
  'lesson.drafted': 'quiet',
  'lesson.changed': 'reaction',
  'lesson.finished': 'quiet',
  'lesson.reopened': 'quiet',
  'lesson.removed': 'reaction',
};
