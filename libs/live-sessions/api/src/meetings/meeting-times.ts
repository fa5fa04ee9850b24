import { limits } from '@leerkring/contract';
import { DomainError } from '@leerkring/platform/api';

const HOUR_MS = 60 * 60 * 1000;
const YEAR_MS = 366 * 24 * HOUR_MS;

/**
 * Refuses times at which no meeting can be held.
 * @param now null when the beginning stays what it was, which may be past
 * @throws DomainError INPUT_INVALID
 */
export function checkTimes(startsAt: Date, endsAt: Date, now: Date | null): void {
  const lasts = endsAt.getTime() - startsAt.getTime();
  if (lasts <= 0 || lasts > limits.meetingHours * HOUR_MS) throw new DomainError('INPUT_INVALID', { fields: { endsAt: 'not_after_start' } });
  const ahead = now && startsAt.getTime() - now.getTime();
  if (ahead !== null && (ahead <= 0 || ahead > limits.meetingYears * YEAR_MS)) throw new DomainError('INPUT_INVALID', { fields: { startsAt: 'not_ahead' } });
}
