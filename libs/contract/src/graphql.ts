import { initGraphQLTada } from 'gql.tada';
import type { Permission } from './permissions';
import type { introspection } from './generated/graphql-env';

/** Writes a typed GraphQL operation or fragment against the committed schema. Times travel as ISO 8601 strings. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; Permission: Permission };
}>();

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
