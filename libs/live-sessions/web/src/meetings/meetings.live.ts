import { useState } from 'react';
import type { ApolloCache } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf, type NewsEvent } from '@leerkring/contract';
import { errorOf, registerPolicies, useStream, type LeerkringError } from '@leerkring/platform/web';
import { isAgendaNews } from '../agenda/agenda.live';
import { MeetingQuery, type MeetingData } from './meetings.queries';

registerPolicies({ Meeting: { fields: { attendances: { merge: false }, files: { merge: false } } }, JointAgenda: { fields: { inputs: { merge: false }, clusters: { merge: false }, items: { merge: false }, similarInputs: { merge: false } } } });

/**
 * Notes that there was news in the session of a meeting; twice is the same as once.
 * @returns false when the meeting must be fetched anew: it was changed, somebody answered, brought something in or voted, or its session began or ended
 */
export function applyMeetingNews(cache: ApolloCache, meetingId: string, event: NewsEvent): boolean {
  if (/^(meeting|meeting_file|attendance|live_session|poll)\./.test(event.name) || isAgendaNews(event)) return false;
  cache.modify<{ head: number }>({ id: `Meeting:${meetingId}`, fields: { head: (head) => Math.max(head, event.seq) } });
  return true;
}

/** A meeting, kept fresh by the stream of its session. */
export function useMeeting(id: string): { meeting: MeetingData | undefined; error: LeerkringError | undefined; refresh: () => Promise<unknown>; retry: () => void } {
  const { cache } = useApolloClient();
  const [gone, setGone] = useState<LeerkringError>();
  const { data, error, refetch } = useQuery(MeetingQuery, { variables: { id } });
  const meeting = data?.meeting;
  const again = async (): Promise<number | undefined> => (await refetch().catch(() => null))?.data?.meeting.head;
  useStream(meeting ? streamOf('live_session', id) : null, meeting?.head, {
    onNews: (event) => {
      if (!applyMeetingNews(cache, id, event)) void again();
    },
    onReset: again,
    onClosed: (reason) => {
      if (reason === 'right_ended') void refetch().catch((refused: unknown) => setGone(errorOf(refused)));
    },
  });
  return { meeting, error: gone ?? (meeting || !error ? undefined : errorOf(error)), refresh: again, retry: () => void again() };
}
