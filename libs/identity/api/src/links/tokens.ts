import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes that nobody can guess, fit for a cookie or an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: its SHA-256, in hex. */
export function tokenHashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
