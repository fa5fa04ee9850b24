/** The people of both floors, as Leerkring would name them. */
import type { NewsActor } from '@leerkring/contract';

export const organisation = { id: '0193a000-0000-7000-8000-000000000193', name: 'Zwolle' };

export function actorOf(id: string, n: number): NewsActor {
  return { id, name: `Proef ${n + 1}`, function: 'other', jobTitle: null, organisation: organisation.name, organisationId: organisation.id };
}
