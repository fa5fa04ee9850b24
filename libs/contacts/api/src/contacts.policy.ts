import { hasRole, type Actor, type Policy } from '@leerkring/platform/api';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

export interface ContactFacts {
  id: string;
  organisationId: string;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    contact: ContactFacts;
  }
}

const manages = (actor: Actor): boolean => hasRole(actor, 'programme_manager', 'admin');
/** The municipality whose contact persons a coordinator may see. */
const coordinated = (actor: Actor): string | null => (hasRole(actor, 'coordinator') ? actor.organisationId : null);

/** The programme keeps its contact persons; a coordinator sees those of the own municipality. */
export const contactsPolicy: Policy<'contact'> = {
  'contact.list': ({ actor }) => manages(actor) || coordinated(actor) !== null,
  'contact.add': ({ actor }) => manages(actor),
  'contact.read': ({ actor, facts }) => manages(actor) || coordinated(actor) === facts.organisationId,
  'contact.update': ({ actor }) => manages(actor),
  'contact.invite': ({ actor }) => manages(actor),
  'contact.delete': ({ actor }) => manages(actor),
};

/** The SQL twin of `contact.read`. */
export function visibleContacts<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, idColumn: string, actor: Actor): SelectQueryBuilder<E> {
  if (manages(actor)) return query;
  return query.andWhere(`EXISTS (SELECT FROM contacts own WHERE own.id = ${idColumn} AND own.organisation_id = :coordinatedId)`, { coordinatedId: coordinated(actor) });
}
