import type { AgendaEventState, SubjectRef } from '@leerkring/contract';
import { isFacilitator, isMember } from '@leerkring/groups/api';
import { hasRole, type Actor, type Policy, type Question } from '@leerkring/platform/api';

/** What policies know of an event of the agenda; it is about its group, or else its track. */
export interface AgendaEventFacts {
  id: string;
  about?: SubjectRef;
  groupId: string | null;
  trackId: string | null;
  organisationId: string | null;
  state: AgendaEventState;
  publishedAt: Date | null;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    agenda_event: AgendaEventFacts;
  }
}

type Asked = Question<AgendaEventFacts>;

/**
 * Everybody reads public events once they are published, and members those of their group. Until then who makes an event reads it: editors and
 * programme managers, facilitators of its track or group, and for a proposal everybody of its municipality.
 */
export const agendaPolicy: Policy<'agenda_event' | 'agenda_feed'> = {
  'agenda_event.propose': ({ actor }) => actor.accountId !== null && actor.organisationId !== null,
  'agenda_event.plan': ({ actor }) => isEditorial(actor),
  'agenda_event.oversee': ({ actor }) => isEditorial(actor),
  'agenda_event.plan_for_track': ({ actor, facts }) => isEditorial(actor) || (actor.accountId !== null && facts.facilitatorIds.includes(actor.accountId)),
  'agenda_event.plan_for_group': ({ actor, facts }) => isFacilitator(actor, facts.id) && !facts.archivedAt,
  'agenda_event.read': (asked) => (asked.facts.publishedAt ? isForActor(asked) : looksAfter(asked) || isOwn(asked)),
  'agenda_event.change': (asked) => asked.facts.state !== 'cancelled' && (edits(asked) || (isOwn(asked) && isToBeDecided(asked.facts.state))),
  'agenda_event.decide': ({ actor, facts }) => isEditorial(actor) && !facts.groupId && facts.state === 'proposed',
  'agenda_event.publish': (asked) => asked.facts.state === 'approved' && edits(asked),
  'agenda_event.cancel': (asked) => asked.facts.state !== 'cancelled' && asked.facts.state !== 'refused' && (edits(asked) || isOwn(asked)),
  'agenda_feed.make': ({ actor, facts }) => actor.accountId === facts.id,
  'agenda_feed.revoke': ({ actor, facts }) => actor.accountId === facts.id,
};

function isEditorial(actor: Actor): boolean {
  return hasRole(actor, 'editor', 'programme_manager');
}

function isForActor({ actor, facts }: Asked): boolean {
  return facts.groupId === null || isMember(actor, facts.groupId);
}

/** Who takes care of an event, whether or not it can still be changed. */
export function looksAfter({ actor, facts, about }: Asked): boolean {
  if (facts.groupId) return isFacilitator(actor, facts.groupId);
  return isEditorial(actor) || about('track.facilitate');
}

/** In an archived group everything stays as it is. */
function edits(asked: Asked): boolean {
  return looksAfter(asked) && (!asked.facts.groupId || asked.about('group.take_part'));
}

function isOwn({ actor, facts }: Asked): boolean {
  return actor.accountId !== null && !facts.groupId && facts.organisationId !== null && actor.organisationId === facts.organisationId;
}

function isToBeDecided(state: AgendaEventState): boolean {
  return state === 'proposed' || state === 'refused';
}
