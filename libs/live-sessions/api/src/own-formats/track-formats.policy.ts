import type { Actor, Policy } from '@leerkring/platform/api';
import type { TrackFacts } from '@leerkring/tracks/api';

const facilitatesTrack = (actor: Actor, facts: TrackFacts): boolean => actor.accountId !== null && facts.facilitatorIds.includes(actor.accountId);

/** Who facilitates a track keeps formats for it; who facilitates it or one of its groups uses them. A track is public, and these are not. */
export const trackFormatsPolicy: Policy<'track_format'> = {
  'track_format.write': ({ actor, facts }) => facilitatesTrack(actor, facts),
  'track_format.use': ({ actor, facts }) => facilitatesTrack(actor, facts) || actor.memberships.some(({ trackId, role }) => trackId === facts.id && role === 'facilitator'),
};
