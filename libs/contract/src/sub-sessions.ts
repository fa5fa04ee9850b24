/** What happens to the sub-sessions of a live session: event name → payload. None carries words or names: screens ask for these. */
export interface SubSessionEvents {
  /** Told to the main session, whose screens do not listen to sub-sessions before there are any. */
  'sub_sessions.opened': { liveSessionId: string };
  /** One was added, got another name or was closed. */
  'sub_sessions.changed': { liveSessionId: string };
  /** Everybody is asked back in the main session by this moment; the sub-sessions close then. */
  'sub_sessions.recalled': { liveSessionId: string; backAt: string };
  /** How many sit in each of these: of many who walk at the same moment all are told of together. */
  'sub_sessions.counted': { taken: Record<string, number> };
  /** Told to the person alone, for their other screens; the others hear how many sit where. */
  'sub_session.walked': { liveSessionId: string; subSessionId: string };
}

/** What follows each of them on the server. */
export const subSessionFollowUps: Record<keyof SubSessionEvents, 'reaction' | 'quiet'> = {
  'sub_sessions.opened': 'quiet',
  'sub_sessions.changed': 'quiet',
  'sub_sessions.recalled': 'quiet',
  'sub_sessions.counted': 'quiet',
  'sub_session.walked': 'reaction',
};
