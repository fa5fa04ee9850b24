import { hasRole, type Actor, type Policy } from '@leerkring/platform/api';
import type { TrackFacts } from '@leerkring/tracks/api';

/** Who looks after a track takes its overview along and writes to its applications. What of it, the rows say: never those of the own municipality. */
export const programmePolicy: Policy<'overview'> = {
  'overview.export': ({ actor, facts }) => looksAfter(actor, facts),
};

/** The same people as in `application.oversee`. */
function looksAfter(actor: Actor, facts: TrackFacts): boolean {
  return hasRole(actor, 'programme_manager') || (actor.accountId !== null && facts.facilitatorIds.includes(actor.accountId));
}
