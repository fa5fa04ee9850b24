import type { CalendarEntry } from '@leerkring/platform/api';
import type { AgendaEvent } from './agenda-event.entity';

/**
 * An event as it stands in somebody’s calendar.
 * @param publicUrl address of the app; left out when it does not know it
 */
export function entryOf({ id, title, summary, description, startsAt, endsAt, place, link, changedAt, revision, state }: AgendaEvent, publicUrl: string | undefined): CalendarEntry {
  const page = publicUrl ? new URL(`/agenda/${id}`, publicUrl).href : null;
  return { id, title, startsAt, endsAt, location: place ?? link, description: [summary, link, description, page].filter(Boolean).join('\n\n'), page, stampedAt: changedAt, sequence: revision, isCancelled: state === 'cancelled' };
}
