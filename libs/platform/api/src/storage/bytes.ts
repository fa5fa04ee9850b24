import type { Readable } from 'node:stream';

/** Bytes that lie somewhere, told by when they came there. */
export interface Lying {
  sha256: string;
  since: Date;
}

/** A place for bytes, each under its SHA-256: on disk or in a bucket. What it holds it holds whole; nothing is ever in memory at once. */
export interface Bytes {
  /** Takes a copy of a whole file, also when it has these bytes already: how long that takes then tells nobody anything. */
  put(sha256: string, path: string): Promise<void>;
  /** Null: it has no such bytes. */
  read(sha256: string): Promise<Readable | null>;
  /** Doing it again changes nothing. */
  remove(sha256: string): Promise<void>;
  all(): AsyncIterable<Lying>;
}

/** Injection token of the place that the configuration names. */
export const BYTES = Symbol('bytes');

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

export function placeOf(sha256: string): string {
  if (!isSha256(sha256)) throw new Error('Not a SHA-256');
  return `${sha256.slice(0, 2)}/${sha256}`;
}
