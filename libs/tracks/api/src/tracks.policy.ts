import { hasRole, type Actor, type Policy } from '@leerkring/platform/api';

/** What policies know of a track. */
export interface TrackFacts {
  id: string;
  facilitatorIds: readonly string[];
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    track: TrackFacts;
  }
}

/** Tracks are public; the programme decides who facilitates them and how far they are; who facilitates one or learns in one of its groups writes about it. */
export const tracksPolicy: Policy<'track'> = {
  'track.read': () => true,
  'track.assign_facilitator': ({ actor }) => hasRole(actor, 'programme_manager'),
  'track.move': ({ actor }) => hasRole(actor, 'programme_manager'),
  'track.edit': ({ actor }) => hasRole(actor, 'programme_manager', 'editor'),
  'track.read_history': ({ actor, facts }) => hasRole(actor, 'programme_manager', 'editor') || facilitates(actor, facts),
  'track.ask_notice': ({ actor }) => actor.accountId !== null,
  'track.facilitate': ({ actor, facts }) => facilitates(actor, facts),
  'track.discuss': ({ actor, facts }) => facilitates(actor, facts) || actor.memberships.some((membership) => membership.trackId === facts.id),
};

function facilitates(actor: Actor, facts: TrackFacts): boolean {
  return actor.accountId !== null && facts.facilitatorIds.includes(actor.accountId);
}
