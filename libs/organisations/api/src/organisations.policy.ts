import { hasRole, type Actor, type Policy } from '@leerkring/platform/api';
import type { OrganisationKind } from './organisation.entity';

export interface OrganisationFacts {
  id: string;
  kind: OrganisationKind;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    organisation: OrganisationFacts;
  }
}

const manages = (actor: Actor): boolean => hasRole(actor, 'programme_manager', 'admin');

/** Everybody may read every organisation. The programme enters and changes them; municipalities change with the national register only. */
export const organisationsPolicy: Policy<'organisation'> = {
  'organisation.read': () => true,
  'organisation.add': ({ actor }) => manages(actor),
  'organisation.rename': ({ actor, facts }) => manages(actor) && facts.kind !== 'municipality',
  'organisation.end': ({ actor, facts }) => manages(actor) && facts.kind !== 'municipality',
};
