import type { SubjectRef } from '@leerkring/contract';
import { hasRole, type Policy } from '@leerkring/platform/api';

/** What policies know of a composition; it is about its track. */
export interface CompositionFacts {
  id: string;
  about: SubjectRef;
  publishedAt: Date | null;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    composition: CompositionFacts;
  }
}

/**
 * Groups are composed by who facilitates the track, several at once, and by programme managers. Once it is published a board tells who sits in
 * which private group: then only programme managers read it, who see groups anyway.
 */
export const composingPolicy: Policy<'composition'> = {
  'composition.begin': ({ actor, facts }) => hasRole(actor, 'programme_manager') || (actor.accountId !== null && facts.facilitatorIds.includes(actor.accountId)),
  'composition.read': ({ actor, facts, about }) => about('application.oversee') && (facts.publishedAt === null || hasRole(actor, 'programme_manager')),
  'composition.arrange': ({ about }) => about('application.oversee'),
  'composition.propose': ({ about }) => about('application.oversee'),
  'composition.publish': ({ about }) => about('application.oversee'),
};
