import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { errorSentences, type ErrorCode } from '@leerkring/contract';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { FastifyReply } from 'fastify';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { DomainError } from './domain-error';

const log = new Logger('errors');

const httpStatus: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  ORIGIN_REFUSED: 403,
  DOCUMENT_VERSION_DESTROYED: 410,
  LIMIT_EXCEEDED: 429,
  FILE_TOO_LARGE: 413,
  FILE_DAMAGED: 422,
  FILE_HELD: 423,
  FILE_INFECTED: 422,
  UPLOADS_FULL: 429,
  STORAGE_FULL: 507,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

/** What a client may know of an error; everything that is no DomainError is logged here and shown as INTERNAL. */
export function toClientError(error: unknown): { code: ErrorCode; details?: Record<string, unknown> } {
  if (error instanceof DomainError) return { code: error.code, ...(error.details && { details: error.details }) };
  // Whoever asked went away before the answer was there: nobody's mistake, and nobody reads this.
  if ((error as { code?: unknown } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE') return { code: 'UNAVAILABLE' };
  if (isConnectionError(error)) {
    log.error(`database away: ${error.message}`);
    return { code: 'UNAVAILABLE' };
  }
  log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { code: 'INTERNAL' };
}

export function httpStatusOf(code: ErrorCode): number {
  return httpStatus[code] ?? 400;
}

/** Answers a failed HTTP request (not GraphQL: see formatGraphqlError) with code and sentence. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'http') throw error;
    const { code, details } = toClientError(error instanceof HttpException ? fromHttp(error) : error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return reply.status(httpStatusOf(code)).send({ error: { code, message: errorSentences[code].en, ...(details && { details }) } });
  }
}

/** Apollo's formatError: `extensions { code, details }` and nothing else, never a stack trace. */
export function formatGraphqlError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const apolloCode = formatted.extensions?.['code'];
  // The client then sends the text: a word of that protocol, not of ours.
  if (apolloCode === 'PERSISTED_QUERY_NOT_FOUND') return { message: formatted.message, extensions: { code: apolloCode } };
  if (apolloCode && apolloCode !== 'INTERNAL_SERVER_ERROR') {
    const tooComplex = /limit of \d+ exceeded|more than \d+ tokens/i.test(formatted.message);
    const code: ErrorCode = tooComplex ? 'QUERY_TOO_COMPLEX' : apolloCode === 'QUERY_NOT_LISTED' ? apolloCode : 'QUERY_INVALID';
    return { message: formatted.message, locations, path, extensions: { code } };
  }
  const { code, details } = toClientError(unwrapResolverError(error));
  return { message: errorSentences[code].en, locations, path, extensions: { code, ...(details && { details }) } };
}

function fromHttp(error: HttpException): unknown {
  const status = error.getStatus();
  if (status === 404) return new DomainError('NOT_FOUND');
  if (status === 413) return new DomainError('FILE_TOO_LARGE');
  return status < 500 ? new DomainError('INPUT_INVALID') : error;
}

/** PostgreSQL class 08 (connection), 57 (shutdown, or cancelled: took too long), 25P03 (idle for too long in a transaction), or a socket that could not be opened. */
export function isConnectionError(error: unknown): error is Error {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return /^(08|57|25P03)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code);
  // What a transaction meets whose connection ended between two of its statements.
  if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  return error instanceof Error && /Connection terminated|Query read timeout|is not queryable|timeout exceeded when trying to connect/.test(error.message);
}
