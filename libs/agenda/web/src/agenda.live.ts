import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { LeerkringError, errorOf, useStream } from '@leerkring/platform/web';
import { useRef, useState } from 'react';
import { AgendaEventQuery, type AgendaEventData } from './agenda.queries';

interface EventState {
  event: AgendaEventData | null;
  /** Why there is none to show; NOT_FOUND also when the right to see it ended. */
  error: LeerkringError | null;
  retry: () => void;
}

/** One event, kept up to date by its stream for who signed in. Its news carries ids only, so all of it means: fetch again. Give the component another key for another id. */
export function useAgendaEvent(id: string): EventState {
  const client = useApolloClient();
  const [ended, setEnded] = useState<LeerkringError | null>(null);
  const { data, error, refetch } = useQuery(AgendaEventQuery, { variables: { id } });
  // News that comes during a fetch waits for one more: the last fetch always began after the last news.
  const fetching = useRef<'no' | 'once' | 'again'>('no');
  const fresh = async (): Promise<void> => {
    if (fetching.current !== 'no') {
      fetching.current = 'again';
      return;
    }
    do {
      fetching.current = 'once';
      await client.query({ query: AgendaEventQuery, variables: { id }, fetchPolicy: 'network-only', context: { queryDeduplication: false } }).catch(() => undefined);
    } while ((fetching.current as string) === 'again');
    fetching.current = 'no';
  };
  useStream(streamOf('agenda_event', id), data?.agendaEvent.head, {
    onNews: () => void fresh(),
    onReset: async () => (await refetch()).data?.agendaEvent.head,
    onClosed: (reason) => reason === 'right_ended' && setEnded(new LeerkringError('NOT_FOUND')),
  });
  return { event: ended ? null : (data?.agendaEvent ?? null), error: ended ?? (error && !data ? errorOf(error) : null), retry: () => void refetch().catch(() => undefined) };
}
