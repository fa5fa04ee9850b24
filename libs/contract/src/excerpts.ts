import type { SubjectRef } from './subjects';

/** What can show words of the chat of a session by reference. */
export const excerptPlaces = ['thread', 'case_note', 'lesson'] as const;
export type ExcerptPlaceType = (typeof excerptPlaces)[number];

/** What shows an excerpt. */
export interface ExcerptPlace extends SubjectRef {
  type: ExcerptPlaceType;
}

/** Where it is read: the thread, or the case of a note or a lesson. Its stream tells when an excerpt is another. */
export interface ExcerptPage extends SubjectRef {
  type: 'thread' | 'case_file';
}

/** What happens to excerpts of the chat of a session: event name → payload. No words travel with these. */
export interface ExcerptEvents {
  /** Words of the chat go on elsewhere, where they are shown by reference; told in the session. */
  'excerpt.made': { excerptId: string; liveSessionId: string; place: ExcerptPlace; page: ExcerptPage; authorIds: string[] };
  /** On the stream of the author alone: their words leave it, or come back. */
  'excerpt.objection_changed': { excerptId: string };
  /** In the thread or case: what it shows is another, and nothing says why. Screens ask. */
  'excerpt.changed': { excerptId: string };
  /** In the session: what shows it is called otherwise, or is gone. */
  'excerpt.place_changed': { excerptId: string };
}

/** What follows each of them on the server. */
export const excerptFollowUps: Record<keyof ExcerptEvents, 'reaction' | 'quiet'> = {
  'excerpt.made': 'reaction',
  'excerpt.objection_changed': 'reaction',
  'excerpt.changed': 'quiet',
  'excerpt.place_changed': 'quiet',
};

/** So long the authors of an excerpt can take their words out of it. */
export const EXCERPT_OBJECTION_MS = 72 * 60 * 60 * 1000;
