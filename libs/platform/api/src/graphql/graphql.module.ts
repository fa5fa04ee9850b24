import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ASTVisitor, GraphQLError, ValidationContext } from 'graphql';
import type { Actor } from '../access/actor';
import type { Config } from '../config/config';
import { formatGraphqlError } from '../errors/error.filter';
import { compiledOperations } from './compiled';
import type { RequestContext } from './context';
import { listedOnly, operationsByHash } from './listed';

const MOST_TOKENS = 2000;

/** Reports instead of throwing, so that Apollo answers it as a validation error. */
const refusal = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** How deep, wide and costly one request may be; the web app's largest operation, the live room, uses about two thirds of the cost and half of the rest. Fragments count for nothing but what they hold. */
const limitsOfQueries = [
  maxDepthRule({ n: 12, flattenFragments: true, ignoreIntrospection: true, ...refusal }),
  maxAliasesRule({ n: 20, ...refusal }),
  costLimitRule({ maxCost: 25_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, flattenFragments: true, ignoreIntrospection: true, ...refusal }),
] as unknown as ((context: ValidationContext) => ASTVisitor)[];

/** The code-first GraphQL endpoint `POST /graphql`. */
export function graphqlModule(config: Config): DynamicModule {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    playground: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Its end closes the whole HTTP server, which people still need while they move to another node.
    stopOnApplicationShutdown: true,
    hideSchemaDetailsFromClientErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: limitsOfQueries,
    formatError: formatGraphqlError,
    persistedQueries: { cache: operationsByHash },
    plugins: [compiledOperations(), ...(config.GRAPHQL_OPEN ? [] : [listedOnly()])],
    context: (request: FastifyRequest & { actor: Actor }, reply: FastifyReply): RequestContext => ({ actor: request.actor, request, reply, loaders: new Map() }),
  });
}
