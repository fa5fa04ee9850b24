import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { listedOperations } from '@leerkring/contract';
import { GraphQLError } from 'graphql';

/** Names come from outside: `constructor` is no operation. */
const isListed = (hash: string): boolean => Object.hasOwn(listedOperations, hash);

/** Where Apollo finds the text of an operation that the web app names by its hash. What others want to add is not kept. */
export const operationsByHash = {
  get: async (key: string) => {
    const hash = key.replace(/^apq:/, '');
    return isListed(hash) ? listedOperations[hash] : undefined;
  },
  set: async () => undefined,
  delete: async () => true,
};

/** Refuses every operation that the web app does not have. */
export function listedOnly(): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ queryHash }) => {
        if (!isListed(queryHash)) throw new GraphQLError('Not listed', { extensions: { code: 'QUERY_NOT_LISTED' } });
      },
    }),
  };
}
