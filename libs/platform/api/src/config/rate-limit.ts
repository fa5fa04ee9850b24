import { Injectable } from '@nestjs/common';
import { DomainError } from '../errors/domain-error';
import { Clock } from './clock';
import type { Rate } from './config';

const TRACKED = 50_000;

/** Token buckets in memory, one per key. A node counts for itself. */
@Injectable()
export class RateLimits {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  constructor(private readonly clock: Clock) {}

  /**
   * Takes one token of `key`.
   * @throws DomainError LIMIT_EXCEEDED with `retryAfter` in seconds
   */
  take(key: string, rate: Rate): void {
    const now = this.clock.now().getTime();
    const bucket = this.buckets.get(key) ?? { tokens: rate.burst, at: now };
    const tokens = Math.min(rate.burst, bucket.tokens + Math.max(0, now - bucket.at) * (rate.perSecond / 1000));
    if (tokens < 1) throw new DomainError('LIMIT_EXCEEDED', { retryAfter: Math.ceil((1 - tokens) / rate.perSecond) });
    this.buckets.delete(key);
    this.buckets.set(key, { tokens: tokens - 1, at: now });
    if (this.buckets.size > TRACKED) this.buckets.delete(this.buckets.keys().next().value!);
  }

  /** Returns the token that was taken last: what was tried proved harmless. */
  giveBack(key: string): void {
    const bucket = this.buckets.get(key);
    if (bucket) bucket.tokens += 1;
  }
}
