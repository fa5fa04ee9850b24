import { hasRole, type Actor, type Policy } from '@leerkring/platform/api';
import type { TrackFacts } from '@leerkring/tracks/api';

/** What policies know of a message to many. */
export interface ProgrammeMessageFacts {
  sentById: string;
  /** Who facilitates every track that it is about. */
  facilitatorIds: readonly string[];
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    programme_message: ProgrammeMessageFacts;
  }
}

/**
 * Who looks after a track takes its overview along and writes to its applications; of which, the rows say: never to those of the own municipality.
 * What was sent is for the programme, who sent it, and who facilitates all that it is about. Its readers read it with their application.
 */
export const programmePolicy: Policy<'overview' | 'programme_message' | 'programme_mail'> = {
  'overview.export': ({ actor, facts }) => looksAfter(actor, facts),
  'programme_message.send': ({ actor, facts }) => looksAfter(actor, facts),
  'programme_message.read': ({ actor, facts }) => hasRole(actor, 'programme_manager') || (actor.accountId !== null && (facts.sentById === actor.accountId || facts.facilitatorIds.includes(actor.accountId))),
  'programme_mail.set': ({ actor, facts }) => actor.accountId === facts.id,
};

/** The same people as in `application.oversee`. */
function looksAfter(actor: Actor, facts: TrackFacts): boolean {
  return hasRole(actor, 'programme_manager') || (actor.accountId !== null && facts.facilitatorIds.includes(actor.accountId));
}
