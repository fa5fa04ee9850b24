import { errorSentences, type ErrorCode } from '@leerkring/contract';
import type { ZodType } from 'zod';

/** A refusal that people may read: a code of the contract and details that name no private thing. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: Record<string, unknown>,
  ) {
    super(errorSentences[code].en);
  }
}

/**
 * Checks what came in against its bounds. Characters that PostgreSQL cannot keep (NUL, half a surrogate pair) are taken out first.
 * @throws DomainError INPUT_INVALID (or INPUT_TOO_LONG when length is all that is wrong) with `fields`: name → what is wrong
 */
export function check<T>(schema: ZodType<T>, input: unknown): T {
  const result = schema.safeParse(storable(input));
  if (result.success) return result.data;
  const fields = Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.code]));
  const onlyTooLong = result.error.issues.every((issue) => issue.code === 'too_big' && issue.origin === 'string');
  throw new DomainError(onlyTooLong ? 'INPUT_TOO_LONG' : 'INPUT_INVALID', { fields });
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '');
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)]));
}
