import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf, type ResultOf } from '@leerkring/contract';
import { LeerkringError, errorOf, useLanguage, useLatest, useStream } from '@leerkring/platform/web';
import { useState } from 'react';
import { ApplicationQuery } from './applications.queries';

interface ApplicationState {
  application: ResultOf<typeof ApplicationQuery>['application'] | null;
  /** Why there is none to show; NOT_FOUND also when the right to see it ended. */
  error: LeerkringError | null;
  retry: () => void;
  /** Resolves when what stands now is shown. */
  refresh: () => Promise<unknown>;
}

/** One application, kept up to date by its stream. Its news carries ids only, so all of it means: fetch again. Give the component another key for another id. */
export function useApplication(id: string): ApplicationState {
  const client = useApolloClient();
  const { language } = useLanguage();
  const [ended, setEnded] = useState<LeerkringError | null>(null);
  const { data, error, refetch } = useQuery(ApplicationQuery, { variables: { id, language }, notifyOnNetworkStatusChange: true });
  const fresh = useLatest(() => client.query({ query: ApplicationQuery, variables: { id, language }, fetchPolicy: 'network-only', context: { queryDeduplication: false } }));
  // What one side keeps to itself until it lays it before the other has a stream of its own.
  useStream(streamOf('intake_reports', id), data?.application.reportsHead, {
    onNews: () => void fresh(),
    onReset: async () => (await refetch()).data?.application.reportsHead ?? undefined,
  });
  useStream(streamOf('local_intake', id), data?.application.localIntakeHead, {
    onNews: () => void fresh(),
    onReset: async () => (await refetch()).data?.application.localIntakeHead ?? undefined,
  });
  useStream(streamOf('application', id), data?.application.head, {
    onNews: () => void fresh(),
    onReset: async () => (await refetch()).data?.application.head,
    onClosed: (reason) => reason === 'right_ended' && setEnded(new LeerkringError('NOT_FOUND')),
  });
  return { application: ended ? null : (data?.application ?? null), error: ended ?? (error && !data ? errorOf(error) : null), retry: () => void refetch().catch(() => undefined), refresh: () => refetch().catch(() => null) };
}
