/** What happens to who may watch a session without being a member: event name → payload. Told in the session, without the reason: screens ask. */
export interface ObservingEvents {
  'observer.invited': { liveSessionId: string; accountId: string };
  /** The right ended: a facilitator took it back, or the software did because its ground was gone. */
  'observer.ended': { liveSessionId: string; accountId: string };
}

/** What follows each of them on the server. */
export const observingFollowUps: Record<keyof ObservingEvents, 'reaction' | 'quiet'> = {
  'observer.invited': 'reaction',
  'observer.ended': 'quiet',
};
