import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextResponseForOperation, GraphQLResponse } from '@apollo/server';
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { formatGraphqlError } from '../errors/error.filter';
import { withDefaults } from './input-defaults';

/** Distinct operations that are kept; far more than the web app has. */
const KEPT = 500;

/**
 * Runs a validated operation as compiled code, which is kept by the hash of its text: walking the tree of fields anew for every
 * request is what a page costs most. Limits and validation come before; the answer is the same as without it.
 */
export function compiledOperations(): ApolloServerPlugin<BaseContext> {
  const kept = new Map<string, CompiledQuery | null>();
  return {
    requestDidStart: async () => ({
      responseForOperation: async (request) => {
        const compiled = find(kept, request);
        return compiled ? run(compiled, request) : null;
      },
    }),
  };
}

/** Null for what cannot be compiled: it is executed in the usual way. */
function find(kept: Map<string, CompiledQuery | null>, { schema, document, operationName, queryHash }: GraphQLRequestContextResponseForOperation<BaseContext>): CompiledQuery | null {
  const key = `${queryHash} ${operationName ?? ''}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const compiled = compileQuery(schema as GraphQLSchema, document, operationName ?? undefined, { customJSONSerializer: false });
  const query = isCompiledQuery(compiled) ? compiled : null;
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, query);
  return query;
}

async function run(compiled: CompiledQuery, { schema, operation, request, contextValue, response }: GraphQLRequestContextResponseForOperation<BaseContext>): Promise<GraphQLResponse> {
  const variables = withDefaults(schema as GraphQLSchema, operation, request.variables ?? {});
  const result = (await compiled.query(undefined, contextValue, variables)) as ExecutionResult;
  // Variables that do not fit are found before anything is asked for; then there is no data at all.
  const refused = result.errors !== undefined && result.data === undefined;
  const errors = result.errors?.map((error) => formatted(error, refused));
  const head = refused ? { ...response.http, status: 400 } : response.http;
  return { http: head, body: { kind: 'single', singleResult: { ...(errors && { errors }), ...(!refused && { data: result.data }) } } };
}

function formatted(error: GraphQLError, refused: boolean) {
  const { message, locations, path } = error;
  const plain = { message, ...(locations && { locations }), ...(path && { path }) };
  return formatGraphqlError(refused ? { ...plain, extensions: { code: 'BAD_USER_INPUT' } } : plain, error.originalError ?? error);
}
