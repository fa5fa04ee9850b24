import type { CalendarEntry } from '@leerkring/platform/api';
import type { SeenMeeting } from './meetings.repository';

/**
 * A meeting as it stands in somebody’s calendar.
 * @param publicUrl address of the app; left out when it does not know it
 */
export function entryOf({ id, title, startsAt, endsAt, place, link, preparation, createdAt, changedAt, cancelledAt, sequence }: SeenMeeting, publicUrl: string | undefined): CalendarEntry {
  const page = publicUrl ? new URL(`/bijeenkomsten/${id}`, publicUrl).href : null;
  const description = [link, preparation, page].filter(Boolean).join('\n\n');
  return { id, title, startsAt, endsAt, location: place ?? link, description, page, stampedAt: cancelledAt ?? changedAt ?? createdAt, sequence, isCancelled: cancelledAt !== null };
}
