import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { LeerkringError, errorOf, useAccountId, useStream } from '@leerkring/platform/web';
import { useState } from 'react';
import { latest } from '../latest';
import { EventSeatsQuery, type EventDay } from './seats.queries';

interface EventSeatsState {
  day: EventDay | null;
  /** Why there is none to show; NOT_FOUND also when the right to see it ended. */
  error: LeerkringError | null;
  retry: () => void;
}

/** The day of one event, kept up to date by its stream. Its news says not who did what, so all of it means: fetch again. */
export function useEventSeats(id: string): EventSeatsState {
  const client = useApolloClient();
  const accountId = useAccountId();
  const [ended, setEnded] = useState<LeerkringError | null>(null);
  const { data, error, refetch } = useQuery(EventSeatsQuery, { variables: { id } });
  // Two hundred who sign up at once are news two hundred times.
  const [fresh] = useState(() => latest(() => client.query({ query: EventSeatsQuery, variables: { id }, fetchPolicy: 'network-only', context: { queryDeduplication: false } })));
  const day = data?.agendaEvent;
  useStream(accountId && day ? streamOf('agenda_event', id) : null, day?.head, {
    onNews: () => void fresh(),
    onReset: async () => (await refetch()).data?.agendaEvent.head,
    onClosed: (reason) => reason === 'right_ended' && setEnded(new LeerkringError('NOT_FOUND')),
  });
  return { day: ended ? null : (day ?? null), error: ended ?? (error && !data ? errorOf(error) : null), retry: () => void refetch().catch(() => undefined) };
}
