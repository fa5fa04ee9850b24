import type { Permission, PermissionOf, SubjectOf, SubjectRef, SubjectType } from '@leerkring/contract';
import type { Actor } from './actor';

/**
 * What policies know of a subject, per type. Each room adds its own by declaration merging:
 * `declare module '@leerkring/platform/api' { interface SubjectFacts { group: GroupFacts } }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the rooms
export interface SubjectFacts {}

/** Facts may name the subject that this one is about: its rights are asked along with `about`. */
export interface AnyFacts {
  about?: SubjectRef;
}

export type FactsOf<T extends SubjectType> = T extends keyof SubjectFacts ? SubjectFacts[T] & AnyFacts : AnyFacts;

export interface Question<Facts> {
  actor: Actor;
  facts: Facts;
  /** May the actor do this to the subject that this one is about? */
  about: (permission: Permission) => boolean;
}

export type Answer<P extends Permission> = (question: Question<FactsOf<SubjectOf<P>>>) => boolean;

/** All answers of a room: one for every permission that begins with one of its nouns. Pure and synchronous. */
export type Policy<Noun extends string> = { readonly [P in PermissionOf<Noun>]: Answer<P> };
