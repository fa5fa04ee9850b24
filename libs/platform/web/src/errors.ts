import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';
import { errorSentences, type ErrorCode } from '@leerkring/contract';

/** A refusal or failure by its code in the contract; `details` as the server gave them. */
export class LeerkringError extends Error {
  override readonly name = 'LeerkringError';

  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(errorSentences[code].en, options);
  }
}

interface Coded {
  code?: unknown;
  details?: unknown;
}

/** The code and details of anything that was thrown; what has no code of ours is INTERNAL. */
export function errorOf(error: unknown): LeerkringError {
  if (error instanceof LeerkringError) return error;
  if (CombinedGraphQLErrors.is(error)) return fromCoded(error.errors[0]?.extensions, error) ?? new LeerkringError('INTERNAL', {}, { cause: error });
  if (ServerError.is(error)) return errorOfAnswer(error.statusCode, error.bodyText);
  if (ServerParseError.is(error)) return new LeerkringError('UNAVAILABLE', {}, { cause: error });
  return new LeerkringError('INTERNAL', {}, { cause: error });
}

/** What an HTTP answer that is no success means: `{ error }` or `{ errors }` in its body, otherwise its status. */
export function errorOfAnswer(status: number, body: string): LeerkringError {
  const answer = parse(body);
  return fromCoded(answer?.error) ?? fromCoded(answer?.errors?.[0]?.extensions) ?? new LeerkringError(codeOfStatus(status), { status });
}

/** For the transport only: a request that got no answer at all means that the server cannot be reached. */
export function transportErrorOf(error: unknown): LeerkringError {
  const known = errorOf(error);
  return known.code === 'INTERNAL' && known.cause === error && !CombinedGraphQLErrors.is(error)
    ? new LeerkringError('UNAVAILABLE', {}, { cause: error })
    : known;
}

function fromCoded(coded: Coded | undefined, cause?: unknown): LeerkringError | undefined {
  if (typeof coded?.code !== 'string' || !(coded.code in errorSentences)) return undefined;
  const details = typeof coded.details === 'object' && coded.details !== null ? (coded.details as Record<string, unknown>) : {};
  return new LeerkringError(coded.code as ErrorCode, details, { cause });
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 413) return 'FILE_TOO_LARGE';
  if (status === 429) return 'LIMIT_EXCEEDED';
  return status >= 502 && status <= 504 ? 'UNAVAILABLE' : 'INTERNAL';
}

function parse(body: string): { error?: Coded; errors?: { extensions?: Coded }[] } | undefined {
  try {
    return JSON.parse(body) as { error?: Coded };
  } catch {
    return undefined;
  }
}
