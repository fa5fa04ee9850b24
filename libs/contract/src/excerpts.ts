/** What happens to excerpts of the chat of a session: event name → payload. No words travel with these. */
export interface ExcerptEvents {
  /** Words of the chat go on in a thread, which shows them by reference; told in the session. */
  'excerpt.made': { excerptId: string; liveSessionId: string; threadId: string; authorIds: string[] };
  /** On the stream of the author alone: their words leave it, or come back. */
  'excerpt.objection_changed': { excerptId: string };
  /** In the thread: what it shows is another, and nothing says why. Screens ask. */
  'excerpt.changed': { excerptId: string };
}

/** What follows each of them on the server. */
export const excerptFollowUps: Record<keyof ExcerptEvents, 'reaction' | 'quiet'> = {
  'excerpt.made': 'reaction',
  'excerpt.objection_changed': 'reaction',
  'excerpt.changed': 'quiet',
};

/** So long the authors of an excerpt can take their words out of it. */
export const EXCERPT_OBJECTION_MS = 72 * 60 * 60 * 1000;
