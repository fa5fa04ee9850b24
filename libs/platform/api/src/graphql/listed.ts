import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { listedOperations } from '@leerkring/contract';
import { GraphQLError } from 'graphql';

/** Where Apollo finds the text of an operation that the web app names by its hash. What others want to add is not kept. */
export const operationsByHash = {
  get: async (key: string) => listedOperations[key.replace(/^apq:/, '')],
  set: async () => undefined,
  delete: async () => true,
};

/** Refuses every operation that the web app does not have. */
export function listedOnly(): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ queryHash }) => {
        if (!(queryHash in listedOperations)) throw new GraphQLError('Not listed', { extensions: { code: 'QUERY_NOT_LISTED' } });
      },
    }),
  };
}
