import { isApplicationRunning, type ApplicationState, type SubjectRef } from '@leerkring/contract';
import { hasRole, type Actor, type Policy } from '@leerkring/platform/api';

/** What policies know of an application; it is about its track. */
export interface ApplicationFacts {
  id: string;
  about: SubjectRef;
  organisationId: string;
  state: ApplicationState;
  submittedAt: Date | null;
  /** Who joined its delegation. */
  delegateIds: readonly string[];
  /** It came from the waiting list, and did not say yet that it takes its place. */
  toConfirm: boolean;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    application: ApplicationFacts;
  }
}

/**
 * An application is its municipality's: everybody with an account there reads it and writes in it. Who facilitates the track, or manages
 * the programme, reads it once it was submitted and takes it further, yet never that of the own municipality.
 */
export const applicationsPolicy: Policy<'application' | 'commitment' | 'delegation' | 'application_person' | 'application_paper'> = {
  'application.begin': ({ actor }) => actor.accountId !== null && actor.organisationId !== null,
  'application.oversee': ({ actor, facts }) => hasRole(actor, 'programme_manager') || (actor.accountId !== null && facts.facilitatorIds.includes(actor.accountId)),
  'application.read': ({ actor, facts, about }) => isOwn(actor, facts) || (facts.submittedAt !== null && about('application.oversee')),
  'application.fill': ({ actor, facts }) => isOwn(actor, facts) && facts.state === 'draft',
  'application.submit': ({ actor, facts }) => isOwn(actor, facts),
  'application.withdraw': ({ actor, facts }) => isOwn(actor, facts),
  'application.confirm': ({ actor, facts }) => isOwn(actor, facts) && facts.toConfirm,
  'application.begin_case': ({ actor, facts }) => isOwn(actor, facts) && facts.state === 'placed' && facts.delegateIds.includes(actor.accountId!),
  'application.handle': ({ actor, facts, about }) => !isOwn(actor, facts) && facts.submittedAt !== null && about('application.oversee'),
  'commitment.give': ({ actor, facts }) => isOwn(actor, facts) && isToBeCommitted(facts.state),
  'commitment.take_back': ({ actor, facts }) => isOwn(actor, facts) && isToBeCommitted(facts.state),
  'delegation.choose_kind': ({ actor, facts }) => composes(actor, facts),
  'application_person.invite': ({ actor, facts }) => composes(actor, facts),
  'application_person.remind': ({ actor, facts }) => composes(actor, facts),
  'application_person.change': ({ actor, facts }) => composes(actor, facts),
  'application_person.remove': ({ actor, facts }) => composes(actor, facts),
  'application_paper.add': ({ actor, facts }) => isOwn(actor, facts) && isToBeCommitted(facts.state),
  'application_paper.read': ({ about }) => about('application.read'),
  'application_paper.remove': ({ about }) => about('application_paper.add'),
};

function isOwn(actor: Actor, facts: ApplicationFacts): boolean {
  return actor.accountId !== null && actor.organisationId === facts.organisationId;
}

/** Everybody of the municipality says who takes part; once that means a seat in a private group, only who has one and the coordinator. */
function composes(actor: Actor, facts: ApplicationFacts): boolean {
  if (!isOwn(actor, facts)) return false;
  return hasRole(actor, 'coordinator') || isToBeCommitted(facts.state) || (facts.state === 'placed' && facts.delegateIds.includes(actor.accountId!));
}

/** A municipality in a group does not take back what it was placed on. */
function isToBeCommitted(state: ApplicationState): boolean {
  return isApplicationRunning(state) && state !== 'placed';
}
