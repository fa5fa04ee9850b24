import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { LeerkringError, errorOf, useStream } from '@leerkring/platform/web';
import { useState } from 'react';
import { AgendaDraftsQuery, AgendaEventQuery, type AgendaEventData } from './agenda.queries';
import { latest } from './latest';

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
  const [fresh] = useState(() => latest(() => client.query({ query: AgendaEventQuery, variables: { id }, fetchPolicy: 'network-only', context: { queryDeduplication: false } })));
  useStream(streamOf('agenda_event', id), data?.agendaEvent.head, {
    onNews: () => void fresh(),
    onReset: async () => (await refetch()).data?.agendaEvent.head,
    onClosed: (reason) => reason === 'right_ended' && setEnded(new LeerkringError('NOT_FOUND')),
  });
  return { event: ended ? null : (data?.agendaEvent ?? null), error: ended ?? (error && !data ? errorOf(error) : null), retry: () => void refetch().catch(() => undefined) };
}

const asking = new WeakMap<ApolloClient, () => Promise<void>>();

/** Brings what is not published up to date, where that is on screen. The news says not what changed, so it is asked again. Twice is the same as once. */
export async function applyDraftsNews(client: ApolloClient): Promise<void> {
  const ask = asking.get(client) ?? latest(() => askDrafts(client));
  asking.set(client, ask);
  await ask();
}

async function askDrafts(client: ApolloClient): Promise<void> {
  const asked = (): Promise<unknown> => client.query({ query: AgendaDraftsQuery, fetchPolicy: 'network-only', context: { queryDeduplication: false } });
  await client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'AgendaDrafts' && asked() });
}
