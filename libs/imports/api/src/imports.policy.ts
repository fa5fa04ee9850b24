import { hasRole, type Actor, type Policy } from '@leerkring/platform/api';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

export interface ImportFacts {
  id: string;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    import: ImportFacts;
  }
}

const brings = (actor: Actor): boolean => hasRole(actor, 'programme_manager', 'admin');

/** Files full of people are for those who look after the programme. */
export const importsPolicy: Policy<'import'> = {
  'import.run': ({ actor }) => brings(actor),
  'import.read': ({ actor }) => brings(actor),
};

/** The SQL twin of `import.read`. */
export function visibleImports<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, _idColumn: string, actor: Actor): SelectQueryBuilder<E> {
  return brings(actor) ? query : query.andWhere('FALSE');
}
